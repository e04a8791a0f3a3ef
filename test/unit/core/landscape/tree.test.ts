import assert from 'node:assert/strict';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import type { Grouping, TreeNode } from '../../../../src/core/landscape/tree/node.js';
import { treeOf } from '../../../../src/core/landscape/tree/tree.js';
import { bpmn } from '../../../support/landscape-fixtures.js';
import { seeded } from '../../../support/shuffle.js';

const ROOT = 'schemaVersion: "1"\ntree: [{ id: g, name: Eins, type: core }, { id: h, name: Zwei, type: support, parent: g }]\n';
const GROUPINGS: readonly (Grouping | undefined)[] = [undefined, 'unit', 'status', 'owner', 'law', 'system', 'folder'];

const treeIn = (index: LandscapeIndex, groupBy: Grouping | undefined): readonly TreeNode[] => treeOf(index, { lang: 'de', ...(groupBy && { groupBy }) });

function fresh(files: ReadonlyMap<string, string>): LandscapeIndex {
  const index = new LandscapeIndex();
  for (const [path, text] of files) index.put(path, text);
  return index;
}

function oneOf<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** A profile as somebody may write it: names and numbers that others have too, parents and ids that lead nowhere. */
function anyProfile(id: string, random: () => number): string {
  const one = <T>(...choices: T[]): T => oneOf(choices, random);
  const fields = {
    id: one(id, id, id, 'p1'), name: one('Akte anlegen', `Schritt ${Math.floor(random() * 30)}`), number: one(undefined, '"1.2"', '"1.10"', '"2"'),
    type: one(undefined, 'core', 'management'), parent: one(undefined, 'g', 'h', 'p2', 'p3', 'nirgends'), status: one(undefined, 'draft', 'released'),
    owner: one(undefined, 'role:a', 'role:b'), orgUnits: one(undefined, '[{ ref: org:a }]', '[{ ref: org:a }, { ref: org:b }]'),
    legalBases: one(undefined, '[{ ref: law:a }]'), systems: one(undefined, '[{ ref: system:a }]'), goal: one(undefined, 'Schnell entscheiden'),
    model: one(undefined, '{ bpmn: frei.bpmn }'),
  };
  return Object.entries(fields).filter(([, value]) => value !== undefined).map(([field, value]) => `${field}: ${value}\n`).join('');
}

describe('the tree of a landscape', () => {
  it('is after any change what it would be from the beginning', () => {
    for (const groupBy of GROUPINGS) {
      const random = seeded(GROUPINGS.indexOf(groupBy) + 1);
      const files = new Map([['landscape.yaml', ROOT], ['frei.bpmn', bpmn('frei', '')]]);
      for (let i = 1; i <= 8; i++) files.set(`${i % 2 ? 'a' : 'b'}/p${i}.process.yaml`, anyProfile(`p${i}`, random));
      const index = fresh(files);
      treeIn(index, groupBy);
      for (let step = 1; step <= 200; step++) {
        const i = 1 + Math.floor(random() * 8);
        const path = `${i % 2 ? 'a' : 'b'}/p${i}.process.yaml`;
        const before = files.get(path);
        if (before !== undefined && random() < 0.05) {
          files.delete(path);
          index.remove(path);
        } else {
          const any = anyProfile(`p${i}`, random);
          // Mostly one field changes, as when somebody types.
          const field = oneOf(any.split(/(?<=\n)/), random);
          const others = (before ?? '').split(/(?<=\n)/).filter((line) => line.split(':')[0] !== field.split(':')[0]);
          const text = before === undefined || random() < 0.2 ? any : [...others, field].join('');
          files.set(path, text);
          index.put(path, text);
        }
        assert.deepEqual(treeIn(index, groupBy), treeIn(fresh(files), groupBy), `grouped by ${groupBy ?? 'band'}, after step ${step} (${path}):\n${files.get(path) ?? 'removed'}`);
      }
    }
  });

  it('keeps the nodes of everything that looks the same', () => {
    const files = new Map([['landscape.yaml', ROOT]]);
    for (const [id, parent, number] of [['p1', 'g', '1.1'], ['p2', 'g', '1.2'], ['p3', 'h', '1.3']]) files.set(`${id}.process.yaml`, `id: ${id}\nname: Prozess ${id}\nparent: ${parent}\nnumber: "${number}"\n`);
    const index = fresh(files);
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
