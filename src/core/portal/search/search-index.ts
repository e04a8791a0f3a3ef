import { compoundParts, stem, wordsOf } from './terms.js';
import { TextIndex } from './text-index.js';
import type { Matches } from './text-index.js';

export type SearchKind = 'process' | 'law' | 'document' | 'system' | 'term' | 'role';

/** A step of a process, with the anchor on the page of the process. */
export type SearchStep = readonly [title: string, anchor: string];

/** One thing that can be found. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly title: string;
  /** What else it can be found by. */
  readonly text: string;
  /** Page and anchor, from the root of the portal. */
  readonly place: string;
  /** For a process: its steps. They are found with it, so that a question may name both. */
  readonly steps?: readonly SearchStep[];
}

/** Everything the search of the pages needs, as plain data; the pages make their index of it when somebody begins to search. */
export interface SearchData {
  readonly entries: readonly SearchEntry[];
  /** Stems of a word to avoid → words the glossary says instead. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly title: string;
  readonly place: string;
  /** The steps that fit best, with their places; none when the question is about the process as such. */
  readonly steps: readonly { readonly title: string; readonly place: string }[];
}

/** How much a word in the title counts against one in a step or in the text. */
const WEIGHTS = [4, 1.5, 1];
const STEPS = 1;
const MOST_STEPS = 3;
/** With fewer answers than this, those that were left out are looked at as well. */
const FEW = 20;

/** So many entries that fit the rarer words best are looked at for the others: a word that thousands have tells few apart. */
const MOST_CANDIDATES = 500;

/** An entry that fits, with the words of the texts that are meant by the question. */
interface Found { readonly id: number; readonly rank: number; readonly meant: ReadonlySet<string> }

/** So many entries are taken in at a time, before others have their turn. */
const CHUNK = 100;

/** The search of the pages. */
export class PortalSearch {
  private readonly index = new TextIndex(WEIGHTS, (word) => this.termsOf(word));
  /** How often each stem stands in the texts. */
  private readonly known = new Map<string, number>();
  private readonly terms = new Map<string, readonly string[]>();

  private constructor(private readonly data: SearchData) {}

  /**
   * Takes the entries in; of thousands of processes that takes a second.
   *
   * @param pause Lets others have their turn.
   */
  static async over(data: SearchData, pause: () => Promise<void> = () => Promise.resolve()): Promise<PortalSearch> {
    const search = new PortalSearch(data);
    const texts = data.entries.map(({ title, steps = [], text }) => [title, steps.map(([step]) => step).join(' · '), text].map(wordsOf));
    search.learn(texts);
    for (const [i, fields] of texts.entries()) {
      if (i % CHUNK === 0) await pause();
      search.index.add(fields);
    }
    // The first question of all is the slowest one: it is not left to the reader.
    search.find(data.entries[0]?.title ?? '');
    return search;
  }

  /** What fits a question best, best first: whole words, beginnings, compounds, and words with a typing error. */
  find(question: string, most = 20): SearchHit[] {
    const words = wordsOf(question);
    if (words.length === 0) return [];
    const instead = words.flatMap((word) => this.data.synonyms[stem(word)] ?? []);
    const asked = [...words, ...instead].map(stem);
    let found = this.search(words, 'all');
    if (found.length === 0 && words.length > 1) found = this.search(words, 'any');
    if (instead.length > 0) {
      const seen = new Set(found.map(({ id }) => id));
      found = [...found, ...this.search(instead, 'all').filter(({ id }) => !seen.has(id))].sort((a, b) => b.rank - a.rank || a.id - b.id);
    }
    return found.slice(0, most).map(({ id, meant }) => {
      const { kind, title, place } = this.data.entries[id]!;
      return { kind, title, place, steps: this.fitting(id, asked, meant).map(([step, anchor]) => ({ title: step, place: `${place}#${anchor}` })) };
    });
  }

