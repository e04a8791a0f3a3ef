import assert from 'node:assert/strict';
import { extension } from '../support/host/extension.js';

/** The workspace of these tests starts empty, so nothing has activated the extension before this first test does. */
describe('activation', () => {
  it('takes less than 100 ms, loading included', async () => {
    await quietHost();
    assert.equal(extension().isActive, false);
    const started = performance.now();
    await extension().activate();
    const duration = performance.now() - started;
    console.log(`[test] activated in ${duration.toFixed(1)} ms`);
    assert.ok(duration < 100, `${duration} ms`);
  });
});

/** Waits until the extensions that start with VS Code leave the host alone: 20 timers in a row that are on time. */
async function quietHost(): Promise<void> {
  for (let onTime = 0; onTime < 20; ) {
    const started = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    onTime = performance.now() - started < 30 ? onTime + 1 : 0;
  }
}
