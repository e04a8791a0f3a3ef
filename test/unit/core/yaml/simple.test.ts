import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { readFullYaml } from '../../../../src/core/yaml/read.js';
import { readSimpleYaml } from '../../../../src/core/yaml/simple.js';

/** What the simple reader takes on, it reads as the whole language does, places included, and only what has no mistake. */
function agrees(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (!simple) return false;
  const full = readFullYaml(text);
  assert.deepEqual({ root: simple.root, problems: [] }, { root: full.root, problems: full.problems }, JSON.stringify(text));
  return true;
}

describe('readSimpleYaml', () => {
  it('reads files of the example like the whole language', () => {
    const folder = 'examples/auslaenderbehoerde';
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).sort();
    for (const file of files.filter((_, i) => i % 6 === 0)) {
      assert.ok(agrees(readFileSync(path.join(folder, file), 'utf8')), `${file} needs the whole language`);
    }
  });

  it('takes on what people write', () => {
    for (const text of [
      '', '# nothing', 'a: 1', 'a:\n- b\n- c\nd: e', 'a: # later\nb: 2', '- a: 1\n  b: [x, "y"]\n-\n  c: 3', 'a: { b: 1, c: { d: "e" } } # f', 'a: [\n    b,\n    c ]',
      "a: 'it''s'", 'a: "q \\"w\\""', 'a: ../x.md', 'a: § 18b AufenthG (Fachkräfte) – ja', 'a: x:y', 'a: b#c', 'a: b\r\nc: d\r\n', 'a:   \nb: ~', 'a: -5', 'a: 0.3.0',
    ]) assert.ok(agrees(text), JSON.stringify(text));
  });

  it('leaves the rest to the whole language', () => {
    for (const text of ['a: &x 1', 'a: *x', 'a: !!str 1', 'a: |\n  b', 'a: >-\n  b', 'a: b\n  c', 'a: 1\n---\nb: 2', '? a\n: b', 'a: "b\n  c"', '\ta: b', 'a: 1e5', 'a: .inf', 'a: "\\u0041"', '<<: { a: 1 }']) {
      assert.equal(readSimpleYaml(text), undefined, JSON.stringify(text));
    }
  });

  it('agrees on any text it takes on', () => {
    const piece = fc.constantFrom('a', 'b c', 'true', '1', '0.5', 'x:y', ': ', ':', '\n', '\n  ', '\n    ', '- ', '-', '{ ', ' }', '[', ']', ', ', ',', '"s"', "'t'", '# c', ' # c', ' ', '  ', '§ 5', '\r\n', '"', '~', 'k: ', 'k: v\n');
    let taken = 0;
    fc.assert(fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      if (agrees(pieces.join(''))) taken++;
    }), { seed: 3, numRuns: 600 });
    assert.ok(taken > 60, `took on ${taken}`);
  });

  it('agrees on any data', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom('block', 'flow', 'any'), (value, collectionStyle) => {
      agrees(stringify(value, { collectionStyle }));
    }), { seed: 4, numRuns: 150 });
  });
});
