import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extension } from '../support/host/extension.js';

describe('commands', () => {
  it('are registered exactly as the manifest contributes them', async () => {
    await extension().activate();
    const commands: readonly { command: string }[] = extension().packageJSON.contributes.commands ?? [];
    const all = await vscode.commands.getCommands(true);
    const registered = all.filter((id) => /^prozessatlas\.[^.]+$/.test(id)); // VS Code's own for our views have one more dot
    assert.deepEqual(registered.sort(), commands.map(({ command }) => command).sort());
  });
});
