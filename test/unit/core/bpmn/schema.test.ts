import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { generateSchema } from '../../../../scripts/generate-schema.js';

describe('schema of BPMN 2.0', () => {
  it('is derived from the XML Schema as it ships (npx tsx scripts/generate-schema.ts writes it)', () => {
    assert.equal(readFileSync('src/core/bpmn/schema.json', 'utf8'), generateSchema('.'));
  });
});
