import assert from 'node:assert/strict';
import { callersOf, calleesOf, callTargets, modelUses, profileById } from '../../../../src/core/landscape/calls.js';
import { impactOf } from '../../../../src/core/landscape/impact.js';
import type { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { overviewOf } from '../../../../src/core/landscape/overview.js';
import type { Grouping, TreeNode } from '../../../../src/core/landscape/tree/node.js';
import { treeOf } from '../../../../src/core/landscape/tree/tree.js';
import { LandscapeValidator, validateLandscape } from '../../../../src/core/validate/landscape.js';
import { bpmn, indexOf, landscapeOf } from '../../../support/landscape-fixtures.js';

const CALLS = `
=== landscape.yaml
schemaVersion: "1"
tree: [{ id: g, name: Gruppe, type: core, orgUnit: org:amt }]
=== a.process.yaml
{ id: a, name: A, number: "2.10", parent: g, model: { bpmn: a.bpmn }, variants: [{ id: b, bpmn: a.b.bpmn }] }
=== a.bpmn
${bpmn('a', '<callActivity id="C" calledElement="b"/>')}
=== a.b.bpmn
${bpmn('a', '<callActivity id="C" calledElement="c"/>')}
=== b.process.yaml
{ id: b, name: B, number: "2.9", parent: g, status: draft, governance: { nextReview: 2026-11-01 }, model: { calls: [c] } }
=== c.process.yaml
{ id: c, name: C, type: support, status: released, governance: { nextReview: 2026-11-01 } }
`;

const ids = (profiles: readonly { id: string }[]): string[] => profiles.map((profile) => profile.id).sort();
const profile = (index: LandscapeIndex, id: string) => profileById(index, id, 'x')!;

/** A tree as indented lines. */
function outline(nodes: readonly TreeNode[], depth = 0): string[] {
  return nodes.flatMap((node) => [`${' '.repeat(depth)}${node.label}`, ...outline(node.children, depth + 1)]);
}

describe('landscape index', () => {
  it('knows who calls whom, through models and lists', () => {
    const index = landscapeOf(CALLS);
    assert.deepEqual(ids(calleesOf(index, profile(index, 'a'))), ['b']);
    assert.deepEqual(ids(calleesOf(index, profile(index, 'b'))), ['c']);
    assert.deepEqual(ids(callersOf(index, profile(index, 'b'))), ['a']);
    assert.deepEqual(modelUses(index, 'a.b.bpmn').map((use) => use.as), ['variant']);
    assert.deepEqual(callTargets(index, 'a', 'b.process.yaml').map((target) => target.file.path), ['a.process.yaml']);
  });

  it('follows changes', () => {
    const index = landscapeOf(CALLS);
    index.remove('b.process.yaml');
    assert.deepEqual(calleesOf(index, profile(index, 'a')), []);
    index.put('b2.process.yaml', '{ id: b, name: B }');
    assert.deepEqual(ids(calleesOf(index, profile(index, 'a'))), ['b']);
    index.put('a.bpmn', bpmn('a'));
    assert.deepEqual(calleesOf(index, profile(index, 'a')), []);
  });

  it('keeps landscapes apart and looks outwards only', () => {
    const index = landscapeOf(`
=== landscape.yaml
schemaVersion: "1"
=== shared.process.yaml
{ id: shared, name: Outside }
=== inner/landscape.yaml
schemaVersion: "1"
=== inner/own.process.yaml
{ id: own, name: Inside, model: { calls: [shared] } }
=== other/own.process.yaml
{ id: own, name: Outside too }
`);
    assert.deepEqual(index.landscapes.map((landscape) => landscape.folder), ['', 'inner']);
    assert.equal(profileById(index, 'shared', 'inner/own.process.yaml')?.name, 'Outside');
    assert.equal(profileById(index, 'own', 'inner/x')?.name, 'Inside');
    assert.equal(profileById(index, 'own', 'x')?.name, 'Outside too');
    assert.deepEqual(ids(callersOf(index, profile(index, 'shared'))), ['own']);
    index.remove('inner/landscape.yaml');
    assert.deepEqual(index.landscapes.map((landscape) => landscape.folder), ['']);
    assert.equal(callTargets(index, 'own', 'x').length, 2);
  });

  it('sums up processes', () => {
    const { processes, coverage, units } = overviewOf(landscapeOf(CALLS), '2026-11-20');
    assert.deepEqual(ids(processes), ['a', 'b', 'c']);
    assert.deepEqual(processes.map((process) => [process.id, process.type, process.orgUnit, process.overdueDays]), [
      ['b', 'core', 'org:amt', 19], ['a', 'core', 'org:amt', 0], ['c', 'support', null, 19],
    ]);
    assert.deepEqual([coverage.processes, coverage.withModel, coverage.byStatus.planned], [3, 1, 1]);
    assert.deepEqual(units.map((unit) => [unit.orgUnit, unit.processes]), [['', 1], ['org:amt', 2]]);
  });
});

describe('landscape tree', () => {
  const tree = (text: string, groupBy?: Grouping): string[] => outline(treeOf(landscapeOf(text), { lang: 'en', ...(groupBy && { groupBy }) }));

  it('goes from bands to groups to processes', () => {
    assert.deepEqual(tree(CALLS), ['Core', ' Gruppe', '  B', '  A', 'Support', ' Without a group', '  C']);
  });
  it('groups by other things', () => {
    assert.deepEqual(tree(CALLS, 'status'), ['planned', ' A', 'draft', ' B', 'released', ' C']);
    assert.deepEqual(tree(CALLS, 'owner'), ['Not specified', ' B', ' A', ' C']);
  });
  it('shows folders where there is no landscape.yaml', () => {
    assert.deepEqual(tree(`\n=== x/y/a.bpmn\n${bpmn('a')}\n=== x/b.bpmn\n${bpmn('b')}\n=== c.process.yaml\nid: c\nname: C\n`), ['x', ' y', '  a.bpmn', ' b.bpmn', 'C']);
  });
  it('loses nothing when parents lead in a circle', () => {
    assert.deepEqual(tree(`
=== landscape.yaml
schemaVersion: "1"
tree: [{ id: x, name: X, parent: y }, { id: y, name: Y, parent: x }, { id: z, name: Z, parent: nowhere }]
=== a.process.yaml
{ id: a, name: A, parent: b }
=== b.process.yaml
{ id: b, name: B, parent: a }
=== c.process.yaml
{ id: c, name: C, parent: c }
`).sort(), [' Without a group', ' X', ' Y', ' Z', '  A', '  B', '  C', 'Core'].sort());
  });
});

describe('LandscapeValidator', () => {
  /** After every change the incremental findings equal those of a fresh look at all files. */
  it('finds after a change what a fresh look finds', () => {
    const index = landscapeOf(CALLS);
    const options = { today: '2026-11-20' };
    const validator = new LandscapeValidator(index, options);
    const changes: [path: string, text: string | undefined][] = [
      ['b.process.yaml', undefined],
      ['d.bpmn', bpmn('b')],
      ['d.process.yaml', '{ id: d, name: D, model: { bpmn: d.bpmn, process: d } }'],
      ['catalogs/roles.yaml', '- { id: role:x, name: X }'],
      ['a.process.yaml', '{ id: a, name: A, parent: nowhere, owner: role:y, model: { bpmn: a.bpmn } }'],
      ['landscape.yaml', undefined],
      ['landscape.yaml', 'schemaVersion: "1"\ntree: [{ id: nowhere, name: N }]'],
      ['d.process.yaml', '{ id: d, name: D }'],
      ['b.process.yaml', '{ id: b, name: B }'],
      ['a.bpmn', undefined],
    ];
    for (const [path, text] of changes) {
      validator.problems();
      if (text === undefined) index.remove(path);
      else index.put(path, text);
      const incremental = [...validator.problems().values()].flat().map((problem) => JSON.stringify(problem)).sort();
      assert.deepEqual(incremental, validateLandscape(index, options).map((problem) => JSON.stringify(problem)).sort(), path);
    }
    validator.dispose();
  });

  it('looks only at what a change can affect', () => {
    const index = landscapeOf(CALLS);
    const validator = new LandscapeValidator(index);
    validator.update();
    const after = (path: string, text: string): string[] => {
      index.put(path, text);
      return validator.update().sort();
    };
    assert.deepEqual(after('c.process.yaml', '{ id: c, name: C, type: support, status: released, goal: changed }'), ['c.process.yaml']);
    assert.deepEqual(after('c.process.yaml', '{ id: c, name: Renamed, type: support, status: released }'), ['a.b.bpmn', 'b.process.yaml', 'c.process.yaml']);
    validator.dispose();
  });
});

describe('the impact', () => {
  const files = {
    'catalogs/laws.yaml': '- { id: law:a, citation: § 18b AufenthG, changedOn: 2026-11-01 }\n',
    'catalogs/documents.yaml': '- { id: doc:antrag, name: Antrag, file: ../forms/antrag.pdf }\n',
    'catalogs/glossary.yaml': '- { id: term:person, name: antragstellende Person, avoid: [Antragsteller] }\n',
    'a.process.yaml': 'id: a\nname: A\nclientInfo: [{ lang: de, file: info/a.de.md }]\n',
    'info/a.de.md': 'Nach § 18b  AufenthG. Der Antragsteller füllt das [Formular](../forms/antrag.pdf) aus.\n',
    'info/free.md': 'Siehe § 18b AufenthGx\n',
  };
  it('finds laws, documents and terms in the texts for clients of a process', () => {
    const index = indexOf(files);
    for (const ref of ['law:a', 'doc:antrag', 'term:person']) {
      const { processes } = impactOf(index, ref);
      assert.deepEqual(processes.map(({ id, uses }) => [id, uses.map(({ path }) => path)]), [['a', ['info/a.de.md']]], ref);
    }
  });
});
