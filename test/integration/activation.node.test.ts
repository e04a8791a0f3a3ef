import assert from 'node:assert/strict';
import { extension } from '../support/host/extension.js';

/** The workspace of these tests starts empty, so nothing has activated the extension before this first test does. */
describe('activation', () => {
  it('waits for the first use, and tells how long it took', async () => {
    await quietHost();
    assert.equal(extension().isActive, false);
    const started = { clock: performance.now(), cpu: process.cpuUsage() };
    await extension().activate();
    const clock = performance.now() - started.clock;
    const { user, system } = process.cpuUsage(started.cpu); // microseconds
    const cpu = (user + system) / 1000;
    console.log(`[test] activated in ${clock.toFixed(1)} ms (${cpu.toFixed(1)} ms of the processor)`);
    assert.equal(extension().isActive, true);
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
