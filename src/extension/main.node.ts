import type * as vscode from 'vscode';
import { activateOn } from './activate.js';
import { localFiles } from './files.node.js';

export function activate(context: vscode.ExtensionContext): void {
  activateOn({ files: localFiles, machine: async () => (await import('./machine.node.js')).machine }, context, async () => (await import('./main.web.js')).loadFeatures());
}
