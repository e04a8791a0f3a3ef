import MiniSearch from 'minisearch';
import { compoundParts, stem, wordsOf } from './terms.js';

export type SearchKind = 'process' | 'step' | 'law' | 'document' | 'system' | 'term' | 'role';

/** One thing that can be found. */
export interface SearchEntry {
  readonly kind: SearchKind;
  readonly title: string;
  /** What else it can be found by, and the words shown below the title. */
  readonly text: string;
  /** Page and anchor, from the root of the portal. */
  readonly place: string;
  /** For a step: the process it belongs to. */
  readonly within?: string;
}

/** Everything the search of the pages needs, as plain data. */
export interface SearchData {
  /** The index as MiniSearch writes it. */
  readonly index: unknown;
  /** By number of the entry: kind, title, place, what it belongs to. */
  readonly entries: readonly (readonly [kind: SearchKind, title: string, place: string, within: string])[];
  /** Stems of a word to avoid → stems of the word the glossary says instead. */
  readonly synonyms: Readonly<Record<string, readonly string[]>>;
}

/** How much a word in the title counts against one in the text, and a process against one of its steps. */
const BOOST = { title: 3, text: 1 };
const KIND_BOOST: Readonly<Record<SearchKind, number>> = { process: 2, term: 1.3, law: 1.3, document: 1.2, system: 1.2, role: 1.2, step: 1 };

interface Indexed { readonly id: number; readonly title: string; readonly text: string; readonly kind: SearchKind }

function options(knows: (stem: string) => boolean = () => false) {
  const partsOf = new Map<string, string[]>();
  return {
    fields: ['title', 'text'],
    tokenize: wordsOf,
    processTerm: (word: string): string[] => {
      let terms = partsOf.get(word);
      if (!terms) partsOf.set(word, (terms = [...new Set([stem(word), ...compoundParts(word, knows)])]));
      return terms;
    },
  };
}

/** Builds the search over all entries; the same entries give the same data. */
export function buildSearch(entries: readonly SearchEntry[], synonyms: SearchData['synonyms']): SearchData {
  const known = new Set(entries.flatMap(({ title, text }) => wordsOf(`${title} ${text}`).map(stem)));
  const index = new MiniSearch<Indexed>(options((word) => known.has(word)));
  index.addAll(entries.map(({ title, text, kind }, id) => ({ id, title, text, kind })));
  return { index: index.toJSON(), entries: entries.map(({ kind, title, place, within }) => [kind, title, place, within ?? '']), synonyms };
}

export interface SearchHit {
  readonly kind: SearchKind;
  readonly title: string;
  readonly place: string;
  readonly within: string;
}

/** The search of the pages over data that {@link buildSearch} has made. */
export class PortalSearch {
  private readonly index: MiniSearch<Indexed>;

  constructor(private readonly data: SearchData) {
    this.index = MiniSearch.loadJS<Indexed>(data.index as Parameters<typeof MiniSearch.loadJS>[0], options());
  }

  /** What fits a question best, best first: whole words, beginnings, compounds, and words with a typing error. */
  find(question: string, most = 30): SearchHit[] {
    const terms = wordsOf(question);
    if (terms.length === 0) return [];
    const { synonyms, entries } = this.data;
    const instead = terms.flatMap((word) => synonyms[stem(word)] ?? []);
    const search = (combineWith: 'AND' | 'OR') => this.index.search(question, {
      combineWith, boost: BOOST, prefix: (term) => term.length > 2, fuzzy: (term) => (term.length > 4 ? 0.2 : false), maxFuzzy: 2,
      boostDocument: (id) => KIND_BOOST[entries[id as number]![0]],
    });
    let found = search('AND');
    if (found.length === 0 && terms.length > 1) found = search('OR');
    if (instead.length > 0) {
      const more = this.index.search(instead.join(' '), { combineWith: 'AND', boost: BOOST, boostDocument: (id) => KIND_BOOST[entries[id as number]![0]] });
      const seen = new Set(found.map(({ id }) => id as number));
      found = [...found, ...more.filter(({ id }) => !seen.has(id as number))].sort((a, b) => b.score - a.score);
    }
    return found.slice(0, most).map(({ id }) => {
      const [kind, title, place, within] = entries[id as number]!;
      return { kind, title, place, within };
    });
  }
}
