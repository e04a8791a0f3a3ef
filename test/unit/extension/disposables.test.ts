import assert from 'node:assert/strict';
import { Disposables } from '../../../src/extension/shared/disposables.js';

describe('Disposables', () => {
  it('dispose what they own, the last first', () => {
    const closed: string[] = [];
    const owner = new Disposables();
    for (const name of ['a', 'b']) owner.own({ dispose: () => closed.push(name) });
    owner.dispose();
    owner.dispose();
    assert.deepEqual(closed, ['b', 'a']);
  });

  it('forget what was closed before them', () => {
    const owner = new Disposables();
    let closed = 0;
    class Panel extends Disposables {
      override dispose(): void {
        closed++;
        super.dispose();
      }
    }
    const panel = owner.own(new Panel());
    panel.dispose();
    owner.dispose();
    assert.equal(closed, 1);
  });
});
