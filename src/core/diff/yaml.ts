import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { own } from '../own.js';
import { isMap, keyedEntries } from '../yaml/keyed.js';
import { equalValues } from '../yaml/operations.js';
import { readYaml } from '../yaml/read.js';
import type { YamlValue } from '../yaml/tree.js';
import { toValue } from '../yaml/value.js';
import type { Change } from './change.js';
import { pathInWords, yamlValueInWords } from './yaml-words.js';

const MESSAGES = {
  added: { en: '{property}: {after} added', de: '{property}: {after} neu' },
  arrived: { en: '{property} added', de: '{property} neu' },
  gone: { en: '{property} removed', de: '{property} entfallen' },
  removed: { en: '{property}: {before} removed', de: '{property}: {before} entfallen' },
  changed: { en: '{property}: {after} instead of {before}', de: '{property}: {after} statt {before}' },
  spelling: { en: 'Only spelling, order, comments or white space of the file changed', de: 'Nur Schreibweise, Reihenfolge, Kommentare oder Leerraum der Datei geändert' },
} as const satisfies Record<string, Message>;

/** Of an entry that says no more than its place. */
const BARE = { added: 'arrived', removed: 'gone' } as const;

/**
 * Compares two versions of a YAML file of a landscape value by value; entries of lists go by their id or reference.
 *
 * @returns Semantic changes with the path of the value as `property` (`legalBases.law:aufenthg-5.role`), or one change
 *   of format when the values are equal. Never throws; what cannot be read counts as empty.
 */
export function diffYaml(before: string, after: string, { lang = 'en' }: { readonly lang?: Lang } = {}): { changes: Change[] } {
  if (before === after) return { changes: [] };
  const [was, is] = [before, after].map((text) => toValue(readYaml(text).root) ?? null) as [YamlValue, YamlValue];
  const id = [is, was].map((value) => (isMap(value) && typeof value.id === 'string' ? value.id : '')).find((found) => found !== '') ?? '';
  const changes: Change[] = [];
  compare([], was, is);
  if (changes.length === 0) changes.push({ kind: 'changed', layer: 'format', elementId: id, elementType: 'yaml', property: 'spelling', message: MESSAGES.spelling[lang] });
  return { changes };

  function compare(path: readonly string[], a: YamlValue | undefined, b: YamlValue | undefined): void {
    if (equalValues(a, b) || (isAbsent(a) && isAbsent(b))) return;
    if (isMap(a) && isMap(b)) {
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) compare([...path, key], own(a, key), own(b, key));
      return;
    }
    const keyed = Array.isArray(a) && Array.isArray(b) ? keyedEntries(a, b) : undefined;
    if (keyed) {
      const [left, right] = keyed as [Map<string, YamlValue>, Map<string, YamlValue>];
      const common = [...left.keys()].filter((key) => right.has(key));
      for (const key of new Set([...left.keys(), ...right.keys()])) compare([...path, key], left.get(key), right.get(key));
      if (common.join('\n') !== [...right.keys()].filter((key) => left.has(key)).join('\n')) note(path, a, b, 'format');
      return;
    }
    note(path, a, b, 'semantic');
  }

  function note(path: readonly string[], a: YamlValue | undefined, b: YamlValue | undefined, layer: Change['layer']): void {
    const kind = isAbsent(a) ? 'added' : isAbsent(b) ? 'removed' : 'changed';
    const property = path.join('.');
    const [shownBefore, shownAfter] = [shown(a), shown(b)];
    const [was, is] = [yamlValueInWords(path, a, lang), yamlValueInWords(path, b, lang)];
    const saysNothing = was + is === '';
    changes.push({
      kind, layer, elementId: id, elementType: 'yaml', property,
      ...(!isAbsent(a) && { before: shownBefore }), ...(!isAbsent(b) && { after: shownAfter }),
      message: formatMessage(MESSAGES[saysNothing && kind !== 'changed' ? BARE[kind] : kind], lang, { property: pathInWords(path, lang), before: quote(was, lang), after: quote(is, lang) }),
    });
  }
}

/** A key without a value, or with nothing in it, says no more than no key. */
function isAbsent(value: YamlValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.values(value).every(isAbsent));
}

function shown(value: YamlValue | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

function quote(value: string, lang: Lang): string {
  const short = value.length > 100 ? `${value.slice(0, 99)}…` : value;
  return lang === 'de' ? `„${short}“` : `“${short}”`;
}
