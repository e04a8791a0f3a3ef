import type * as vscode from 'vscode';
import type { CommandId } from './command-ids.js';

/** What VS Code passes depends on where a command is called from; every handler looks before it believes. */
export type CommandHandler = (...args: readonly unknown[]) => unknown;

/** One capability of the extension: made of services, owns what it opens, brings its commands along. */
export interface Feature extends vscode.Disposable {
  readonly commands?: Partial<Record<CommandId, CommandHandler>>;
}
