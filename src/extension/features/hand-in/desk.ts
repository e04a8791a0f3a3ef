import * as vscode from 'vscode';
import type { Services } from '../../shared/services.js';
import type { Desk, Person } from './ports.js';

/** Asks and tells through VS Code's own questions and messages. */
const person: Person = {
  // A message stays until it is closed: nobody may wait for that.
  tell: (sentence) => void vscode.window.showInformationMessage(sentence),
  warn: (sentence) => void vscode.window.showWarningMessage(sentence),
  offer(sentence, actions, isWarning = false) {
    const show = isWarning ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const labels = actions.map(({ label }) => label);
    void show(sentence, ...labels).then((chosen) => actions.find(({ label }) => label === chosen)?.act());
  },
  confirm: async (question, ...answers) => vscode.window.showWarningMessage(question, { modal: true }, ...answers),
  ask: async (title, prompt, value) => vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true }),
  async choose(title, items) {
    const chosen = await vscode.window.showQuickPick([...items], { title, matchOnDescription: true });
    return chosen?.value;
  },
};

/** The steps' view of VS Code. */
export function deskOf(services: Services): Desk {
  return {
    person,
    saveAll: async () => vscode.workspace.saveAll(false),
    write: async (path, bytes) => vscode.workspace.fs.writeFile(vscode.Uri.file(path), bytes),
    async remove(path) {
      const uri = vscode.Uri.file(path);
      // What git tells of as a file and is a folder is a submodule, with a history of its own.
      if (await isFile(uri)) await vscode.workspace.fs.delete(uri, { useTrash: false });
    },
    async errorsIn(paths) {
      await services.workspace.load();
      await services.workspace.rescan({ force: true });
      return paths.flatMap((path) => services.problems.of(vscode.Uri.file(path))).filter(({ severity }) => severity === 'error').length;
    },
    showFindings: async () => vscode.commands.executeCommand('workbench.actions.view.problems'),
    async decide(paths) {
      for (const path of paths) await vscode.commands.executeCommand('prozessatlas.resolveConflicts', vscode.Uri.file(path));
    },
    openPage: async (url) => void await vscode.env.openExternal(vscode.Uri.parse(url, true)),
    copy: async (text) => vscode.env.clipboard.writeText(text),
    log: (what, error) => services.log.error(what, error instanceof Error ? error : String(error)),
  };
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.Directory) === 0, () => false);
}
