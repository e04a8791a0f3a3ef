import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually.js';
import { extension } from '../support/host/extension.js';
import { watchFileReads } from '../support/host/file-reads.js';

/** The workspace of these tests starts empty, so nothing has activated the extension before this first test does. */
describe('activation', () => {
  it('waits for the first use, tells how long it took, and reads no file', async () => {
    const model = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'activation.bpmn');
    await vscode.workspace.fs.writeFile(model, new TextEncoder().encode('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D"/>'));
    await quietHost();
    assert.equal(extension().isActive, false);
    const reads = watchFileReads(vscode.workspace.workspaceFolders![0]!.uri.fsPath);
    const started = { clock: performance.now(), cpu: process.cpuUsage() };
    await extension().activate();
    const readMeanwhile = [...reads.seen];
    const clock = performance.now() - started.clock;
    const { user, system } = process.cpuUsage(started.cpu); // microseconds
    const cpu = (user + system) / 1000;
    console.log(`[test] activated in ${clock.toFixed(1)} ms (${cpu.toFixed(1)} ms of the processor)`);
    assert.equal(extension().isActive, true);
    assert.deepEqual(readMeanwhile, []);
    // The check in the background comes later, and is seen: reads do not escape this test.
    await eventually(() => reads.seen.includes(model.fsPath), true);
    reads.stop();
    await vscode.workspace.fs.delete(model);
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
