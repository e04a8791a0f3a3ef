import * as vscode from 'vscode';
import { messageOf } from '../core/error-message.js';
import { bootstrap } from './features/bootstrap/feature.js';
import { bpmnEditor } from './features/bpmn-editor/feature.js';
import { comments } from './features/comments/feature.js';
import { compare } from './features/compare/feature.js';
import { decorations } from './features/decorations/feature.js';
import { diagnostics } from './features/diagnostics/feature.js';
import { documents } from './features/documents/feature.js';
import { elementHistory } from './features/element-history/feature.js';
import { example } from './features/example/feature.js';
import { exportImage } from './features/export/feature.js';
import { gitIntegration } from './features/git-integration/feature.js';
import { handIn } from './features/hand-in/feature.js';
import { impact } from './features/impact/feature.js';
import { landscapeMap } from './features/landscape-map/feature.js';
import { landscapeTree } from './features/landscape-tree/feature.js';
import { language } from './features/language/feature.js';
import { lifeCycle } from './features/life-cycle/feature.js';
import { meeting } from './features/meeting/feature.js';
import { movedFiles } from './features/moved-files/feature.js';
import { newProcess } from './features/new-process/feature.js';
import { portal } from './features/portal/feature.js';
import { profileEditor } from './features/profile-editor/feature.js';
import { progress } from './features/progress/feature.js';
import { resolve } from './features/resolve/feature.js';
import { reviews } from './features/reviews/feature.js';
import { steps } from './features/steps/feature.js';
import { tasks } from './features/tasks/feature.js';
import { words } from './features/words/feature.js';
import type { Platform } from './platform.js';
import { commandIds } from './shared/command-ids.js';
import type { CommandHandler, Feature } from './shared/feature.js';
import { Services } from './shared/services.js';

/** Everything the extension can do, in reading order. */
const features: readonly ((services: Services) => Feature)[] = [
  bpmnEditor,
  bootstrap,
  decorations,
  comments,
  diagnostics,
  documents,
  elementHistory,
  example,
  exportImage,
  gitIntegration,
  handIn,
  impact,
  landscapeMap,
  landscapeTree,
  language,
  lifeCycle,
  meeting,
  movedFiles,
  newProcess,
  portal,
  profileEditor,
  progress,
  resolve,
  reviews,
  steps,
  tasks,
  words,
  compare,
];

/**
 * Wires the extension. Nothing is read from disk here: activation stays below 100 ms, and each feature reads what it
 * needs when it is needed.
 */
export function activateOn(platform: Platform, context: vscode.ExtensionContext): void {
  const started = performance.now();
  void vscode.commands.executeCommand('setContext', 'prozessatlas.hasNode', platform.machine !== undefined);
  const services = new Services(platform, context.extensionUri, context.workspaceState);
  const running = features.map((feature) => feature(services));
  context.subscriptions.push(services, ...running, ...registerCommands(running, services));
  services.log.info(`Activated in ${Math.round(performance.now() - started)} ms.`);
}

/** Ties every command id to the one feature that handles it. */
function registerCommands(running: readonly Feature[], services: Services): vscode.Disposable[] {
  return commandIds.map((id) => {
    const [handler, ...others] = running.map((feature) => feature.commands?.[id]).filter((found) => found !== undefined);
    if (!handler || others.length > 0) throw new Error(`${id} must have exactly one handler`);
    return vscode.commands.registerCommand(id, guarded(handler, services));
  });
}

/** A command that fails says so in one sentence instead of VS Code's stack trace. */
function guarded(handler: CommandHandler, services: Services): CommandHandler {
  return async (...args) => {
    try {
      return await handler(...args);
    } catch (error) {
      services.reportFailure(messageOf(error), error);
      return undefined;
    }
  };
}
