import * as vscode from 'vscode';
import type { Platform } from './platform.js';

/**
 * Wires the extension, in reading order. Nothing is read from disk here: activation stays below 100 ms,
 * and each feature reads what it needs when it is needed.
 */
export function activateOn(platform: Platform, context: vscode.ExtensionContext): void {
  void vscode.commands.executeCommand('setContext', 'prozessatlas.hasNode', platform.hasNode);
  void context;
}
