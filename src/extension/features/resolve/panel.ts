import * as vscode from 'vscode';
import { isModel } from '../../../core/landscape/kinds.js';
import { validateText } from '../../../core/index.js';
import type { Conflict, MergeDecision } from '../../../core/merge/conflict.js';
import { conflictKey, idInResult } from '../../../core/merge/conflict.js';
import { mergeBpmn } from '../../../core/merge/merge.js';
import { mergeYaml } from '../../../core/merge/yaml.js';
import { encodeText } from '../../../core/xml/encode.js';
import type { ResolveHostMessage, ResolveWebviewMessage } from '../../../protocol/resolve.js';
import { isFromResolve } from '../../../protocol/resolve.js';
import { Disposables } from '../../shared/disposables.js';
import { picturesOf } from '../../shared/model-pictures.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import type { UnmergedFile } from './versions.js';
import { readBytes, sidecarOf } from './versions.js';

/** Lets somebody decide the open places of one file, with the result in front of them. */
export class ResolvePanel extends Disposables {
  readonly panel: vscode.WebviewPanel;
  private readonly merge: typeof mergeBpmn;
  /** All open places, as the merge without any decision finds them. */
  private readonly conflicts: readonly Conflict[];
  private readonly taken = new Map<string, MergeDecision['take']>();

  constructor(private readonly services: Services, private readonly file: UnmergedFile) {
    super();
    this.merge = isModel(file.uri.path) ? mergeBpmn : mergeYaml;
    this.conflicts = this.merge(file.base, file.ours, file.theirs, { lang: services.lang }).conflicts;
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.resolve', vscode.l10n.t('Conflicts in {0}', this.name), vscode.ViewColumn.Active, { enableFindWidget: true }));
    this.panel.iconPath = new vscode.ThemeIcon('git-merge');
    this.panel.webview.html = webviewPage(this.panel.webview, services.extensionUri, 'resolve', '<main></main>');
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => { if (isFromResolve(message)) this.receive(message); }));
    this.own(vscode.window.onDidChangeActiveColorTheme(() => this.show()));
    this.own(this.panel.onDidDispose(() => this.dispose()));
  }

  private get name(): string {
    return this.file.uri.path.split('/').at(-1)!;
  }

  private receive(message: ResolveWebviewMessage): void {
    switch (message.type) {
      case 'ready': return this.show();
      case 'take':
        if (this.conflicts.some((conflict) => conflictKey(conflict) === message.key)) this.taken.set(message.key, message.take);
        return this.show();
      case 'takeRest':
        for (const conflict of this.conflicts) if (!this.taken.has(conflictKey(conflict))) this.taken.set(conflictKey(conflict), message.take);
        return this.show();
      case 'finish': void this.finish();
    }
  }

  private result(): string {
    const decisions = this.conflicts.map((conflict) => ({ ...conflict, take: this.taken.get(conflictKey(conflict)) ?? 'ours' }));
    return this.merge(this.file.base, this.file.ours, this.file.theirs, { lang: this.services.lang, decisions }).text;
  }

  private show(): void {
    const text = this.result();
    const { lang } = this.services;
    const problems = isModel(this.file.uri.path) ? validateText(text, { lang, path: this.file.uri.fsPath }) : [];
    const message: ResolveHostMessage = {
      type: 'show', file: vscode.workspace.asRelativePath(this.file.uri),
      oursLabel: label(vscode.l10n.t('my version'), this.file.oursName), theirsLabel: label(vscode.l10n.t('other version'), this.file.theirsName),
      places: this.conflicts.map((conflict) => ({
        key: conflictKey(conflict), elementId: this.idInResult(conflict), message: conflict.message,
        ...inWords(conflict),
        canTakeBoth: conflict.kind === 'both-added', take: this.taken.get(conflictKey(conflict)),
      })),
      pictures: this.pictures(text),
      findings: problems.flatMap(({ severity, message: said }) => (severity === 'error' || severity === 'warning' ? [{ severity, message: said }] : []))
        .sort((a, b) => a.severity.localeCompare(b.severity)),
    };
    void this.panel.webview.postMessage(message);
  }

  private pictures(text: string): string[] {
    if (!isModel(this.file.uri.path)) return [];
    const highlights = this.conflicts.map((conflict, index) => ({
      elementId: this.idInResult(conflict), kind: this.taken.has(conflictKey(conflict)) ? 'changed' as const : 'warning' as const, label: String(index + 1),
    }));
    return picturesOf(text, { highlights, lang: this.services.lang, idPrefix: 'result' });
  }

  private idInResult(conflict: Conflict): string {
    return idInResult(conflict, this.conflicts, (other) => this.taken.get(conflictKey(other)));
  }

  /** Writes the result, takes the sidecar away and tells git that the file is decided. */
  private async finish(): Promise<void> {
    const open = this.conflicts.filter((conflict) => !this.taken.has(conflictKey(conflict))).length;
    if (open > 0) return;
    const { uri, written, repository } = this.file;
    try {
      if (await this.hasChanged()) {
        void vscode.window.showWarningMessage(vscode.l10n.t('“{0}” was changed in the meantime; nothing was decided. Save or close it, then resolve its conflicts again.', this.name));
        return;
      }
      await vscode.workspace.fs.writeFile(uri, encodeText(this.result(), written));
    } catch (error) {
      this.services.reportFailure(vscode.l10n.t('“{0}” could not be written; nothing was decided.', this.name), error);
      return;
    }
    this.panel.dispose();
    try {
      await vscode.workspace.fs.delete(sidecarOf(uri)).then(undefined, () => undefined);
      await repository?.add([uri.fsPath]);
      void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is decided. Save a version once all files are.', this.name));
    } catch (error) {
      this.services.reportFailure(vscode.l10n.t('“{0}” is written, but could not be marked as decided.', this.name), error);
    }
  }

  /** Whether somebody has written into the file since its versions were read: the result knows nothing of that. */
  private async hasChanged(): Promise<boolean> {
    const { uri, onDisk } = this.file;
    if (vscode.workspace.textDocuments.some((document) => document.isDirty && document.uri.toString() === uri.toString())) return true;
    const now = await readBytes(uri);
    return now?.length !== onDisk?.length || (now?.some((byte, i) => byte !== onDisk![i]) ?? false);
  }
}

function label(version: string, name: string | undefined): string {
  return name === undefined ? version : `${version} (${name})`;
}

function inWords({ oursInWords, theirsInWords }: Conflict): { ours?: string; theirs?: string } {
  return { ...(oursInWords !== undefined && { ours: oursInWords }), ...(theirsInWords !== undefined && { theirs: theirsInWords }) };
}
