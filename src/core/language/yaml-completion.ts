import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { today } from '../landscape/dates.js';
import { relativeLink } from '../landscape/paths.js';
import type { Lang } from '../messages.js';
import { parseDuration } from '../time/iso8601.js';
import { durationInWords } from '../time/words.js';
import { readYaml } from '../yaml/read.js';
import type { YamlMap, YamlNode, YamlPath } from '../yaml/tree.js';
import { choiceWords } from './choice-words.js';
import type { Completion, Completions } from './completion.js';
import { LanguageDocument } from './document.js';
import { callableIds, entryIds, parentIds } from './known-ids.js';
import type { ValueSchema } from './schema-at.js';
import { keysOf, schemaAt, titleOf } from './schema-at.js';

/** Stands for what is being written while the text around it is read. */
const CURSOR = 'prozessatlas_cursor';
const WORD = /[^\s,[\]{}'"#]/;

/** The place of the cursor: in a map where a key is wanted, or where a value is. */
type Wanted =
  | { readonly what: 'key'; readonly path: YamlPath; readonly map: YamlMap }
  | { readonly what: 'value'; readonly path: YamlPath };

/** Keys by the schema, ids of the landscape, choices, dates and files. */
export function yamlCompletions(document: LanguageDocument, offset: number, index: LandscapeIndex, lang: Lang, knowsKeys: boolean): Completions | undefined {
  const { text } = document;
  let [start, end] = [offset, offset];
  while (start > 0 && WORD.test(text.charAt(start - 1))) start--;
  while (end < text.length && WORD.test(text.charAt(end)) && text.charAt(end) !== ':') end++;
  if (/#/.test(/(?:^|\s)#.*$/.exec(text.slice(text.lastIndexOf('\n', start - 1) + 1, start))?.[0] ?? '')) return undefined;
  const found = wantedAt(document, start, end);
  if (!found) return undefined;
  const { wanted, document: read } = found;
  const items = wanted.what === 'key' ? (knowsKeys ? keys(read, wanted.path, wanted.map, lang, text.charAt(end) === ':') : []) : values(read, wanted.path, index, lang, knowsKeys);
  return { start, end, items };
}

/** Reads the text with a word in place of the one being written, as a key where that makes sense, else as a value. */
function wantedAt({ path, text }: LanguageDocument, start: number, end: number): { readonly wanted: Wanted; readonly document: LanguageDocument } | undefined {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const line = text.slice(end).split('\n', 1)[0]!;
  const mayBeKey = /^\s*(?:- +)*$/.test(before) && !line.trimStart().startsWith(':');
  for (const word of mayBeKey ? [`${CURSOR}:`, CURSOR] : [CURSOR]) {
    const document = new LanguageDocument(path, text.slice(0, start) + word + text.slice(end));
    const wanted = find(readYaml(document.text).root, []);
    if (!wanted) continue;
    // A list of plain values looks like a list of maps while the first key is missing.
    if (wanted.what === 'key' && wanted.map.pairs.length === 1 && typeof wanted.path.at(-1) === 'number' && !schemaAt(document, wanted.path)?.properties) continue;
    return { wanted, document };
  }
  return undefined;
}

function find(node: YamlNode | undefined, path: YamlPath): Wanted | undefined {
  switch (node?.kind) {
    case 'scalar': return String(node.value).includes(CURSOR) ? { what: 'value', path } : undefined;
    case 'list':
      for (let i = 0; i < node.items.length; i++) {
        const found = find(node.items[i], [...path, i]);
        if (found) return found;
      }
      return undefined;
    case 'map':
      for (const { key, value } of node.pairs) {
        const name = String(key.value);
        if (name.includes(CURSOR)) return { what: 'key', path, map: node };
        const found = find(value, [...path, name]);
        if (found) return found;
      }
      return undefined;
    default: return undefined;
  }
}

function keys(document: LanguageDocument, path: YamlPath, map: YamlMap, lang: Lang, hasColon: boolean): Completion[] {
  const schema = schemaAt(document, path);
  const present = new Set(map.pairs.map(({ key }) => String(key.value)));
  return keysOf(schema ?? {}).filter(([key]) => !present.has(key)).map(([key, value]) => ({
    label: key, kind: 'key', detail: titleOf(value, lang) ?? '', ...(value.description && { documentation: value.description }),
    ...(!hasColon && { insert: key + behindKey(value, map.flow), isSnippet: true }),
  }));
}

/** What follows a new key: a list or map begins on its own line, unless it is written with brackets. */
function behindKey({ type, items, properties }: ValueSchema, flow: boolean): string {
  const types = [type ?? []].flat();
  if (types.includes('array')) return flow ? ': [$0]' : `:\n  - ${items?.required?.[0] ? `${items.required[0]}: ` : ''}$0`;
  if (types.includes('object') || properties) return flow ? ': { $0 }' : ':\n  $0';
  return ': $0';
}

function values(document: LanguageDocument, path: YamlPath, index: LandscapeIndex, lang: Lang, knowsKeys: boolean): Completion[] {
  const schema = schemaAt(document, path);
  const key = path.findLast((step) => typeof step === 'string');
  if (!schema || key === 'id') return [];
  const prefix = /^\^(\w+):/.exec(schema.pattern ?? '')?.[1];
  if (prefix !== undefined) return entryIds(index, [prefix], document.path, lang);
  if (key === 'parent') return parentIds(index, document.path, lang);
  if (key === 'calls') return callableIds(index, document.path, lang);
  if (key === 'organisation') return entryIds(index, ['org'], document.path, lang);
  if (key === 'file' || key === 'bpmn' || key === 'minutes' || (key === 'ref' && path.includes('onboarding')) || (key === 'model' && document.kind === 'review')) return files(document.path, key, index);
  return knowsKeys ? choices(schema, lang) : [];
}

function choices(schema: ValueSchema, lang: Lang): Completion[] {
  if (schema.enum) return schema.enum.filter((choice) => choice !== null).map((choice) => ({ label: choice, kind: 'choice', detail: choiceWords(schema, choice, lang) ?? '' }));
  if ([schema.type ?? []].flat().includes('boolean')) return ['true', 'false'].map((label) => ({ label, kind: 'choice', detail: '' }));
  if (schema.pattern?.includes('\\d{4}-')) return [{ label: today(), kind: 'value', detail: titleOf(schema, lang) ?? '' }];
  return (schema.examples ?? []).map((label) => {
    const duration = label.startsWith('P') ? parseDuration(label) : undefined;
    return { label, kind: 'value', detail: duration ? durationInWords(duration, lang) : '' };
  });
}

/** Models where a model is wanted, texts elsewhere, as links from the file. */
function files(from: string, key: string, index: LandscapeIndex): Completion[] {
  const wanted = key === 'bpmn' || key === 'model' ? 'model' : 'text';
  return [...index.all()].filter(({ kind, path }) => kind === wanted && path !== from).map(({ path }) => ({ label: relativeLink(from, path), kind: 'file', detail: '' }));
}