  /** Learns the words of the texts: what a compound is made of, and what is misspelt, shows only when all of them are known. */
  private learn(texts: readonly (readonly string[])[][]): void {
    const words = new Map<string, number>();
    for (const word of texts.flat(2)) words.set(word, (words.get(word) ?? 0) + 1);
    for (const [word, count] of words) this.known.set(stem(word), (this.known.get(stem(word)) ?? 0) + count);
  }

  /** The stem of a word, and those of its parts. */
  private termsOf(word: string): readonly string[] {
    let terms = this.terms.get(word);
    if (!terms) this.terms.set(word, (terms = [...new Set([stem(word), ...compoundParts(word, (part) => this.known.has(part))])]));
    return terms;
  }

  /** Word by word, the rarest first: of what has that, few entries are left to look at for the others. Best first; what has more of the words counts so many times more. */
  private search(words: readonly string[], which: 'all' | 'any', mostCandidates = MOST_CANDIDATES): Found[] {
    const terms = [...new Set(words.flatMap((word) => this.termsOf(word)))];
    // What may be misspelt or half typed comes last: nobody knows how much it stands for.
    const rarity = (term: string): number => this.known.get(term) ?? Infinity;
    const [scores, times] = [new Float64Array(this.data.entries.length), new Uint16Array(this.data.entries.length)];
    const rank = (id: number): number => scores[id]! * times[id]!;
    const inOrder = (ids: readonly number[]): number[] => ids.toSorted((a, b) => rank(b) - rank(a) || a - b);
    const meant = new Set<string>();
    let found: readonly number[] | undefined;
    let isCut = false;
    for (const term of terms.toSorted((a, b) => (rarity(a) === rarity(b) ? 0 : rarity(a) - rarity(b)))) {
      const matches = this.entriesWith(term, term === terms.at(-1), found && (which === 'all' || found.length >= mostCandidates) ? new Set(found) : undefined);
      for (const id of matches.texts) {
        scores[id]! += matches.scores[id]!;
        times[id]!++;
      }
      for (const one of matches.terms) meant.add(one);
      found = which === 'any' && found ? [...matches.texts, ...found.filter((id) => matches.scores[id] === 0)] : matches.texts;
      if (found.length <= mostCandidates) continue;
      isCut = true;
      found = inOrder(found).slice(0, mostCandidates);
    }
    if (isCut && found!.length < FEW) return this.search(words, which, Infinity);
    return inOrder(found ?? []).map((id) => ({ id, rank: rank(id), meant }));
  }

  /** The entries with a word, a part of a compound, or what may be meant by it; of some entries only, where those are given. */
  private entriesWith(term: string, isLast: boolean, among: ReadonlySet<number> | undefined): Matches {
    // A word that the texts have is meant; only the last one may be half typed, and others may be misspelt.
    const isMeant = this.known.has(term);
    const typos = term.length > 4 && !isMeant ? Math.min(2, Math.round(term.length * 0.2)) : 0;
    return this.index.find(term, { isBeginning: term.length > 2 && (isLast || !isMeant), typos }, among);
  }

  /** The steps of an entry that fit a question best, in their order; none when only other texts of the process do. */
  private fitting(id: number, question: readonly string[], meant: ReadonlySet<string>): SearchStep[] {
    const { steps = [] } = this.data.entries[id]!;
    if (![...meant].some((term) => this.index.has(term, STEPS, id))) return [];
    const scored = steps.map((step) => {
      const words = wordsOf(step[0]).map((word) => this.termsOf(word)[0]!);
      return { step, score: question.reduce((sum, asked) => sum + Math.max(0, ...words.map((word) => closeness(word, asked, meant))), 0) };
    });
    const best = Math.max(...scored.map(({ score }) => score));
    return best === 0 ? [] : scored.filter(({ score }) => score === best).slice(0, MOST_STEPS).map(({ step }) => step);
  }
}

/** The same word counts most, then one that holds it, then one that was found as a typing error. */
function closeness(word: string, asked: string, meant: ReadonlySet<string>): number {
  return word === asked ? 3 : word.includes(asked) ? 2 : meant.has(word) ? 1 : 0;
}
