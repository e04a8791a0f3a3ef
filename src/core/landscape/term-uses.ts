import { isSnapshot } from './calls.js';
import type { CatalogEntry } from './catalog.js';
import { entriesOf } from './data.js';
import type { TextFile } from './files.js';
import { placeIn } from './files.js';
import type { Use } from './impact.js';
import { wordPattern } from './glossary.js';
import type { LandscapeIndex } from './landscape-index.js';
import type { YamlPath } from '../yaml/tree.js';

/** Where a term of the glossary, its abbreviation, or a word it replaces stands: in labels of models, profiles and texts. */
export function* usesOfTerm(index: LandscapeIndex, { data }: CatalogEntry): Generator<Use> {
  const words = [data.name, data.abbreviation, ...Array.from(entriesOf(data.avoid), ([, word]) => word)].filter((word) => word) as string[];
  if (words.length === 0) return;
  const pattern = wordPattern(words);
  for (const file of index.all()) {
    if (file.kind === 'model' && !isSnapshot(file.path)) {
      for (const { text, elementId, start, end } of file.labels) {
        if (contains(text, pattern)) yield { path: file.path, field: 'label', elementId, elementName: text, range: { start, end } };
      }
    } else if (file.kind === 'text') {
      yield* usesInText(file, pattern);
    } else if (file.kind === 'profile') {
      const { name, goal, description, trigger, outcomes } = file.data;
      const texts: [YamlPath, string | null | undefined][] = [
        [['name'], name], [['goal'], goal], [['description'], description], [['trigger'], trigger],
        ...Array.from(entriesOf(outcomes), ([i, outcome]): [YamlPath, string] => [['outcomes', i], outcome]),
      ];
      for (const [at, text] of texts) if (text && contains(text, pattern)) yield { path: file.path, field: String(at[0]), range: placeIn(file, at) };
    }
  }
}

/** Where a text cites a law, however it is spaced: `§ 18b AufenthG`. */
export function* citationsOf(index: LandscapeIndex, citation: string): Generator<Use> {
  const words = citation.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern = new RegExp(`${words.join('\\s+')}(?![\\p{L}\\p{N}])`, 'gu');
  for (const file of index.all()) if (file.kind === 'text') yield* usesInText(file, pattern);
}

/** One use for a text, however often it has the words. */
function* usesInText({ path, content }: TextFile, pattern: RegExp): Generator<Use> {
  pattern.lastIndex = 0;
  const match = pattern.exec(content);
  if (match) yield { path, field: 'text', range: { start: match.index, end: match.index + match[0].length } };
}

function contains(text: string, pattern: RegExp): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
