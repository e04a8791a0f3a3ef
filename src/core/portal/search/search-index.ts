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
  /** The stems of all words. */
  private readonly known: ReadonlySet<string>;

  private constructor(private readonly data: SearchData, documents: readonly Indexed[]) {
    const words = new Set<string>();
    for (const { title, steps, text } of documents) for (const word of wordsOf(`${title} ${steps} ${text}`)) words.add(word);
    this.known = new Set([...words].map(stem));
    this.index = new MiniSearch<Indexed>(options((word) => this.known.has(word)));
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
    let found = this.search(question, 'AND');
    if (found.length === 0 && words.length > 1) found = this.search(question, 'OR');
    if (instead.length > 0) {
      const seen = new Set(found.map(({ id }) => id as number));
      found = [...found, ...this.search(instead.join(' '), 'AND').filter(({ id }) => !seen.has(id as number))].sort((a, b) => b.score - a.score);
    }
    return found.slice(0, most).map(({ id, match }) => {
      const { kind, title, place, steps = [] } = this.data.entries[id as number]!;
      return { kind, title, place, steps: fitting(steps, asked, match).map(([step, anchor]) => ({ title: step, place: `${place}#${anchor}` })) };
    });
  }

  private search(question: string, combineWith: 'AND' | 'OR') {
    // A word that the texts have is meant; only the last one may be half typed, and others may be misspelt.
    const isMeant = (term: string): boolean => this.known.has(term);
    return this.index.search(question, {
      combineWith, boost: BOOST, maxFuzzy: 2,
      prefix: (term, position, terms) => term.length > 2 && (position === terms.length - 1 || !isMeant(term)),
      fuzzy: (term) => (term.length > 4 && !isMeant(term) ? 0.2 : false),
    });
  }
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
