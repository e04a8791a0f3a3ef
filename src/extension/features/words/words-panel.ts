import * as vscode from 'vscode';
import { displayNames } from '../../../core/landscape/display-names.js';
import type { DescribeOptions } from '../../../core/narrative/index.js';
import { describeBpmn, toHtml } from '../../../core/narrative/index.js';
import type { ToWords } from '../../../protocol/words.js';
import { isFromWords } from '../../../protocol/words.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';

/** How long typing must pause before the text follows, in milliseconds. */
const PAUSE = 200;

/** One model as text beside its diagram: follows the document, and the selection in both directions. */
export class WordsPanel extends Disposables {
  static readonly viewType = 'prozessatlas.words';

  private timer: ReturnType<typeof setTimeout> | undefined;
  private selected: string | undefined;
  private shown: string | undefined;

  constructor(readonly uri: vscode.Uri, readonly panel: vscode.WebviewPanel, private readonly services: Services) {
    super();
    this.own(panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.isOurs(document.uri)) this.update(); }));
    this.own(services.workspace.onDidChange(() => this.update()));
    this.own(services.focus.onDidChange(({ uri, elementId, by }) => {
      if (by === this || !this.isOurs(uri)) return;
      this.selected = elementId;
      this.post({ type: 'select', elementId });
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    panel.title = vscode.l10n.t('Text: {0}', this.fileName);
    panel.webview.html = webviewPage(panel.webview, services.extensionUri, 'words', '<main id="text"></main>');
  }

  private receive(message: unknown): void {
    if (!isFromWords(message)) return this.services.log.warn('The text view sent something unknown.');
    if (message.type === 'ready') {
      this.shown = undefined;
      void this.services.workspace.load();
      return this.services.attempt(() => this.show());
    }
    const { elementId } = message;
    this.selected = elementId;
    if (showsDiagram(this.uri)) this.services.focus.set({ uri: this.uri, elementId, by: this });
    else void vscode.commands.executeCommand('prozessatlas.revealProblem', this.uri.toString(), elementId);
  }

  private update(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.services.attempt(() => this.show()), PAUSE);
  }

  private async show(): Promise<void> {
    try {
      const document = await vscode.workspace.openTextDocument(this.uri);
      const html = toHtml(describeBpmn(document.getText(), this.options()));
      if (html === this.shown) return;
      this.shown = html;
      this.post({ type: 'show', uri: this.uri.toString(), html });
      if (this.selected !== undefined) this.post({ type: 'select', elementId: this.selected });
    } catch (error) {
      // Renamed or deleted: the panel keeps what it shows.
      this.services.log.warn(`${this.uri.path} cannot be shown as text:`, String(error));
    }
  }

  /** With the names of the landscape's catalogues, which come as soon as it is read. */
  private options(): DescribeOptions {
    const { lang, workspace } = this.services;
    const options = { lang, title: this.fileName.replace(/\.bpmn$/i, '') };
    const path = workspace.paths.pathOf(this.uri);
    return path === undefined ? options : { ...options, nameOf: displayNames(workspace.index, path) };
  }

  private post(message: ToWords): void {
    void this.panel.webview.postMessage(message);
  }

  private get fileName(): string {
    return this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
  }

  private isOurs(uri: vscode.Uri): boolean {
    return uri.toString() === this.uri.toString();
  }
}

/** Whether the diagram of a model is to be seen in some group of editors. */
function showsDiagram(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) =>
    activeTab?.input instanceof vscode.TabInputCustom && activeTab.input.uri.toString() === uri.toString());
}
