import assert from 'node:assert';
import { pathAt } from '../../../../src/core/yaml/path-at.js';
import { readYaml } from '../../../../src/core/yaml/read.js';

/** Checks the path at the place that `|` marks. */
function check(marked: string, expected: readonly (string | number)[]): void {
  const offset = marked.indexOf('|');
  assert.deepStrictEqual(pathAt(readYaml(marked.replace('|', '')).root, offset), expected);
}

describe('pathAt', () => {
  it('leads to a value', () => check('id: a\nname: Kar|te\n', ['name']));
  it('leads from a key to its value', () => check('model: { bp|mn: a.bpmn }\n', ['model', 'bpmn']));
  it('leads into lists', () => check('laws:\n  - ref: a\n  - { ref: b|, role: c }\n', ['laws', 1, 'ref']));
  it('ends where there is nothing', () => check('id: a\n\n|\nname: b\n', []));
  it('takes an empty text', () => check('|', []));
});
