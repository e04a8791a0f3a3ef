import { remember } from '../text/remember.js';

/**
 * Compares labels the same way on every machine: letters without case and marks (Ä as A, DIN 5007-1), numbers by value, then by code unit.
 * Locale-aware collation would let a text depend on the reader's system.
 */
export function compareLabels(left: string, right: string): number {
  if (left === right) return 0;
  const a = chunks(left);
  const b = chunks(right);
  for (let i = 0; i < a.length && i < b.length; i++) {
    const order = compareChunks(a[i]!, b[i]!);
    if (order !== 0) return order;
  }
  return a.length - b.length || compareText(left, right);
}

/** By code unit. */
export function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function compareChunks(left: string, right: string): number {
  const byValue = DIGIT.test(left) && DIGIT.test(right) ? Number(left) - Number(right) : 0;
  return byValue || compareText(left, right);
}

const DIGIT = /^\d/;

/** Remembered: sorting asks for each label many times. */
const chunks = remember((label: string): readonly string[] => {
  const plain = /^[ -~]*$/.test(label) ? label : label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss');
  return plain.toLowerCase().match(/\d+|\D+/g) ?? [];
});

const YES = /^(ja|yes|true|wahr|ok|okay|richtig|correct)\b/i;
const NO = /^(nein|no|false|falsch|not ok|nicht ok|incorrect)\b/i;

/** Yes before other answers, no behind them: the order in which one asks. */
export function answerRank(label: string): number {
  return YES.test(label) ? 0 : NO.test(label) ? 2 : 1;
}
