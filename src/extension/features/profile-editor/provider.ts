import * as vscode from 'vscode';
import { isCatalog, kindOfPath } from '../../../core/landscape/kinds.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import { FormSession } from './session.js';

const PROFILE_EDITOR = 'prozessatlas.profileEditor';
const CATALOG_EDITOR = 'prozessatlas.catalogEditor';

/** Opens forms; each panel has its own session. */
export class FormProvider extends Disposables implements vscode.CustomTextEditorProvider {
  private readonly sessions = new Map<vscode.WebviewPanel, FormSession>();
  /** Files with an open form that are about to get another name. */
  private readonly moving = new Set<string>();

  constructor(private readonly services: Services) {
    super();
    this.own(vscode.workspace.onWillRenameFiles(({ files }) => {
      const open = new Set([...this.sessions.values()].map(({ uri }) => uri.toString()));
      for (const { oldUri } of files) if (open.has(oldUri.toString())) this.moving.add(oldUri.toString());
    }));
    // VS Code opens the renamed file in its default editor, which is the text.
    this.own(vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) if (this.moving.delete(oldUri.toString()) && hasForm(newUri)) services.attempt(() => this.openForm(newUri));
    }));
    for (const viewType of [PROFILE_EDITOR, CATALOG_EDITOR]) {
      this.own(vscode.window.registerCustomEditorProvider(viewType, this, { supportsMultipleEditorsPerDocument: true }));
    }
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const session = new FormSession(document, panel, this.services);
    this.sessions.set(panel, session);
    panel.onDidDispose(() => {
      this.sessions.delete(panel);
      session.dispose();
    });
    panel.webview.html = webviewPage(panel.webview, this.services.extensionUri, 'form', [
      '<div id="notices"></div>',
      '<main id="form"></main>',
      '<div id="announcements" role="status" aria-live="polite"></div>',
    ].join('\n'));
  }

  /** Opens the form of a file; it takes the place of its text where that was in front. */
  async openForm(uri: vscode.Uri): Promise<void> {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    const replaced = activeTab?.input instanceof vscode.TabInputText && activeTab.input.uri.toString() === uri.toString() && !activeTab.isDirty ? activeTab : undefined;
    await vscode.commands.executeCommand('vscode.openWith', uri, isCatalog(kindOfPath(uri.path)) ? CATALOG_EDITOR : PROFILE_EDITOR);
    if (replaced) await vscode.window.tabGroups.close(replaced);
  }

  /** Shows the text of the form that has the focus. */
  async openText(): Promise<void> {
    await [...this.sessions.values()].find(({ panel }) => panel.active)?.openText();
  }
}

function hasForm(uri: vscode.Uri): boolean {
  const kind = kindOfPath(uri.path);
  return kind === 'profile' || isCatalog(kind);
}
