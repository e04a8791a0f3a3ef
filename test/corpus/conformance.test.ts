import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../src/core/text/decode.js';
import { LineIndex } from '../../src/core/text/line-index.js';
import { validateText } from '../../src/core/validate/validate.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { hasXmllint, refusedByXmllint, SCHEMA_RULES } from '../support/xmllint.js';

interface Expected {
  readonly valid: boolean;
  readonly warning?: boolean;
  readonly asserted: readonly { readonly constraint: string; readonly line: number }[];
}

const read = (file: string): string => decodeText(readFileSync(file)).text;

describe('conformance with BPMN 2.0', () => {
  it('finds every violation the conformance cases name, and none in the valid ones', function () {
    const folder = path.join(withCorpus(this), 'conformance');
    const cases: Record<string, { files: Record<string, Expected> }> = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8'));
    for (const { files } of Object.values(cases)) {
      for (const [name, { valid, warning, asserted }] of Object.entries(files)) {
        const file = path.join(folder, name);
        const text = read(file);
        const lines = new LineIndex(text);
        // The imported files lie beside the importing one, also where they are named by an address.
        const resolve = (location: string): string | undefined => {
          const imported = path.join(path.dirname(file), path.basename(location));
          return existsSync(imported) ? read(imported) : undefined;
        };
        const found = validateText(text, { rules: ['prozessatlas:conformance'], resolve })
          .filter(({ severity }) => warning || severity === 'error')
          .map(({ constraint, range }) => `${constraint} ${lines.positionAt(range.start).line}`);
        if (valid && !warning) assert.deepEqual(found, [], name);
        for (const { constraint, line } of asserted) assert.ok(found.includes(`${constraint} ${line}`), `${name}: ${constraint} in line ${line}, found ${found.join(', ')}`);
      }
    }
  });

  it('agrees with xmllint and the XML Schema on validity', function () {
    withCorpus(this);
    if (!hasXmllint()) {
      console.log('      skipped: xmllint is not installed');
      this.skip();
    }
    this.timeout(120_000);
    // xmllint reads bytes; a file whose bytes are not what it declares is no question of the schema.
    const files = corpusFiles('').filter((file) => decodeText(readFileSync(file)).problem === undefined);
    const refused = refusedByXmllint(files);
    const disagreeing = files.filter((file) => refused.has(file) !== validateText(read(file), { rules: SCHEMA_RULES }).length > 0);
    assert.deepEqual(disagreeing, []);
  });
});
