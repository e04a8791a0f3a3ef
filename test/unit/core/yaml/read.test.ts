import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import { readYaml } from '../../../../src/core/yaml/read.js';
import { nodeAt, type YamlPath } from '../../../../src/core/yaml/tree.js';
import { toValue } from '../../../../src/core/yaml/value.js';

const valueOf = (text: string): unknown => toValue(readYaml(text).root);
const codes = (text: string): string[] => readYaml(text).problems.map((problem) => problem.code);

/** Checks which text a path leads to. */
function place(text: string, path: YamlPath, expected: string): void {
  const document = readYaml(text);
  const node = nodeAt(document.root, path);
  assert.equal(node && document.text.slice(node.start, node.end), expected);
}

describe('readYaml', () => {
  it('reads what the yaml package reads', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(40, 80, 0), (value, lineWidth) => {
      const text = stringify(value, { lineWidth });
      assert.deepEqual(valueOf(text), parse(text));
    }), { seed: 5, numRuns: 150 });
  });

  it('keeps dates, versions and words such as "on" as text', () => {
    assert.deepEqual(valueOf('on: 2027-03-01\nversion: 1.2.3\nno: yes'), { on: '2027-03-01', version: '1.2.3', no: 'yes' });
  });

  it('gives the place of every value', () => {
    const text = 'a: one # comment\nb:\n  - { c: "two" }\n  - |\n    three\n';
    place(text, ['a'], 'one');
    place(text, ['b', 0], '{ c: "two" }');
    place(text, ['b', 0, 'c'], '"two"');
    place(text, ['b', 2], undefined as unknown as string);
    place(`\ufeff${text}`, ['a'], 'one');
    place(text.replaceAll('\n', '\r\n'), ['b', 0, 'c'], '"two"');
  });

  it('follows anchors', () => {
    assert.deepEqual(valueOf('a: &x { b: 1 }\nc: *x'), { a: { b: 1 }, c: { b: 1 } });
    assert.deepEqual(codes('a: *nobody'), ['unknown-alias']);
    assert.deepEqual(codes('a: &x [*x]'), ['unknown-alias']);
  });

  it('reads the first of several documents and says so', () => {
    assert.deepEqual(valueOf('a: 1\n---\nb: 2\n'), { a: 1 });
    assert.deepEqual(codes('a: 1\n---\nb: 2\n'), ['several-documents']);
  });

  it('keeps the first of two equal keys and says so', () => {
    assert.deepEqual(valueOf('a: 1\na: 2'), { a: 1 });
    assert.deepEqual(codes('a: 1\na: 2'), ['duplicate-key']);
  });

  it('gives up on aliases that multiply', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `a${i}: &a${i} [${i === 0 ? 'x' : `*a${i - 1}, *a${i - 1}`}]`).join('\n');
    assert.equal(valueOf(bomb), undefined);
  });

  it('reads any text, however broken or deep', () => {
    for (const text of ['', '\ufeff', '\0', '%', '&', '- - - -', '{', '[', '? ', ': :', '!!js/function x', `${'['.repeat(20_000)}`, `${'- '.repeat(20_000)}x`, '__proto__: { a: 1 }']) {
      assert.doesNotThrow(() => valueOf(text), text.slice(0, 20));
    }
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab:-&*!|>{}[],"\'#%@\n\t ') }), (text) => {
      valueOf(text);
    }), { seed: 6, numRuns: 300 });
  });

  it('says in plain words what is wrong', () => {
    const first = (text: string, code: string): void => assert.equal(codes(text)[0], code, text);
    first('a: 1\n b: 2', 'bad-indent');
    first("a: 'open", 'missing-character');
    first('a: @b', 'bad-start');
    first('a: "\\q"', 'bad-escape');
    first('a:\n\t- b', 'tab-indent');
    first('? [a]\n: b', 'unusual-key');
  });
});
