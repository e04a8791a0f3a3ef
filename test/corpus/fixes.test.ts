import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { decodeText } from '../../src/core/text/decode.js';
import { applyEdits } from '../../src/core/text/edits.js';
import { tryFix } from '../../src/core/validate/fixes/apply.js';
import type { Problem } from '../../src/core/validate/problem.js';
import { validateText } from '../../src/core/validate/validate.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { damaged, damages } from '../support/damage.js';
import { seeded } from '../support/shuffle.js';

/** How many fixes per rule and file are tried, and which part of the files is looked at: all with `FIXES=all`. */
const ALL = process.env.FIXES === 'all';
const PER_RULE = ALL ? 5 : 1;
const EVERY = ALL ? 1 : 7;
const LONGEST = ALL ? 400_000 : 60_000;

const check = (text: string): Problem[] => validateText(text);

/** How often fixes were offered, and how often they could not be applied without bringing another finding. */
interface Tally {
  offered: number;
  refused: string[];
}

describe('fixes on real models', () => {
  for (const fault of ['', ...Object.keys(damages)]) {
    it(`mend ${fault === '' ? 'what is found in them' : `what comes of it when ${fault}`}`, function () {
      withCorpus(this);
      const tally = new Map<string, Tally>();
      const random = seeded(20261128);
      for (const [i, file] of corpusFiles().entries()) {
        if (i % EVERY !== 0) continue;
        const { text } = decodeText(readFileSync(file));
        const faulty = fault === '' ? text : damaged(text, fault, random);
        if (faulty !== undefined && text.length <= LONGEST) tryAll(faulty, file, tally, fault === '' ? undefined : new Set(check(text).map(keyOf)));
      }
      const offered = [...tally.values()].reduce((sum, each) => sum + each.offered, 0);
      const refused = [...tally.values()].flatMap((each) => each.refused);
      if (process.env.FIXES) console.log([...tally].map(([name, each]) => `      ${name}: ${each.offered - each.refused.length} of ${each.offered}\n${each.refused.slice(0, 3).map((line) => `          ${line}\n`).join('')}`).join(''));
      assert.notEqual(offered, 0);
      // A fix that cannot be applied is never offered in the end; that it happens at all should be rare.
      assert.ok(refused.length <= Math.max(1, offered * 0.05), `${refused.length} of ${offered} refused: ${refused.slice(0, 5).join('; ')}`);
    });
  }
});

const keyOf = ({ rule, elementId, message }: Problem): string => `${rule} ${elementId ?? message}`;

/** Tries the fixes of the findings; with `known`, only of those that are not among them. */
function tryAll(text: string, file: string, tally: Map<string, Tally>, known: ReadonlySet<string> | undefined): void {
  const before = check(text);
  const tried = new Map<string, number>();
  for (const problem of before) {
    if (known?.has(keyOf(problem)) || !problem.fixes) continue;
    const count = tried.get(problem.rule) ?? 0;
    if (count >= PER_RULE) continue;
    tried.set(problem.rule, count + 1);
    for (const fix of problem.fixes) {
      const name = `${problem.rule}: ${fix.title.replace(/[“„].*[“”]/, '…')}${fix.isSafe ? '' : ' (unsafe)'}`;
      const each = tally.get(name) ?? { offered: 0, refused: [] };
      tally.set(name, each);
      each.offered++;
      const result = tryFix(text, before, problem, fix, check);
      if (result) assert.equal(result.text, applyEdits(text, fix.edits));
      else {
        const had = new Set(before.map(keyOf));
        const fresh = fix.edits.length === 0 ? ['nothing'] : check(applyEdits(text, fix.edits)).map(keyOf).filter((key) => !had.has(key));
        each.refused.push(`${file.slice(file.indexOf('models/') + 7)} ${problem.elementId} ${fresh.slice(0, 3).join(' + ')}`);
      }
    }
  }
}
