import * as vscode from 'vscode';
import type { ReportAction } from '../../protocol/report.js';
import { isFromReport } from '../../protocol/report.js';
import { Disposables } from './disposables.js';
import type { Services } from './services.js';
import { webviewPage } from './webview-page.js';

/** How long changes must pause before a report is made anew, in milliseconds. */
const SETTLE = 200;

/** What a report is made of. */
export interface Report {
  readonly title: string;
  readonly icon: string;
  /** Markup of the core with all texts escaped; asked again after every change of the workspace. */
  body(): string | Promise<string>;
  act?(action: ReportAction, path: string): unknown;
}

/** Reports in editor tabs, one for each key: opening one again shows the tab that is there. */
export class ReportPanels extends Disposables {
  private readonly panels = new Map<string, ReportPanel>();

  constructor(private readonly services: Services) {
    super();
  }

  open(key: string, report: Report): void {
    let panel = this.panels.get(key);
    if (!panel) this.panels.set(key, (panel = this.own(new ReportPanel(this.services, report, () => this.panels.delete(key)))));
    panel.reveal();
  }
}

class ReportPanel extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private shown: string | undefined;
  private isStale = true;
  private isReady = false;

  constructor(private readonly services: Services, private readonly report: Report, onClosed: () => void) {
    super();
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.report', report.title, vscode.ViewColumn.Active));
    this.panel.iconPath = new vscode.ThemeIcon(report.icon);
    this.own(this.panel.onDidDispose(() => { onClosed(); this.dispose(); }));
    this.own(this.panel.onDidChangeViewState(() => { if (this.isStale) this.showSoon(); }));
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.own(services.workspace.onDidChange(() => this.showSoon()));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.panel.webview.html = webviewPage(this.panel.webview, services.extensionUri, 'report', '<main id="report"></main>');
  }

  reveal(): void {
    this.panel.reveal();
  }

  private receive(message: unknown): void {
    if (!isFromReport(message)) return this.services.log.warn('A report sent something unknown.');
    if (message.type === 'ready') {
      this.isReady = true;
      this.shown = undefined;
      this.services.attempt(() => this.show());
    } else if (message.type === 'open') {
      this.services.attempt(() => this.openFile(message.path, message.elementId));
    } else {
      this.services.attempt(() => this.report.act?.(message.action, message.path));
    }
  }

  private async openFile(path: string, elementId: string | undefined): Promise<void> {
    const uri = this.services.workspace.paths.uriOf(path);
    if (!uri) return;
    if (elementId !== undefined) await vscode.commands.executeCommand('prozessatlas.revealProblem', uri.toString(), elementId);
    else await vscode.commands.executeCommand(/\.process\.ya?ml$/.test(path) ? 'prozessatlas.openAsForm' : 'vscode.open', uri);
  }

  private showSoon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.services.attempt(() => this.show()), SETTLE);
  }

  private async show(): Promise<void> {
    if (!this.panel.visible || !this.isReady) return;
    this.isStale = false;
    await this.services.workspace.load();
    const html = await this.report.body();
    if (html === this.shown) return;
    this.shown = html;
    void this.panel.webview.postMessage({ type: 'show', html });
  }
}
