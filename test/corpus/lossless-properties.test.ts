import assert from 'node:assert/strict';
import fc from 'fast-check';
import { transferEdits } from '../../src/core/lossless/transfer.js';
import { parseXml } from '../../src/core/xml/parse.js';
import { descendants } from '../../src/core/xml/tree.js';
import { lineVariants, otherVariants } from '../support/format-variants.js';
import type { ModelEditName } from '../support/model-edits.js';
import { modelEdits } from '../support/model-edits.js';
import { countLines } from '../support/numstat.js';
import { editOnce, randomEdits } from '../support/transfer-oracle.js';
import { MODEL } from '../unit/core/lossless/model.js';

const variants = { 'as it is': (text: string) => text, ...lineVariants, ...otherVariants };
const variant = fc.constantFrom(...Object.keys(variants) as (keyof typeof variants)[]);
const edit = fc.constantFrom(...Object.keys(modelEdits) as ModelEditName[]);
const seed = fc.integer({ min: 1, max: 2 ** 31 - 1 });

/** The same cases in every run; few, since the nightly run makes many more. */
const runs = (numRuns: number) => ({ seed: 20261122, numRuns });

/**
 * Edits whose inverse cannot be told from another edit: what was deleted is gone with its spelling, and an element that
 * became empty may have been one tag or two.
 */
const NO_WAY_BACK = new Set<ModelEditName>(['deleteFlow', 'deleteNode', 'straighten', 'connect', 'unname', 'moveToLane', 'moveIntoSubProcess']);

describe('transferEdits, for any edit', () => {
  it('keeps the model over random sequences of edits in every format', async () => {
    await fc.assert(fc.asyncProperty(variant, seed, async (name, start) => {
      for await (const step of randomEdits(variants[name](MODEL), start, 5)) assert.equal(step.fault, undefined, `${step.edit} in ${name}`);
    }), runs(6));
  });

  it('changes nothing when nothing changed', () => {
    fc.assert(fc.property(variant, fc.string(), (name, state) => {
      const text = variants[name](MODEL);
      assert.deepEqual(transferEdits(text, state, state), { text, edits: [], fallback: 'none', notes: [] });
    }), runs(50));
  });

  it('leads back to the same bytes when the edit is taken back', async () => {
    await fc.assert(fc.asyncProperty(variant, edit, seed, async (name, what, start) => {
      const step = NO_WAY_BACK.has(what) ? undefined : await editOnce(variants[name](MODEL), what, start);
      if (step) assert.equal(transferEdits(step.text, step.after, step.before).text, step.original, `${what} in ${name}`);
    }), runs(12));
  });

  it('costs as many lines in every format that has one tag per line', async () => {
    const names = Object.keys(lineVariants).filter((name) => name !== 'dangling references');
    await fc.assert(fc.asyncProperty(fc.constantFrom(...names), edit, seed, async (name, what, start) => {
      const [plain, other] = await Promise.all([editOnce(MODEL, what, start), editOnce(lineVariants[name]!(MODEL), what, start)]);
      assert.equal(plain === undefined, other === undefined);
      if (plain && other) assert.deepEqual(countLines(other.original, other.text), countLines(plain.original, plain.text), `${what} in ${name}`);
    }), runs(8));
  });

  it('changes bytes only where something was edited', async () => {
    await fc.assert(fc.asyncProperty(variant, edit, seed, async (name, what, start) => {
      const step = await editOnce(variants[name](MODEL), what, start);
      if (!step) return;
      // Elements that are written alike before and after were not touched: their text must not change.
      const same = new Set([...descendants(parseXml(step.after).root!)].map(({ source, start: from, end }) => source.slice(from, end)));
      const untouched = [...descendants(parseXml(step.before).root!)]
        .filter(({ source, start: from, end }) => same.has(source.slice(from, end)))
        .map((element) => element.value('id'));
      const survivors = new Set([...descendants(parseXml(step.text).root!)].map(({ source, start: from, end }) => source.slice(from, end).replace(/\s+/g, ' ')));
      for (const element of descendants(parseXml(step.original).root!)) {
        const id = element.value('id');
        if (id === undefined || !untouched.includes(id)) continue;
        assert.ok(survivors.has(element.source.slice(element.start, element.end).replace(/\s+/g, ' ')), `${id} after ${what} in ${name}`);
      }
    }), runs(8));
  });

  it('never throws and never loses the file, whatever it is given', () => {
    const piece = fc.constantFrom('<', '>', '</', '/>', '<a', '<b x="1"', '&', '"', '<!--', ']]>', '<![CDATA[', '<?p', 'text', ' ', '\n', '<a>', '</a>', '<a/>', MODEL.slice(0, 900), MODEL);
    const garbage = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(garbage, garbage, garbage, (original, before, after) => {
      const { text, fallback, notes } = transferEdits(original, before, after);
      assert.ok(text !== '' || original === '' || after === '');
      if (fallback === 'document') assert.notEqual(notes.length, 0);
    }), runs(200));
  });
});
