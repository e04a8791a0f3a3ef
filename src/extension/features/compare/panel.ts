import * as vscode from 'vscode';
import type { Change, Highlight } from '../../../core/index.js';
import { diffBpmn, parseBpmn } from '../../../core/index.js';
import type { DiffHostMessage, DiffWebviewMessage, ShownVersion } from '../../../protocol/diff.js';
import { isFromDiff } from '../../../protocol/diff.js';
import { Disposables } from '../../shared/disposables.js';
import { picturesOf } from '../../shared/model-pictures.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import type { Version } from './versions.js';

/** Time a text must rest before both versions are compared again, in ms. */
const REST = 300;

/** Shows two versions of a model read-only, with what changed in words and on both pictures. */
export class ComparePanel extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services, private readonly before: Version, private readonly after: Version) {
    super();
    const title = vscode.l10n.t('{0} ↔ {1}', before.label, after.label);
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.diff', title, vscode.ViewColumn.Active, { enableFindWidget: true }));
    this.panel.iconPath = new vscode.ThemeIcon('diff');
    this.panel.webview.html = webviewPage(this.panel.webview, services.extensionUri, 'diff', '<main></main>');
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => { if (isFromDiff(message)) this.receive(message); }));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document.uri)));
    this.own(vscode.window.onDidChangeActiveColorTheme(() => this.services.attempt(() => this.show())));
    this.own(this.panel.onDidDispose(() => this.dispose()));
  }

  override dispose(): void {
    clearTimeout(this.waiting);
    super.dispose();
  }

  private receive(message: DiffWebviewMessage): void {
    if (message.type === 'ready') this.services.attempt(() => this.show());
    else if (message.type === 'openText') this.services.attempt(() => this.openText());
  }

  private follow(uri: vscode.Uri): void {
    const isShown = [this.before, this.after].some((version) => version.uri?.toString() === uri.toString());
    if (!isShown) return;
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.services.attempt(() => this.show()), REST);
  }

  private async show(): Promise<void> {
    try {
      const [before, after] = await Promise.all([this.before.read(), this.after.read()]);
      const { lang } = this.services;
      const { changes } = diffBpmn(before, after, { lang });
      const unreadable = [[this.before, before], [this.after, after]].find(([, text]) => parseBpmn(text as string).model.definitions === undefined);
      const message: DiffHostMessage = {
        type: 'show', changes,
        before: this.picture(this.before, before, changes, 'before'),
        after: this.picture(this.after, after, changes, 'after'),
        ...(unreadable && { notice: vscode.l10n.t('“{0}” cannot be read as BPMN; compare the texts instead.', (unreadable[0] as Version).label) }),
      };
      void this.panel.webview.postMessage(message);
    } catch (error) {
      this.services.reportFailure(vscode.l10n.t('The versions cannot be compared: one of them cannot be read.'), error);
    }
  }

  private picture(version: Version, text: string, changes: readonly Change[], side: 'before' | 'after'): ShownVersion {
    const highlights: Highlight[] = changes
      .filter(({ layer, kind, elementId }) => (layer === 'semantic' || layer === 'layout') && elementId !== '' && kind !== (side === 'before' ? 'added' : 'removed'))
      .map(({ elementId, kind, layer }) => ({ elementId, kind: layer === 'layout' ? 'moved' : kind }));
    return { label: version.label, pictures: picturesOf(text, { highlights, lang: this.services.lang, idPrefix: side }) };
  }

  /** Both texts in VS Code's own comparison; what is no file becomes a document without a name. */
  private async openText(): Promise<void> {
    const uri = async ({ uri: own, read }: Version): Promise<vscode.Uri> =>
      own ?? (await vscode.workspace.openTextDocument({ language: 'bpmn', content: await read() })).uri;
    await vscode.commands.executeCommand('vscode.diff', await uri(this.before), await uri(this.after), this.panel.title);
  }
}
