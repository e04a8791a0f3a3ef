import assert from 'node:assert/strict';
import { drawLandscape } from '../../../../src/core/landscape/map/draw-landscape.js';
import { overviewOf } from '../../../../src/core/landscape/overview.js';
import { progressReport } from '../../../../src/core/landscape/progress/report.js';
import { landscapeCsv } from '../../../../src/core/landscape/report/csv.js';
import { landscapeMermaid } from '../../../../src/core/landscape/report/mermaid.js';
import { progressDocument } from '../../../../src/core/landscape/report/progress-html.js';
import { dueItems } from '../../../../src/core/landscape/due.js';
import type { TreeNode } from '../../../../src/core/landscape/tree/node.js';
import { treeOf } from '../../../../src/core/landscape/tree/tree.js';
import { validateLandscape } from '../../../../src/core/validate/landscape.js';
import { bpmn, indexOf } from '../../../support/landscape-fixtures.js';

const DAY = '2026-11-20';

/** Shows a landscape in every way there is; gives the ids in the tree and the rules that found something. */
function show(files: Readonly<Record<string, string>>): { readonly ids: string[]; readonly rules: string[]; readonly places: string[] } {
  const index = indexOf(files);
  const tree = treeOf(index, { lang: 'de' });
  const overview = overviewOf(index, DAY);
  drawLandscape(index, { today: DAY });
  landscapeCsv(index, overview, 'de');
  landscapeMermaid(index, 'de');
  progressDocument(progressReport(index, DAY, [], overview), 'de');
  dueItems(index, DAY);
  const problems = validateLandscape(index, { today: DAY });
  const idsOf = (nodes: readonly TreeNode[]): string[] => nodes.flatMap((node) => [...(node.kind === 'process' ? [node.id] : []), ...idsOf(node.children)]);
  return { ids: idsOf(tree).sort(), rules: problems.map(({ rule }) => rule), places: problems.map(({ path, rule, range }) => `${path} ${rule} ${files[path!]?.slice(range.start, range.end)}`) };
}

const root = 'schemaVersion: "1"\ntree:\n  - { id: g, type: core, name: Gruppe }\n';
const profile = (id: string, more: string): string => `id: ${id}\nname: Prozess ${id}\n${more}`;

describe('a landscape with faults loses nothing', () => {
  it('when groups and processes stand below each other in a circle', () => {
    const { ids, rules, places } = show({
      'landscape.yaml': 'schemaVersion: "1"\ntree:\n  - { id: a, type: core, name: A, parent: b }\n  - { id: b, type: core, name: B, parent: a }\n',
      'p.process.yaml': profile('p', 'parent: a\n'), 'q.process.yaml': profile('q', 'parent: r\n'), 'r.process.yaml': profile('r', 'parent: q\n'), 's.process.yaml': profile('s', 'parent: s\n'),
    });
    assert.deepEqual(ids, ['p', 'q', 'r', 's']);
    assert.ok(rules.includes('landscape/parent-cycle'));
    assert.ok(places.some((place) => place.startsWith('q.process.yaml landscape/parent-cycle')));
  });

  it('when processes call each other in a circle', () => {
    const { ids, rules } = show({
      'landscape.yaml': root,
      'p.process.yaml': profile('p', 'parent: g\nmodel: { bpmn: p.bpmn }\n'), 'p.bpmn': bpmn('p', '<callActivity id="C" calledElement="q"/>'),
      'q.process.yaml': profile('q', 'parent: g\nmodel: { bpmn: q.bpmn }\n'), 'q.bpmn': bpmn('q', '<callActivity id="C" calledElement="p"/>'),
    });
    assert.deepEqual(ids, ['p', 'q']);
    assert.ok(rules.includes('landscape/call-cycle'));
  });

  it('when a group does not exist and ids are taken twice', () => {
    const { ids, places } = show({ 'landscape.yaml': root, 'p.process.yaml': profile('p', 'parent: nowhere\n'), 'q.process.yaml': profile('p', 'parent: g\n') });
    assert.deepEqual(ids, ['p', 'p']);
    assert.ok(places.includes('p.process.yaml landscape/unknown-parent nowhere'));
    assert.ok(places.some((place) => place.includes('landscape/duplicate-id p')));
  });

  it('when there are two landscapes, or one inside the other', () => {
    const { ids } = show({
      'a/landscape.yaml': root, 'a/p.process.yaml': profile('p', 'parent: g\n'),
      'b/landscape.yaml': root, 'b/p.process.yaml': profile('p', 'parent: g\n'),
      'a/in/landscape.yaml': 'name: Innen\n', 'a/in/q.process.yaml': profile('q', 'parent: g\n'),
    });
    assert.deepEqual(ids, ['p', 'p', 'q']);
  });

  it('when YAML has anchors, several documents, or is broken', () => {
    const { ids, rules } = show({
      'landscape.yaml': root,
      'a.process.yaml': 'id: a\nname: &n Mit Anker\ngoal: *n\nparent: g\n', 'b.process.yaml': 'id: b\nname: Erstes\nparent: g\n---\nid: c\nname: Zweites\n',
      'd.process.yaml': 'id: d\nname: [offen\nparent: {', 'e.process.yaml': '- eine\n- Liste\n', 'f.process.yaml': '', 'h.process.yaml': '\u0000\ufffd',
      'i.process.yaml': `x: &a [x,x,x,x,x,x,x,x,x]\ny: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nz: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nid: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\nname: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n`,
    });
    assert.deepEqual(ids, ['a', 'b', 'd', 'e', 'f', 'h', 'i']);
    assert.ok(rules.includes('landscape/invalid-yaml'));
  });

  it('when values are of the wrong kind', () => {
    const { ids } = show({ 'landscape.yaml': 'tree: none\ninterfaces: { a: 1 }\nname: [1]\n', 'p.process.yaml': 'id: 7\nname: { a: b }\nparent: [g]\nkpis: 3\nlegalBases: [null, 3, { ref: 4 }]\nreviews: {}\ngovernance: yes\nmodel: x\nstatus: finished\n' });
    assert.equal(ids.length, 1);
  });
});
