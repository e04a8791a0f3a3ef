import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transferEdits } from '../../src/core/lossless/transfer.js';
import { decodeText } from '../../src/core/text/decode.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { lineVariants, otherVariants } from '../support/format-variants.js';
import type { ModelEditName } from '../support/model-edits.js';
import { modelEdits } from '../support/model-edits.js';
import { countLines } from '../support/numstat.js';
import { editOnce } from '../support/transfer-oracle.js';

/** Files of every tool: bpmn-moddle reads and writes each of them several times, so not all of them. */
function sample(): string[] {
  const perFolder = new Map<string, string[]>();
  for (const file of corpusFiles()) {
    if (readFileSync(file).length > 200_000) continue;
    const folder = path.dirname(file);
    perFolder.set(folder, [...(perFolder.get(folder) ?? []), file]);
  }
  return [...perFolder.values()].flatMap((files) => [files[0]!, files[files.length >> 1]!]);
}

const textOf = (file: string): string => decodeText(readFileSync(file)).text;
const names = Object.keys(modelEdits) as ModelEditName[];

describe('lossless saving of real files', function () {
  this.timeout(300_000);

  it('returns every file byte for byte when nothing changed', function () {
    withCorpus(this);
    for (const file of corpusFiles('.')) {
      const text = textOf(file);
      assert.equal(transferEdits(text, 'a', 'a').text, text, file);
    }
  });

  for (const [i, name] of names.entries()) {
    it(`transfers ${name} in files of every tool`, async function () {
      withCorpus(this);
      const files = sample();
      for (const file of files.filter((_, at) => at % names.length === i || name === 'rename')) {
        const step = await editOnce(textOf(file), name, 1 + file.length);
        if (!step) continue;
        assert.equal(step.fault, undefined, file);
        assert.equal(step.fallback, 'none', file);
        const { added, removed } = countLines(step.original, step.text);
        if (name === 'rename') assert.deepEqual({ added, removed }, { added: 1, removed: 1 }, file);
        if (name === 'addTask') assert.equal(removed, 0, file);
        if (name === 'deleteNode') assert.ok(added <= 1, `${file}: ${added} lines added`); // a gateway may lose its default flow
        if (name === 'reverse') assert.equal(added + removed, 0, file);
      }
    });
  }

  for (const [name, rewrite] of Object.entries({ ...lineVariants, ...otherVariants })) {
    it(`transfers edits to files rewritten with: ${name}`, async function () {
      withCorpus(this);
      const files = sample();
      for (const [at, edit] of names.entries()) {
        const file = files[(at * 5 + name.length) % files.length]!;
        const step = await editOnce(rewrite(textOf(file)), edit, 1 + file.length);
        assert.equal(step?.fault, undefined, `${edit} in ${file}`);
      }
    });
  }
});
