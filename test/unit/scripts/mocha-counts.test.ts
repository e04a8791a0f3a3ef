import assert from 'node:assert/strict';
import { closingLine, countTests } from '../../../scripts/lib/mocha-counts.mjs';

describe('figures of the test run', () => {
  it('are read from a summary', () => {
    assert.deepEqual(countTests('  ✔ a\n\n  12 passing (3s)\n  2 pending\n  1 failing\n'), { passed: 12, failed: 1, skipped: 2 });
  });

  it('are read through colours', () => {
    assert.deepEqual(countTests('\u001b[92m \u001b[0m\u001b[32m 3 passing\u001b[0m\u001b[90m (5ms)\u001b[0m\n'), { passed: 3, failed: 0, skipped: 0 });
  });

  it('add up over two runs, as in both extension hosts', () => {
    assert.deepEqual(countTests('  2 passing (1s)\n…\n  3 passing (1m)\n  1 failing\n'), { passed: 5, failed: 1, skipped: 0 });
  });

  it('are missing when no run came to its end', () => {
    assert.equal(countTests('  ✔ counts 3 passing tests\nError: crash\n'), undefined);
  });

  it('become one line over all suites', () => {
    assert.equal(closingLine([{ passed: 2, failed: 0, skipped: 0 }, { passed: 3, failed: 1, skipped: 0 }]), '5 passed, 1 failed');
  });

  it('name what was skipped', () => {
    assert.equal(closingLine([{ passed: 2, failed: 0, skipped: 4 }]), '2 passed, 0 failed, 4 skipped');
  });

  it('count a suite that did not run as a failure', () => {
    assert.equal(closingLine([{ passed: 2, failed: 0, skipped: 0 }, undefined]), '2 passed, 1 failed');
  });
});
