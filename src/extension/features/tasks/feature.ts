import * as vscode from 'vscode';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

const TYPE = 'prozessatlas';
/** Contributed in package.json: reads the annotations that `--format github` prints. */
const MATCHER = '$prozessatlas';

interface ValidateDefinition extends vscode.TaskDefinition {
  /** Further arguments of `prozessatlas validate`. */
  readonly args?: readonly string[];
}

/** Offers `prozessatlas validate` of the command line as a task, where the program is installed; its findings appear as problems. */
export function tasks({ platform }: Services): Feature {
  if (!platform.machine) return { dispose: () => undefined };
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () => (vscode.workspace.workspaceFolders ?? []).map((folder) => validateTask({ type: TYPE }, folder)),
    resolveTask: ({ definition, scope }) => (typeof scope === 'object' ? validateTask(definition, scope) : undefined),
  });
}

function validateTask(definition: ValidateDefinition, folder: vscode.WorkspaceFolder): vscode.Task {
  // The shell quotes what needs it; the program is the one on the PATH and never one from a package registry.
  const execution = new vscode.ShellExecution('prozessatlas', ['validate', '--format', 'github', ...(definition.args ?? [])]);
  const task = new vscode.Task(definition, folder, vscode.l10n.t('validate'), 'prozessatlas', execution, MATCHER);
  task.group = vscode.TaskGroup.Test;
  return task;
}
