import * as vscode from 'vscode';
import { drawLandscape } from '../../../core/landscape/map/draw-landscape.js';
import type { FromMap, MapWish, ToMap } from '../../../protocol/map.js';
import { isFromMap } from '../../../protocol/map.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';

/** How long changes must pause before the map is drawn anew, in milliseconds. */
const SETTLE = 60;

/** The one map of the workspace. It draws when it is seen, and follows every change of files and problems. */
export class MapPanel extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private wish: MapWish | undefined;
  private selected: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStale = true;

  constructor(private readonly services: Services, onClosed: () => void) {
    super();
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.landscapeMap', vscode.l10n.t('Process landscape'), vscode.ViewColumn.Active));
    this.panel.iconPath = new vscode.ThemeIcon('map');
    this.own(this.panel.onDidDispose(() => { onClosed(); this.dispose(); }));
    this.own(this.panel.onDidChangeViewState(() => { if (this.isStale) this.drawSoon(); }));
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => { if (isFromMap(message)) this.receive(message); }));
    this.own(services.workspace.onDidChange(() => this.drawSoon()));
    this.own(services.problems.onDidChange(() => { if (this.wish?.colourBy === 'problems') this.drawSoon(); }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.panel.webview.html = webviewPage(this.panel.webview, services.extensionUri, 'map', '<div id="tools" role="toolbar"></div>\n<main id="map"></main>\n<aside id="details" aria-live="polite"></aside>');
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Selects a process, now or when the map has been drawn. */
  select(path: string): void {
    this.selected = path;
    if (!this.isStale) this.showSelected();
  }

  private receive(message: FromMap): void {
    if (message.type === 'wish') {
      this.wish = message;
      void this.services.workspace.load().then(() => this.draw());
    } else if (message.type === 'open') {
      void this.open(message.path, message.what);
    } else {
      void vscode.commands.executeCommand('prozessatlas.exportLandscapeMap');
    }
  }

  private async open(path: string, what: 'model' | 'profile'): Promise<void> {
    const { index, paths } = this.services.workspace;
    const file = index.file(path);
    const model = file?.kind === 'profile' ? file.modelPath : undefined;
    const uri = paths.uriOf(what === 'model' && model !== undefined && index.has(model) ? model : path);
    if (!uri) return;
    if (what === 'profile') await vscode.commands.executeCommand('prozessatlas.openAsForm', uri);
    else await vscode.commands.executeCommand('vscode.open', uri);
  }

  private drawSoon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.draw(), SETTLE);
  }

  private draw(): void {
    if (!this.wish || !this.panel.visible) return;
    this.isStale = false;
    const { workspace, problems, lang } = this.services;
    const count = (path: string | undefined): { errors: number; warnings: number } => {
      const uri = path === undefined ? undefined : workspace.paths.uriOf(path);
      const found = uri ? problems.of(uri) : [];
      return { errors: found.filter(({ severity }) => severity === 'error').length, warnings: found.filter(({ severity }) => severity === 'warning').length };
    };
    const ofProcess = (path: string): { errors: number; warnings: number } => {
      const file = workspace.index.file(path);
      const [own, model] = [count(path), count(file?.kind === 'profile' ? file.modelPath : undefined)];
      return { errors: own.errors + model.errors, warnings: own.warnings + model.warnings };
    };
    this.post({ type: 'show', svg: drawLandscape(workspace.index, { lang, theme: this.wish.theme, colourBy: this.wish.colourBy, problems: ofProcess }) });
    this.showSelected();
  }

  private showSelected(): void {
    if (this.selected !== undefined) this.post({ type: 'select', path: this.selected });
    this.selected = undefined;
  }

  private post(message: ToMap): void {
    void this.panel.webview.postMessage(message);
  }
}
