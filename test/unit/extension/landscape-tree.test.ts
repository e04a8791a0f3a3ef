import assert from 'node:assert';
import { LandscapeIndex } from '../../../src/core/landscape/landscape-index.js';
import type { TreeNode } from '../../../src/core/landscape/tree/node.js';
import { treeOf } from '../../../src/core/landscape/tree/tree.js';
import { filterTree } from '../../../src/extension/features/landscape-tree/filter.js';

function indexOf(files: Readonly<Record<string, string>>): LandscapeIndex {
  const index = new LandscapeIndex();
  for (const [path, text] of Object.entries(files)) index.put(path, text);
  return index;
}

const index = indexOf({
  'landscape.yaml': 'schemaVersion: "1"\ntree:\n  - { id: erw, type: core, name: Erwerb und Ausbildung }\n',
  'a.process.yaml': 'id: erw-1\nnumber: "2.1"\nname: Prüfung ändern\nparent: erw\n',
  'b.process.yaml': 'id: erw-2\nname: Karte bestellen\nparent: erw\n',
});

const outline = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map((node) => (node.children.length > 0 ? [node.label, ...outline(node.children)] : node.label));

describe('filterTree', () => {
  const tree = treeOf(index, { lang: 'de' });
  const found = (query: string) => outline(filterTree(tree, query));

  it('shows everything without words', () => assert.strictEqual(filterTree(tree, '  '), tree));
  it('keeps the way to what is found', () => assert.deepStrictEqual(found('karte'), [['Kern', ['Erwerb und Ausbildung', 'Karte bestellen']]]));
  it('finds other spellings, numbers and ids', () => {
    for (const query of ['pruefung AENDERN', '2.1', 'erw-1']) assert.deepStrictEqual(found(query), [['Kern', ['Erwerb und Ausbildung', 'Prüfung ändern']]], query);
  });
  it('takes words of the nodes around into account', () => assert.deepStrictEqual(found('ausbildung karte'), [['Kern', ['Erwerb und Ausbildung', 'Karte bestellen']]]));
  it('may find nothing', () => assert.deepStrictEqual(found('xyz'), []));
});
