import { displayNames } from '../landscape/display-names.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import type { Lang } from '../messages.js';
import type { YamlNode, YamlPath } from '../yaml/tree.js';
import { behindAlias, pairOf } from '../yaml/tree.js';
import type { LanguageDocument } from './document.js';
import { schemaAt, titleOf } from './schema-at.js';
import type { OutlineSymbol } from './symbols.js';

/** What an entry of a list is called by, the best first. */
const NAMES = ['citation', 'name', 'title', 'text', 'ref', 'id', 'file', 'bpmn', 'lang', 'date', 'step'];
/** An outline longer than that helps nobody. */
const MOST = 5_000;
const LONGEST = 80;

/** The keys of a file in words, with the entries of lists by their names. */
export function yamlSymbols(document: LanguageDocument, index: LandscapeIndex, lang: Lang): OutlineSymbol[] {
  const nameOf = displayNames(index, document.path);
  let left = MOST;
  return childrenOf(document.yaml.root, [], 0);

  function childrenOf(node: YamlNode | undefined, path: YamlPath, depth: number): OutlineSymbol[] {
    if (!node || depth > 3) return [];
    if (node.kind === 'list') return node.items.flatMap((item, i) => (left-- > 0 ? [itemSymbol(item, [...path, i], depth)] : []));
    if (node.kind !== 'map') return [];
    return node.pairs.flatMap(({ key, value }) => {
      if (left-- <= 0) return [];
      const at = [...path, String(key.value)];
      const schema = schemaAt(document, at);
      const children = value.kind === 'list' || value.kind === 'map' ? childrenOf(value, at, depth + 1) : [];
      return [{
        name: (schema && titleOf(schema, lang)) || String(key.value) || '…', detail: textOf(value, key.value === 'id'), kind: children.length > 0 ? 'section' : 'value',
        start: key.start, end: Math.max(key.end, value.end), nameStart: key.start, nameEnd: key.end, children,
      } as const];
    });
  }

  function itemSymbol(item: YamlNode, path: YamlPath, depth: number): OutlineSymbol {
    const map = behindAlias(item);
    const named = NAMES.map((key) => pairOf(map, key)).find((pair) => pair && textOf(pair.value) !== '');
    const id = textOf(pairOf(map, 'id')?.value, true);
    const name = named ? textOf(named.value) : textOf(item);
    const place = named && item.kind === 'map' ? named.value : item;
    return {
      name: name || '…', detail: id === name ? '' : id, kind: 'entry', start: item.start, end: item.end,
      nameStart: place.start, nameEnd: place.end, children: item.kind === 'map' && depth < 2 && path.length > 1 ? [] : childrenOf(item, path, depth + 2),
    };
  }

  /** A value on one line; an id in words where the landscape knows it. */
  function textOf(node: YamlNode | undefined, asWritten = false): string {
    const plain = behindAlias(node);
    if (plain?.kind !== 'scalar' || plain.value === null) return '';
    const text = String(plain.value).replace(/\s+/g, ' ').trim();
    const shown = (!asWritten && nameOf(text)) || text;
    return shown.length > LONGEST ? `${shown.slice(0, LONGEST - 1)}…` : shown;
  }
}
