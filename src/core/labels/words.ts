import { remember } from '../text/remember.js';

/** Nobody reads on behind so many letters, and some of the searches below take long on what was made to delay them. */
const LONGEST = 2_000;

/** A label as people read it: line breaks, remarks in brackets, trailing numbers and punctuation left out. */
export const cleanLabel = remember((label: string): string =>
  label
    .slice(0, LONGEST)
    .replace(/-\s*\r?\n\s*(?=[a-zäöüß])/g, '')
    .replace(/[([{][^)\]}]*[)\]}]/g, ' ')
    .replace(/[„“”"»«]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s.:;,!–-]+$/, '')
    .replace(/\s+\d+$/, ''));

export const wordsOf = remember((label: string): readonly string[] => cleanLabel(label).split(' ').filter((word) => word !== ''));

/** Whether a word is written with a capital, as German nouns are. */
export function isCapitalised(word: string): boolean {
  return /^[A-ZÄÖÜ]/.test(word);
}

/** A label on one line. */
export function plainLabel(label: string): string {
  return label.replace(/\s+/g, ' ').trim();
}
