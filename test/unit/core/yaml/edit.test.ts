import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Document, parse, stringify, visit } from 'yaml';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { editYaml, type YamlChange } from '../../../../src/core/yaml/edit.js';
import type { YamlPath, YamlValue } from '../../../../src/core/yaml/tree.js';

/** Applies changes and compares the whole text. */
function check(text: string, changes: YamlChange | YamlChange[], expected: string): void {
  const result = editYaml(text, [changes].flat());
  assert.ok('text' in result, `refused: ${JSON.stringify(result)}`);
  assert.equal(result.text, expected);
  assert.equal(applyEdits(text, result.edits), expected);
}

function refused(text: string, change: YamlChange, reason: string): void {
  assert.deepEqual(editYaml(text, [change]), { refused: reason });
}

const set = (path: YamlPath, value: YamlValue, order?: string[]): YamlChange => ({ op: 'set', path, value, ...(order && { order }) });

describe('editYaml', () => {
  it('changes a value and nothing else', () => {
    check('# head\nname: A   # why\nstatus: draft # state\n', set(['status'], 'released'), '# head\nname: A   # why\nstatus: released # state\n');
    check('a: { b: 1, c: [x, y] } # keep', set(['a', 'c', 1], 'z'), 'a: { b: 1, c: [x, z] } # keep');
    check('number: "2.1"\n', set(['number'], '2.2'), 'number: "2.2"\n');
    check("name: 'A'\n", set(['name'], "Kim's"), "name: 'Kim''s'\n");
    check('\ufeffa: 1\r\nb: 2\r\n', set(['b'], 3), '\ufeffa: 1\r\nb: 3\r\n');
  });

  it('quotes what would be read as something else', () => {
    check('a: x\n', set(['a'], 'true'), 'a: "true"\n');
    check('a: x\n', set(['a'], '1.0'), 'a: "1.0"\n');
    check('a: x\n', set(['a'], 'Frist: zwei Wochen'), 'a: "Frist: zwei Wochen"\n');
    check('a: [x]\n', set(['a', 0], 'Titel erteilt, Antrag abgelehnt'), 'a: ["Titel erteilt, Antrag abgelehnt"]\n');
    check('a: x\n', set(['a'], '§ 18b AufenthG'), 'a: § 18b AufenthG\n');
    check('a: x\n', set(['a'], '2027-03-01'), 'a: 2027-03-01\n');
    check('a: x\n', set(['a'], ''), 'a: ""\n');
    check('a: x\n', set(['a'], null), 'a: null\n');
  });

  it('fills in empty values', () => {
    check('owner:\nname: A\n', set(['owner'], 'role:x'), 'owner: role:x\nname: A\n');
    check('owner: # who?\nname: A\n', set(['owner'], 'role:x'), 'owner: role:x # who?\nname: A\n');
    check('governance: null # later\nname: A\n', set(['governance'], { nextReview: '2027-03-01', approvals: [] }), 'governance: # later\n  nextReview: 2027-03-01\n  approvals: []\nname: A\n');
    check('approvals: []\n', { op: 'append', path: ['approvals'], value: { step: 'released', role: 'role:x' } }, 'approvals:\n  - { step: released, role: role:x }\n');
  });

  it('adds keys where they usually stand', () => {
    check('id: a\nname: A\nowner: role:x\n', set(['status'], 'draft', ['id', 'name', 'status', 'owner']), 'id: a\nname: A\nstatus: draft\nowner: role:x\n');
    check('name: A # the name\n', set(['goal'], 'Ziel'), 'name: A # the name\ngoal: Ziel\n');
    check('name: A', set(['id'], 'a', ['id', 'name']), 'id: a\nname: A');
    check('fim: { leika: null }\n', set(['fim', 'ozgId'], '10255'), 'fim: { leika: null, ozgId: "10255" }\n');
    check('fim: {}\n', set(['fim', 'ozgId'], '10255'), 'fim: { ozgId: "10255" }\n');
    check('id: a\n', set(['governance', 'released', 'version'], '1.0.0'), 'id: a\ngovernance:\n  released: { version: 1.0.0 }\n');
    check('a:\n  b: |\n    text\n\nc: 1\n', set(['a', 'd'], 2), 'a:\n  b: |\n    text\n  d: 2\n\nc: 1\n');
    check('# nothing yet\n', set(['id'], 'a'), '# nothing yet\nid: a\n');
    check('', set(['id'], 'a'), 'id: a\n');
  });

  it('changes lists', () => {
    check('laws:\n  - { ref: a } # first\n  # second\n  - { ref: b }\nx: 1\n', { op: 'append', path: ['laws'], value: { ref: 'c' } }, 'laws:\n  - { ref: a } # first\n  # second\n  - { ref: b }\n  - { ref: c }\nx: 1\n');
    check('- id: a\n  name: A\n', { op: 'append', path: [], value: { id: 'b', name: 'B' } }, '- id: a\n  name: A\n- id: b\n  name: B\n');
    check('- id: a\n  name: A\n', { op: 'insert', path: [0], value: { id: 'b', name: 'B' } }, '- id: b\n  name: B\n- id: a\n  name: A\n');
    check('a: [1, 2, 3]\n', { op: 'remove', path: ['a', 2] }, 'a: [1, 2]\n');
    check('a:\n  - 1 # one\n  - 2\n', { op: 'remove', path: ['a', 0] }, 'a:\n  - 2\n');
    check('a:\n  - 1\nb: 2\n', { op: 'remove', path: ['a', 0] }, 'a: []\nb: 2\n');
    check('a:\n  - 1 # one\n  - x: 2\n    y: 3\n  - 4\n', { op: 'move', path: ['a', 2], to: 0 }, 'a:\n  - 4\n  - 1 # one\n  - x: 2\n    y: 3\n');
  });

  it('takes keys away', () => {
    check('a: 1\n# about b\nb:\n  c: 1\nd: 2\n', { op: 'remove', path: ['b'] }, 'a: 1\n# about b\nd: 2\n');
    check('- a: 1\n  b: 2\n', { op: 'remove', path: [0, 'a'] }, '- b: 2\n');
    check('x: { a: 1, b: 2 }\n', { op: 'remove', path: ['x', 'b'] }, 'x: { a: 1 }\n');
    check('a: 1\n', { op: 'remove', path: ['b'] }, 'a: 1\n');
  });

  it('compares maps and lists and changes where they differ', () => {
    check('m:\n  a: 1 # one\n  b: 2\n  c: [x, y] # list\n', set(['m'], { a: 1, c: ['x', 'z', 'y'], d: 3 }), 'm:\n  a: 1 # one\n  c: [x, z, y] # list\n  d: 3\n');
  });

  it('writes text of several lines as a literal', () => {
    check('goal: x\n', set(['goal'], 'one\ntwo'), 'goal: |-\n  one\n  two\n');
    check('goal: |-\n  one\n  two\nb: 1\n', set(['goal'], 'three'), 'goal: three\nb: 1\n');
  });

  it('renames a key and makes several changes at once', () => {
    check('ownr: x\nversion: 0.1.0\n', [{ op: 'rename', path: ['ownr'], key: 'owner' }, set(['version'], '0.2.0')], 'owner: x\nversion: 0.2.0\n');
  });

  it('understands all positions in terms of the text as it was, in any order', () => {
    const remove = (...positions: number[]): YamlChange[] => positions.map((position) => ({ op: 'remove', path: ['a', position] }));
    for (const order of [[0, 2], [2, 0]]) {
      check('a:\n  - 1 # one\n  - 2\n  - 3\n  - 4\n', remove(...order), 'a:\n  - 2\n  - 4\n');
      check('a: [1, 2, 3, 4]\n', remove(...order), 'a: [2, 4]\n');
    }
    for (const order of [[1, 2], [2, 1]]) {
      check('a:\n  - 1\n  - 2\n  - 3', remove(...order), 'a:\n  - 1\n');
      check('a: [1, 2, 3]\n', remove(...order), 'a: [1]\n');
    }
    check('a:\n  - 1\n  - 2\nb: 2\n', remove(0, 1), 'a: []\nb: 2\n');
    check('a: [1, 2]\n', remove(1, 0), 'a: []\n');
    check('- - 1\n  - 2\n  - 3\n', [{ op: 'remove', path: [0, 0] }, { op: 'remove', path: [0, 1] }], '- - 3\n');
    check('a: [1, 2, 3]\n', [...remove(0), set(['a', 2], 4)], 'a: [2, 4]\n');
    check('a: [1, 2]\n', [{ op: 'insert', path: ['a', 1], value: 7 }, { op: 'insert', path: ['a', 1], value: 8 }, set(['a', 1], 9)], 'a: [1, 7, 8, 9]\n');
    check('a: { b: 1 }\n', [{ op: 'rename', path: ['a'], key: 'c' }, set(['a', 'b'], 2)], 'c: { b: 2 }\n');
  });

  it('refuses what it cannot do safely', () => {
    refused('a: &x { b: 1 }\nc: *x\n', set(['c', 'b'], 2), 'alias');
    refused('a: &x { b: 1 }\nc: *x\n', set(['a', 'b'], 2), 'not-verified');
    refused('a: [1\n', set(['a'], 2), 'broken');
    refused('a: 1\n', set(['a', 'b'], 2), 'not-found');
    refused('a: [1]\n', set(['a', 5], 2), 'not-found');
    check('a: &x { b: 1 }\nc: *x\n', set(['c'], 2), 'a: &x { b: 1 }\nc: 2\n');
    check('a: 1\n---\nb: 2\n', set(['a'], 2), 'a: 2\n---\nb: 2\n');
  });

  it('keeps every comment and does what was asked, on any document', () => {
    const scalar = fc.oneof(fc.constantFrom('', 'A', 'true', '1.0', 'Antrag prüfen', 'a: b', '# x', '- y', 'x\ny', ' z', '§ 5', '2027-01-01'), fc.integer(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec<{ value: YamlValue }>((tie) => ({
      value: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(fc.constantFrom('id', 'name', 'on', 'a b', 'x'), tie('value'), { maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<YamlValue>),
    }));
    const root = fc.dictionary(fc.constantFrom('id', 'name', 'list', 'map'), value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }) as fc.Arbitrary<{ [key: string]: YamlValue }>;
    let made = 0;
    let asked = 0;
    fc.assert(fc.property(root, value, fc.constantFrom('set', 'remove', 'append', 'insert', 'move', 'rename'), fc.nat(), fc.boolean(), (before, wanted, op, pick, flow) => {
      const text = commented(before, flow);
      const places = pathsOf(before);
      const path = places[pick % places.length]!;
      const change = changeOf(op as YamlChange['op'], path, wanted);
      const result = editYaml(text, [change]);
      if ('refused' in result && result.refused === 'not-found') return;
      asked++;
      if ('refused' in result) return;
      made++;
      if (op === 'set') assert.deepEqual(valueAt(parse(result.text), path), wanted);
      else if (op !== 'remove') for (const comment of text.match(/# c\d+/g) ?? []) assert.ok(result.text.includes(comment), `${text}\n→\n${result.text}`);
    }), { seed: 7, numRuns: 120 });
    assert.ok(made / asked > 0.99, `only ${made} of ${asked} changes were made`);
  });
});

function changeOf(op: YamlChange['op'], path: YamlPath, value: YamlValue): YamlChange {
  switch (op) {
    case 'move': return { op, path, to: 0 };
    case 'rename': return { op, path, key: 'renamed' };
    case 'remove': return { op, path };
    default: return { op, path, value };
  }
}

/** A document with a comment behind or above many of its values. */
function commented(value: YamlValue, flow: boolean): string {
  const document = new Document(value);
  let count = 0;
  visit(document, {
    Scalar: (key, node) => { if (key !== 'key' && typeof node.value !== 'string') node.comment = ` c${count++}`; },
    Map: (key, node) => { if (flow && key !== null && node.items.length < 3) node.flow = true; },
    Pair: (_, pair) => { if (pair.key && typeof pair.key === 'object' && 'commentBefore' in pair.key && count % 2) pair.key.commentBefore = ` c${count++}`; },
  });
  return stringify(document);
}

function pathsOf(value: YamlValue, path: YamlPath = []): YamlPath[] {
  if (value === null || typeof value !== 'object') return [path].filter((one) => one.length > 0);
  const inner = Array.isArray(value) ? value.map((item, i) => [i, item] as const) : Object.entries(value);
  return [...(path.length > 0 ? [path] : []), ...inner.flatMap(([step, item]) => pathsOf(item, [...path, step]))];
}

function valueAt(value: unknown, path: YamlPath): unknown {
  return path.reduce((at, step) => (at as Record<string | number, unknown>)[step], value);
}
