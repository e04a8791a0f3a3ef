import assert from 'node:assert/strict';
import { TaskQueue } from '../../../src/extension/shared/task-queue.js';

describe('TaskQueue', () => {
  it('runs one task after the other, also after one that failed', async () => {
    const queue = new TaskQueue();
    const told: string[] = [];
    const task = (name: string) => async () => {
      told.push(`${name} starts`);
      await Promise.resolve();
      told.push(`${name} ends`);
      if (name === 'a') throw new Error('a');
    };
    const first = queue.run(task('a'));
    const second = queue.run(task('b'));
    await assert.rejects(first, /^Error: a$/);
    await second;
    await queue.idle();
    assert.deepEqual(told, ['a starts', 'a ends', 'b starts', 'b ends']);
  });
});
