import type { SearchData, SearchHit } from './search-index.js';
import { fold } from './terms.js';

/**
 * What has all words of a question in its title, as they are typed: an answer at once, as long as the index for a better one is
 * being made.
 *
 * @returns Titles that begin with the question first.
 */
export function quickHits({ entries }: SearchData, question: string, most = 20): SearchHit[] {
  const words = fold(question).split(/\s+/).filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = entries.flatMap(({ kind, title, place }) => {
    const folded = fold(title);
    return words.every((word) => folded.includes(word)) ? [{ kind, title, place, steps: [], begins: folded.startsWith(words[0]!) }] : [];
  });
  return found.sort((a, b) => Number(b.begins) - Number(a.begins)).slice(0, most).map(({ begins: _begins, ...hit }) => hit);
}
