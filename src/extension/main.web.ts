import type * as vscode from 'vscode';
import { activateOn } from './activate.js';
import { platform } from './platform.web.js';

export function activate(context: vscode.ExtensionContext): void {
  activateOn(platform, context);
}
