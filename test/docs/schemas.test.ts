import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compileSchemas, validatorsFile } from '../../scripts/schemas.mjs';

describe('schemas', () => {
  it('are compiled: node scripts/schemas.mjs was run after the last change', () => {
    assert.equal(readFileSync(validatorsFile, 'utf8'), compileSchemas());
  });
});
