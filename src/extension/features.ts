import type * as vscode from 'vscode';
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
import type { CommandId } from './shared/command-ids.js';
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

/** The features at work, which end with it. */
export interface Running extends vscode.Disposable {
  /** What handles each command; none of it throws. */
  readonly commands: Readonly<Record<CommandId, CommandHandler>>;
}

/**
 * Builds the services and on them the features, each of which registers what it offers to VS Code. Nothing is read from
 * disk here: each feature reads what it needs when it is needed.
 */
export function startFeatures(platform: Platform, context: vscode.ExtensionContext): Running {
  const started = performance.now();
  const services = new Services(platform, context.extensionUri, context.workspaceState);
  const running = features.map((feature) => feature(services));
  services.log.info(`The features started in ${Math.round(performance.now() - started)} ms.`);
  return {
    commands: Object.fromEntries(commandIds.map((id) => [id, guarded(handlerOf(id, running), services)])) as Running['commands'],
    dispose: () => { for (const one of [...running, services]) one.dispose(); },
  };
}

/** The one feature that handles a command. */
function handlerOf(id: CommandId, running: readonly Feature[]): CommandHandler {
  const [handler, ...others] = running.map((feature) => feature.commands?.[id]).filter((found) => found !== undefined);
  if (!handler || others.length > 0) throw new Error(`${id} must have exactly one handler`);
  return handler;
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
