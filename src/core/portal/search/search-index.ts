import MiniSearch from 'minisearch';
import { compoundParts, stem, wordsOf } from './terms.js';

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
const BOOST = { title: 4, steps: 1.5, text: 1 };
const MOST_STEPS = 3;
/** With fewer answers than this, those that were left out are looked at as well. */
const FEW = 20;

/** So many entries that fit the rarer words best are looked at for the others: a word that thousands have tells few apart. */
const MOST_CANDIDATES = 500;

/** An entry that fits, with the fields in which its words were found. */
interface Found { readonly id: number; readonly score: number; readonly words: number; readonly match: Readonly<Record<string, readonly string[]>> }

interface Indexed { readonly id: number; readonly title: string; readonly steps: string; readonly text: string }

function options(knows: (stem: string) => boolean = () => false) {
  const known = new Map<string, string[]>();
  return {
    fields: ['title', 'steps', 'text'],
    tokenize: wordsOf,
    processTerm: (word: string): string[] => {
      let terms = known.get(word);
      if (!terms) known.set(word, (terms = [...new Set([stem(word), ...compoundParts(word, knows)])]));
      return terms;
    },
  };
}

/** So many entries are taken in at a time, before others have their turn. */
const CHUNK = 100;

/** The search of the pages. */
export class PortalSearch {
  private readonly index: MiniSearch<Indexed>;
  /** How often each stem stands in the texts. */
  private readonly known = new Map<string, number>();
  private readonly termsOf: (word: string) => readonly string[];

  private constructor(private readonly data: SearchData, documents: readonly Indexed[]) {
    const words = new Map<string, number>();
    for (const { title, steps, text } of documents) for (const word of wordsOf(`${title} ${steps} ${text}`)) words.set(word, (words.get(word) ?? 0) + 1);
    for (const [word, count] of words) this.known.set(stem(word), (this.known.get(stem(word)) ?? 0) + count);
    const { processTerm, ...rest } = options((word) => this.known.has(word));
    this.termsOf = processTerm;
    this.index = new MiniSearch<Indexed>({ ...rest, processTerm });
  }

  /** Takes the entries in; of thousands of processes that takes a second or two, without blocking the page. */
  static async over(data: SearchData): Promise<PortalSearch> {
    const documents = data.entries.map(({ title, text, steps }, id): Indexed => ({ id, title, text, steps: steps?.map(([step]) => step).join(' · ') ?? '' }));
    const search = new PortalSearch(data, documents);
    await search.index.addAllAsync(documents, { chunkSize: CHUNK });
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
      found = inOrder([...found, ...this.search(instead, 'all').filter(({ id }) => !seen.has(id))]);
    }
    return found.slice(0, most).map(({ id, match }) => {
      const { kind, title, place, steps = [] } = this.data.entries[id]!;
      return { kind, title, place, steps: fitting(steps, asked, match).map(([step, anchor]) => ({ title: step, place: `${place}#${anchor}` })) };
    });
  }

  /** Word by word, the rarest first: of what has that, few entries are left to look at for the others. */
  private search(words: readonly string[], which: 'all' | 'any', mostCandidates = MOST_CANDIDATES): Found[] {
    const terms = [...new Set(words.flatMap((word) => this.termsOf(word)))];
    // What may be misspelt or half typed comes last: nobody knows how much it stands for.
    const rarity = (term: string): number => this.known.get(term) ?? Infinity;
    let found: ReadonlyMap<number, Found> | undefined;
    let isCut = false;
    for (const term of terms.toSorted((a, b) => (rarity(a) === rarity(b) ? 0 : rarity(a) - rarity(b)))) {
      const hits = this.entriesWith(term, term === terms.at(-1), found && (which === 'all' || found.size >= mostCandidates) ? found : undefined);
      const together = hits.map(({ id, score, match }): Found => {
        const before = found?.get(id);
        return before ? { id, score: before.score + score, words: before.words + 1, match: { ...before.match, ...match } } : { id, score, words: 1, match };
      });
      const ids = new Set(hits.map(({ id }) => id));
      const rest = which === 'any' && found ? [...found.values()].filter(({ id }) => !ids.has(id)) : [];
      const best = inOrder([...together, ...rest]);
      isCut ||= best.length > mostCandidates;
      found = new Map(best.slice(0, mostCandidates).map((one) => [one.id, one]));
    }
    return isCut && found!.size < FEW ? this.search(words, which, Infinity) : [...found?.values() ?? []];
  }

  /** The entries with a word, a part of a compound, or what may be meant by it; of some entries only, where those are given. */
  private entriesWith(term: string, isLast: boolean, among: ReadonlyMap<number, unknown> | undefined): { readonly id: number; readonly score: number; readonly match: Found['match'] }[] {
    // A word that the texts have is meant; only the last one may be half typed, and others may be misspelt.
    const isMeant = this.known.has(term);
    return this.index.search(term, {
      tokenize: (whole) => [whole], processTerm: (whole) => whole, boost: BOOST, maxFuzzy: 2,
      prefix: term.length > 2 && (isLast || !isMeant),
      fuzzy: term.length > 4 && !isMeant ? 0.2 : false,
      ...(among && { boostDocument: (id: number) => Number(among.has(id)) }),
    }) as unknown as { id: number; score: number; match: Found['match'] }[];
  }
}

/** Best first; what has more of the words counts so many times more. */
function inOrder(found: readonly Found[]): Found[] {
  return found.toSorted((a, b) => b.score * b.words - a.score * a.words || a.id - b.id);
}

/** The steps that fit a question best, in their order; none when only other texts of the process do. */
function fitting(steps: readonly SearchStep[], question: readonly string[], match: Readonly<Record<string, readonly string[]>>): SearchStep[] {
  const found = new Set(Object.keys(match).filter((term) => match[term]!.includes('steps')));
  if (found.size === 0) return [];
  const scored = steps.map((step) => {
    const words = wordsOf(step[0]).map(stem);
    return { step, score: question.reduce((sum, asked) => sum + Math.max(0, ...words.map((word) => closeness(word, asked, found))), 0) };
  });
  const best = Math.max(...scored.map(({ score }) => score));
  return best === 0 ? [] : scored.filter(({ score }) => score === best).slice(0, MOST_STEPS).map(({ step }) => step);
}

/** The same word counts most, then one that holds it, then one that was found as a typing error. */
function closeness(word: string, asked: string, found: ReadonlySet<string>): number {
  return word === asked ? 3 : word.includes(asked) ? 2 : found.has(word) ? 1 : 0;
}
