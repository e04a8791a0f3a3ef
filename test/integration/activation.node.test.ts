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
    const activation = since(started);
    // Does nothing without a diagram; like every command it waits for the features.
    await vscode.commands.executeCommand('prozessatlas.toggleProperties');
    const features = since(started);
    const readMeanwhile = [...reads.seen];
    console.log(`[test] activated in ${words(activation)}, at work after ${words(features)}`);
    assert.equal(extension().isActive, true);
    assert.ok(activation.cpu < 100);
    assert.deepEqual(readMeanwhile, []);
    // The check in the background comes later, and is seen: reads do not escape this test.
    await eventually(() => reads.seen.includes(model.fsPath), true);
    reads.stop();
    await vscode.workspace.fs.delete(model);
  });
});

interface Spent { readonly clock: number; readonly cpu: number }

/** What has passed since a moment, in milliseconds. */
function since(started: { readonly clock: number; readonly cpu: NodeJS.CpuUsage }): Spent {
  const { user, system } = process.cpuUsage(started.cpu); // microseconds
  return { clock: performance.now() - started.clock, cpu: (user + system) / 1000 };
}

function words({ clock, cpu }: Spent): string {
  return `${clock.toFixed(1)} ms (${cpu.toFixed(1)} ms of the processor)`;
}

/** Waits until the extensions that start with VS Code leave the host alone: 20 timers in a row that are on time. */
async function quietHost(): Promise<void> {
  for (let onTime = 0; onTime < 20; ) {
    const started = performance.now();
    await new Promise((resolve) => setTimeout(resolve, 20));
    onTime = performance.now() - started < 30 ? onTime + 1 : 0;
  }
}
