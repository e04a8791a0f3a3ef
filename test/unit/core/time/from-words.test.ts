import assert from 'node:assert/strict';
import { durationFromWords } from '../../../../src/core/time/from-words.js';

describe('durations in words', () => {
  for (const [words, iso] of [
    ['15 Minuten', 'PT15M'], ['15min', 'PT15M'], ['1,5 Std.', 'PT1.5H'], ['eine Woche', 'P1W'], ['2 days and 3 hours', 'P2DT3H'],
    ['14 Tage', 'P14D'], ['P14D', 'P14D'], ['pt15m', 'PT15M'], ['3 Monate', 'P3M'], ['ein Jahr und 6 Monate', 'P1Y6M'],
  ] as const) it(`reads “${words}”`, () => assert.equal(durationFromWords(words), iso));

  for (const words of ['', 'morgen', '15', '3 Äpfel', 'viele Tage', '3 Stunden 2 Tage extra']) it(`does not guess at “${words}”`, () => assert.equal(durationFromWords(words), undefined));
});
