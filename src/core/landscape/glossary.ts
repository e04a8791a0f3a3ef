import { entriesOf } from './data.js';
import type { CatalogFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';

/** A word that the glossary tells to avoid, and what it says instead. */
export interface AvoidedTerm {
  readonly word: string;
  readonly term: string;
  /** Whether the word stands as the glossary has it, without an ending. */
  readonly isPlain: boolean;
  /** Place in the text that was looked at. */
  readonly start: number;
  readonly end: number;
}

interface Glossary {
  /** Matches avoided words in all their forms; `undefined` when there are none. */
  readonly pattern: RegExp | undefined;
  /** Fixed expressions in which the words are right. */
  readonly exempt: RegExp | undefined;
  /** The term to use, by avoided word in lower case. */
  readonly terms: ReadonlyMap<string, string>;
}

/** Endings a German or English word takes without becoming another word; gender marks included. */
const ENDINGS = '(?:e[sn]?|s|n|in|innen|(?:[*:_]|/-?)in(?:nen)?|In(?:nen)?)?';

const compiled = new WeakMap<CatalogFile, Glossary>();

/** Words in a text that the glossary of its landscape tells to avoid; parts of longer words do not count. */
export function findAvoidedTerms(index: LandscapeIndex, text: string, from: string): AvoidedTerm[] {
  const found: AvoidedTerm[] = [];
  for (const path of index.definersOf('terms:', from)) {
    const file = index.file(path);
    if (file?.kind !== 'glossary') continue;
    const { pattern, exempt, terms } = glossaryOf(file);
    if (!pattern) continue;
    const allowed = exempt ? [...text.matchAll(exempt)].map((match) => ({ start: match.index, end: match.index + match[0].length })) : [];
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (allowed.some((span) => span.start <= start && end <= span.end)) continue;
      const word = match.groups!.word!;
      found.push({ word: match[0], term: terms.get(word.toLowerCase())!, isPlain: word === match[0], start, end });
    }
  }
  return found;
}

function glossaryOf(file: CatalogFile): Glossary {
  let glossary = compiled.get(file);
  if (!glossary) compiled.set(file, (glossary = compile(file)));
  return glossary;
}

function compile(file: CatalogFile): Glossary {
  const terms = new Map<string, string>();
  const exempt: string[] = [];
  for (const [, entry] of entriesOf(file.data)) {
    for (const [, word] of entriesOf(entry.avoid)) terms.set(word.toLowerCase(), entry.name ?? entry.id ?? '');
    for (const [, expression] of entriesOf(entry.exempt)) exempt.push(expression);
  }
  return {
    terms,
    pattern: terms.size === 0 ? undefined : wordPattern([...terms.keys()]),
    exempt: exempt.length === 0 ? undefined : new RegExp(exempt.map((expression) => escapeRegExp(expression).replace(/\s+/g, '\\s+')).join('|'), 'giu'),
  };
}

/** Matches words in all their forms, but not as parts of longer words; the group `word` is the word as it was given. */
export function wordPattern(words: readonly string[]): RegExp {
  // Longer words first, so that “Antragstellerin” is not taken for a form of “Antragsteller”.
  const choices = [...words].sort((a, b) => b.length - a.length).map(escapeRegExp).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?<word>${choices})${ENDINGS}(?![\\p{L}\\p{N}]|[*:_/]-?\\p{L})`, 'giu');
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
