import type * as vscode from 'vscode';
import { activateOn } from './activate.js';

export function activate(context: vscode.ExtensionContext): void {
  activateOn({ machine: async () => (await import('./machine.node.js')).machine }, context, async () => (await import('./main.web.js')).loadFeatures());
}
