import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { modelHashes } from '../../../../src/core/landscape/lifecycle/hashes.js';
import type { Problem } from '../../../../src/core/validate/problem.js';
import { LandscapeValidator, validateLandscape } from '../../../../src/core/validate/landscape.js';
import { bpmn } from '../../../support/landscape-fixtures.js';

const options = { today: '2026-11-20' };
const call = (id: string): string => `<callActivity id="C" name="C" calledElement="${id}"/>`;
const hashes = modelHashes(bpmn('a'));
const released = `status: released, governance: { approvals: [{ step: released, role: role:x, date: 2026-01-01, decision: approved, contentSha256: ${hashes.contentSha256}, semanticSha256: ${hashes.semanticSha256} }] }`;

/** What each file may hold; `undefined`: it is missing. */
const VARIANTS: Readonly<Record<string, readonly (string | undefined)[]>> = {
  'landscape.yaml': [undefined, 'schemaVersion: "1"', 'schemaVersion: "1"\ntree: [{ id: g, name: G, parent: h }, { id: h, name: H, parent: g }]', 'schemaVersion: "1"\ninterfaces: [{ id: b, name: B, number: "1" }]'],
  'inner/landscape.yaml': [undefined, 'schemaVersion: "1"'],
  'catalogs/roles.yaml': [undefined, '- { id: role:x, name: Leitung }', '- { id: role:x, name: Leitung }\n- { id: role:x, name: Leitung }'],
  'catalogs/glossary.yaml': [undefined, '- { id: term:x, name: Leitung, avoid: [Chef] }'],
  'catalogs/laws.yaml': [undefined, '- { id: law:x, name: X, changedOn: 2026-06-12 }', '- { id: law:x, name: X, validUntil: 2026-01-01 }'],
  'a.process.yaml': [undefined, '{ id: a, name: A, number: "1", parent: g, model: { bpmn: a.bpmn } }', `{ id: a, name: A, model: { bpmn: a.bpmn }, ${released} }`, '{ id: a, name: Chef, parent: b, model: { calls: [b] } }', '{ id: b, name: A }'],
  'a.bpmn': [undefined, bpmn('a'), bpmn('a', call('b')), bpmn('a', '<laneSet id="L"><lane id="La" name="leitung"/></laneSet>'), 'broken'],
  'b.process.yaml': [undefined, '{ id: b, name: B, parent: a, model: { bpmn: b.bpmn } }', '{ id: b, name: C, number: "1", variants: [{ id: v, bpmn: a.bpmn }] }', '{ id: b, name: B, owner: role:x, legalBases: [{ ref: law:x }] }'],
  'b.bpmn': [undefined, bpmn('b', call('a')), bpmn('b', call('c'))],
  'inner/c.process.yaml': [undefined, '{ id: c, name: C, owner: role:x, parent: a, model: { calls: [b, a] }, reviews: [{ date: 2026-01-01, minutes: ../notes.md }] }'],
  'notes.md': [undefined, '[a](a.bpmn) [c](inner/c.process.yaml)'],
};

/** Puts a file; models that an approval asks for are put once more, as every host does. */
function apply(index: LandscapeIndex, texts: Map<string, string>, path: string, text: string | undefined): void {
  if (text === undefined) {
    texts.delete(path);
    index.remove(path);
  } else {
    texts.set(path, text);
    index.put(path, text);
  }
  for (const unread of index.takeUnread()) index.put(unread, texts.get(unread)!);
}

const shown = (problems: Iterable<Problem>): string[] => Array.from(problems, (problem) => JSON.stringify(problem)).sort();

/** After every change the incremental findings equal those of a fresh look at all files. */
function checkSequence(changes: readonly { path: string; text: string | undefined }[]): void {
  const index = new LandscapeIndex();
  const texts = new Map<string, string>();
  const validator = new LandscapeValidator(index, options);
  for (const { path, text } of changes) {
    apply(index, texts, path, text);
    const incremental = shown([...validator.problems().values()].flat());
    const fresh = new LandscapeIndex();
    for (const [file, content] of new Map(texts)) apply(fresh, new Map(texts), file, content);
    assert.deepEqual(incremental, shown(validateLandscape(fresh, options)), `after ${path}: ${text}`);
  }
  validator.dispose();
}

describe('LandscapeValidator', () => {
  it('looks at all files again when the day has changed', () => {
    const index = new LandscapeIndex();
    index.put('landscape.yaml', 'schemaVersion: "1"\n');
    index.put('a.process.yaml', 'id: a\nname: A\nstatus: released\ngovernance: { nextReview: 2026-11-21 }\n');
    const validator = new LandscapeValidator(index, options);
    const overdue = (): string[] => [...validator.problems().values()].flat().map(({ rule }) => rule).filter((rule) => /overdue/.test(rule));
    assert.deepEqual(overdue(), []);
    validator.setDay('2026-11-22');
    assert.equal(validator.pending, 2);
    assert.deepEqual(overdue(), ['landscape/review-overdue']);
    validator.setDay('2026-11-22');
    assert.equal(validator.pending, 0);
    validator.dispose();
  });

  it('finds after any change what a fresh look at all files finds', () => {
    const change = fc.constantFrom(...Object.keys(VARIANTS)).chain((path) => fc.constantFrom(...VARIANTS[path]!).map((text) => ({ path, text })));
    fc.assert(fc.property(fc.array(change, { minLength: 5, maxLength: 25 }), checkSequence), { seed: 11, numRuns: 15 });
  });

  it('notices when a cycle is closed or opened in another file', () => {
    const [first, second] = ['a', 'b'].map((id) => ({ path: `${id}.process.yaml`, text: `{ id: ${id}, name: ${id}, model: { bpmn: ${id}.bpmn } }` }));
    const root = { path: 'landscape.yaml', text: 'schemaVersion: "1"' };
    const model = (id: string, called: string): { path: string; text: string } => ({ path: `${id}.bpmn`, text: bpmn(id, call(called)) });
    checkSequence([root, first!, second!, model('a', 'b'), model('b', 'a'), model('b', 'c'), model('b', 'a'), { path: 'a.process.yaml', text: undefined }]);
    const parent = (id: string, above: string): { path: string; text: string } => ({ path: `${id}.process.yaml`, text: `{ id: ${id}, name: ${id}, parent: ${above} }` });
    checkSequence([parent('a', 'b'), parent('b', 'c'), parent('c', 'd'), parent('d', 'a'), parent('d', 'x')]);
  });

  it('notices when somebody else decides that a model cannot be called', () => {
    checkSequence([
      { path: 'landscape.yaml', text: 'schemaVersion: "1"' },
      { path: 'a.bpmn', text: bpmn('a', call('b')) },
      { path: 'b.bpmn', text: bpmn('b') },
      { path: 'c.process.yaml', text: '{ id: c, name: C, variants: [{ id: v, bpmn: b.bpmn }] }' },
      { path: 'c.process.yaml', text: '{ id: c, name: C }' },
    ]);
  });

  it('can be asked in small steps', () => {
    const index = new LandscapeIndex();
    const validator = new LandscapeValidator(index, options);
    for (const [path, texts] of Object.entries(VARIANTS)) index.put(path, texts[1]!);
    const looked: string[] = [];
    while (validator.pending > 0) {
      const done = validator.update(3);
      assert.ok(done.length <= 3);
      looked.push(...done);
    }
    assert.deepEqual(new Set(looked), new Set(Object.keys(VARIANTS)));
    const whole = shown([...validator.problems().values()].flat());
    assert.deepEqual(whole, shown(validateLandscape(index, options)));
    assert.equal(validator.pending, 0);
    validator.dispose();
  });
});
