import * as vscode from 'vscode';
import type { PastVersion } from '../../core/diff/element-history.js';
import type { PastProfile } from '../../core/landscape/lifecycle/history.js';
import type { PastLandscape } from '../../core/landscape/progress/history.js';
import type { History, Platform } from '../platform.js';

/**
 * Earlier states of the workspace from git. Unknown (`undefined`) where the machine is out of reach, for files that lie
 * elsewhere, and in folders the user does not trust: the configuration of a repository can name programs that git runs.
 */
export class WorkspaceHistory {
  constructor(private readonly platform: Platform) {}

  /** The states of the landscapes of all folders; of several, the first one that has any. */
  async landscapes(): Promise<readonly PastLandscape[] | undefined> {
    for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
      const past = this.isWithinReach(uri) ? await (await this.git())?.landscapes(uri.fsPath) : undefined;
      if (past) return past;
    }
    return undefined;
  }

  /** The versions of a profile, the earliest first. */
  async profile(uri: vscode.Uri): Promise<readonly PastProfile[] | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    return folder && this.isWithinReach(uri) ? (await this.git())?.profile(folder.fsPath, uri.fsPath) : undefined;
  }

  /** The versions of a model, the earliest first. */
  async model(uri: vscode.Uri): Promise<readonly PastVersion[] | undefined> {
    const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    return folder && this.isWithinReach(uri) ? (await this.git())?.model(folder.fsPath, uri.fsPath) : undefined;
  }

  private async git(): Promise<History | undefined> {
    return (await this.platform.machine?.())?.history;
  }

  private isWithinReach(uri: vscode.Uri): boolean {
    return uri.scheme === 'file' && vscode.workspace.isTrusted;
  }
}
