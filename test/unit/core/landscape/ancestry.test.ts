import assert from 'node:assert/strict';
import { liesBelow } from '../../../../src/core/landscape/ancestry.js';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';

describe('liesBelow', () => {
  const index = new LandscapeIndex();
  index.put('landscape.yaml', 'schemaVersion: "1"\ntree: [{ id: g, type: core, name: G }]\n');
  for (const [id, parent] of [['a', 'g'], ['b', 'a'], ['c', 'b'], ['x', 'y'], ['y', 'x']]) index.put(`${id}.process.yaml`, `id: ${id}\nname: ${id}\nparent: ${parent}\n`);
  const below = (id: string, ancestor: string): boolean => liesBelow(index, id, ancestor, 'a.process.yaml');

  it('follows parents upwards', () => {
    assert.deepEqual([below('a', 'a'), below('c', 'a'), below('c', 'g'), below('a', 'c'), below('none', 'a')], [true, true, true, false, false]);
  });

  it('ends where parents go round in circles', () => assert.equal(below('x', 'a'), false));
});
