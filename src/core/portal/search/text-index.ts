import SearchableMap from 'minisearch/SearchableMap';

/** Where a term stands in one field: numbers of texts, ascending, and how often in each. */
interface Postings {
  readonly texts: number[];
  readonly counts: number[];
}

/** What else than a term itself may be meant by it. */
export interface Tolerance {
  /** Whether the term may be the beginning of a longer one. */
  readonly isBeginning: boolean;
  /** How many letters may be wrong, left out or too many. */
  readonly typos: number;
}

/** What fits a term: the texts, how well each does, and the terms of the texts that are meant. */
export interface Matches {
  readonly texts: readonly number[];
  /** By number of the text; 0 for those that do not fit. */
  readonly scores: Float64Array;
  readonly terms: readonly string[];
}

/** BM25+, with the values that MiniSearch takes; a term that only begins or resembles one of a text counts less than the term itself. */
const [K, B, DELTA] = [1.2, 0.7, 0.5];
const [BEGINNING, TYPO] = [0.375, 0.45];

/**
 * Full text search over texts with several fields. It ranks as MiniSearch does and uses its radix tree; but where MiniSearch makes an
 * object for every text that fits, this adds up numbers: of thousands of texts, a word that all of them have fits them all, and a
 * reader sees twenty.
 */
export class TextIndex {
  private readonly tree = new SearchableMap<readonly Postings[]>();
  /** The same: quicker to be asked for a whole term. */
  private readonly byTerm = new Map<string, readonly Postings[]>();
  /** How many different words each text has, by field. */
  private readonly lengths: readonly number[][];
  private readonly averageLengths: number[];
  private size = 0;

  /**
   * @param weights How much a field counts, by field.
   * @param termsOf The terms that a word of a text stands for.
   */
  constructor(private readonly weights: readonly number[], private readonly termsOf: (word: string) => readonly string[]) {
    this.lengths = weights.map(() => []);
    this.averageLengths = weights.map(() => 0);
  }

  /** Takes the next text in, given as the words of each field. */
  add(fields: readonly (readonly string[])[]): void {
    const text = this.size++;
    for (const [field, words] of fields.entries()) {
      const length = new Set(words).size;
      this.lengths[field]!.push(length);
      this.averageLengths[field] = (this.averageLengths[field]! * text + length) / this.size;
      for (const word of words) for (const term of this.termsOf(word)) this.note(term, field, text);
    }
  }

  /** Whether a field of a text has a term. */
  has(term: string, field: number, text: number): boolean {
    return this.byTerm.get(term)?.[field]!.texts.includes(text) ?? false;
  }

  /**
   * The texts that have a term or what may be meant by it.
   *
   * @param among The only texts that are asked for; `undefined` for all.
   */
  find(term: string, { isBeginning, typos }: Tolerance, among?: ReadonlySet<number>): Matches {
    const meant = new Map<string, number>();
    if (this.byTerm.has(term)) meant.set(term, 1);
    if (isBeginning) {
      for (const longer of this.tree.atPrefix(term).keys()) if (longer !== term) meant.set(longer, (BEGINNING * longer.length) / (longer.length + 0.3 * (longer.length - term.length)));
    }
    if (typos > 0) {
      for (const [similar, [, distance]] of this.tree.fuzzyGet(term, typos)) if (!meant.has(similar)) meant.set(similar, (TYPO * similar.length) / (similar.length + distance));
    }
    const matches = { texts: [] as number[], scores: new Float64Array(this.size), terms: [...meant.keys()] };
    for (const [one, weight] of meant) this.score(this.byTerm.get(one)!, weight, among, matches);
    return matches;
  }

  private score(postings: readonly Postings[], weight: number, among: ReadonlySet<number> | undefined, { texts: found, scores }: { readonly texts: number[]; readonly scores: Float64Array }): void {
    for (const [field, { texts, counts }] of postings.entries()) {
      const [lengths, average, fieldWeight] = [this.lengths[field]!, this.averageLengths[field]!, weight * this.weights[field]!];
      const rarity = Math.log(1 + (this.size - texts.length + 0.5) / (texts.length + 0.5));
      for (let i = 0; i < texts.length; i++) {
        const [text, count] = [texts[i]!, counts[i]!];
        if (among && !among.has(text)) continue;
        if (scores[text] === 0) found.push(text);
        scores[text]! += fieldWeight * (rarity * (DELTA + (count * (K + 1)) / (count + K * (1 - B + (B * lengths[text]!) / average))));
      }
    }
  }

  private note(term: string, field: number, text: number): void {
    let postings = this.byTerm.get(term);
    if (!postings) {
      postings = this.weights.map(() => ({ texts: [], counts: [] }));
      this.byTerm.set(term, postings);
      this.tree.set(term, postings);
    }
    const { texts, counts } = postings[field]!;
    if (texts.at(-1) === text) counts[counts.length - 1]!++;
    else {
      texts.push(text);
      counts.push(1);
    }
  }
}
