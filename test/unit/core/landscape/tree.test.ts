import assert from 'node:assert/strict';
import type { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import type { Grouping, TreeNode } from '../../../../src/core/landscape/tree/node.js';
import { treeOf } from '../../../../src/core/landscape/tree/tree.js';
import { changingLandscape, indexOf, ROOT } from '../../../support/landscape-changes.js';
import { seeded } from '../../../support/shuffle.js';

const GROUPINGS: readonly (Grouping | undefined)[] = [undefined, 'unit', 'status', 'owner', 'law', 'system', 'folder'];

const treeIn = (index: LandscapeIndex, groupBy: Grouping | undefined): readonly TreeNode[] => treeOf(index, { lang: 'de', ...(groupBy && { groupBy }) });

describe('the tree of a landscape', () => {
  it('is after any change what it would be from the beginning', () => {
    for (const groupBy of GROUPINGS) {
      for (const { index, files, what } of changingLandscape(seeded(GROUPINGS.indexOf(groupBy) + 1), 200)) {
        assert.deepEqual(treeIn(index, groupBy), treeIn(indexOf(files), groupBy), `grouped by ${groupBy ?? 'band'}, ${what}`);
      }
    }
  });

  it('keeps the nodes of everything that looks the same', () => {
    const files = new Map([['landscape.yaml', ROOT]]);
    for (const [id, parent, number] of [['p1', 'g', '1.1'], ['p2', 'g', '1.2'], ['p3', 'h', '1.3']]) files.set(`${id}.process.yaml`, `id: ${id}\nname: Prozess ${id}\nparent: ${parent}\nnumber: "${number}"\n`);
    const index = indexOf(files);
    const nodes = (): ReadonlyMap<string, TreeNode> => new Map(flat(treeIn(index, undefined)).map((node) => [node.key, node]));
    const before = nodes();
    index.put('p1.process.yaml', files.get('p1.process.yaml')!.replace('Prozess p1', 'Antrag prüfen'));
    const changed = [...nodes()].filter(([key, node]) => before.get(key) !== node).map(([, { label }]) => label);
    assert.deepEqual(changed, ['Kern', 'Eins', 'Antrag prüfen']);
  });
});

function flat(nodes: readonly TreeNode[]): TreeNode[] {
  return nodes.flatMap((node) => [node, ...flat(node.children)]);
}
