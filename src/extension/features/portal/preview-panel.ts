import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import type { PortalFile } from '../../../core/portal/portal.js';
import type { PortalOptions } from '../../../core/portal/site.js';
import type { PreviewOf, ToPortalPreview } from '../../../protocol/portal-preview.js';
import { isFromPortalPreview } from '../../../protocol/portal-preview.js';
import { Breather } from '../../shared/breather.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import { Texts } from './texts.js';

/** How long changes must pause before the page is made anew, in milliseconds. */
const PAUSE = 200;
const START = 'index.html';

/** Loaded with the first preview, to keep the start of the extension short. */
const writer = () => import('../../../core/portal/portal.js');

interface Place { readonly page: string; readonly anchor: string }

/** A page of the reading portal as it would be written now; links lead on, and every edit is followed. */
export class PreviewPanel extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private readonly texts: Texts;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private place: Place = { page: START, anchor: '' };
  private readonly visited: Place[] = [];
  private of: PreviewOf = 'drafts';
  private shown: string | undefined;
  private isReady = false;
  private isStale = true;
  /** The latest page that is wanted; whatever is made for an earlier one is dropped. */
  private turn = 0;

  /** @param folder Of the landscape, in the index. */
  constructor(private readonly services: Services, private readonly folder: string, onClosed: () => void) {
    super();
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.portalPreview', vscode.l10n.t('Reading Portal'), vscode.ViewColumn.Active));
    this.panel.iconPath = new vscode.ThemeIcon('book');
    this.texts = this.own(new Texts(services.workspace));
    this.own(this.panel.onDidDispose(() => { onClosed(); this.dispose(); }));
    this.own(this.panel.onDidChangeViewState(() => { if (this.isStale) this.showSoon(); }));
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.own(services.workspace.onDidChange(() => this.showSoon()));
    this.own({ dispose: () => { clearTimeout(this.timer); this.turn++; } });
    this.panel.webview.html = webviewPage(this.panel.webview, services.extensionUri, 'portal', `<div class="preview-bar" role="toolbar" aria-label="${vscode.l10n.t('Preview')}">
<button type="button" id="preview-back">${vscode.l10n.t('Back')}</button>
<label>${vscode.l10n.t('Show:')} <select id="preview-of"><option value="drafts">${vscode.l10n.t('with all drafts')}</option><option value="released">${vscode.l10n.t('as readers see it now')}</option></select></label>
</div><div id="page"></div>`);
  }

  /** @param profile Path of the process whose page is to be shown. */
  async reveal(profile: string | undefined): Promise<void> {
    this.panel.reveal();
    const { pageOfProcess } = await writer();
    const page = profile === undefined ? undefined : pageOfProcess(this.source(), this.options(), profile);
    if (page !== undefined && page !== this.place.page) this.go({ page, anchor: '' });
  }

  private receive(message: unknown): void {
    if (!isFromPortalPreview(message)) return this.services.log.warn('The preview of the portal sent something unknown.');
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.shown = undefined;
        return this.services.attempt(() => this.show());
      case 'go': return this.go(message);
      case 'back': {
        const before = this.visited.pop();
        if (before) this.place = before;
        return this.services.attempt(() => this.show());
      }
      case 'choose':
        this.of = message.of;
        return this.services.attempt(() => this.show());
      case 'search': return this.services.attempt(() => this.answerSearch());
    }
  }

  private go({ page, anchor }: Place): void {
    this.visited.push(this.place);
    this.place = { page, anchor };
    this.services.attempt(() => this.show());
  }

  private showSoon(): void {
    this.isStale = true;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.services.attempt(() => this.show()), PAUSE);
  }

  private async show(): Promise<void> {
    if (!this.panel.visible || !this.isReady) return;
    this.isStale = false;
    const turn = ++this.turn;
    await this.services.workspace.load();
    const { place: { page, anchor }, of } = this;
    const file = await this.fileAt(page, turn);
    if (turn !== this.turn) return;
    if (!file) return page === START ? undefined : this.goHome();
    if ('from' in file) {
      this.place = this.visited.pop() ?? this.place;
      const uri = this.services.workspace.paths.uriOf(file.from);
      return void (uri && vscode.commands.executeCommand('vscode.open', uri));
    }
    const shown = `${of} ${page}#${anchor}\n${file.content}`;
    if (shown === this.shown) return;
    this.shown = shown;
    this.place = { page, anchor: '' };
    this.post({ type: 'show', page, anchor, of, html: file.content });
  }

  /** The page is gone, as that of a draft when only releases are shown. */
  private goHome(): void {
    this.place = { page: START, anchor: '' };
    this.services.attempt(() => this.show());
  }

  private async answerSearch(): Promise<void> {
    const { searchDataIn } = await writer();
    const file = await this.fileAt('search.js', this.turn);
    if (file && 'content' in file) this.post({ type: 'search', data: searchDataIn(file.content) });
  }

  /** @returns `undefined` also when somebody wants another page by now */
  private async fileAt(page: string, turn: number): Promise<PortalFile | undefined> {
    const { portalFile } = await writer();
    const options = this.options();
    return this.texts.complete(async () => {
      const breather = new Breather();
      const making = portalFile(this.source(), options, page);
      for (;;) {
        const { done, value } = making.next();
        if (done) return value;
        if (turn !== this.turn) return undefined;
        await breather.pause();
      }
    });
  }

  private source() {
    return { index: this.services.workspace.index.within(this.folder), read: this.texts.read };
  }

  private options(): PortalOptions {
    const preferDrafts = this.of === 'drafts';
    return { lang: this.services.lang, today: today(), includeDrafts: preferDrafts, preferDrafts };
  }

  private post(message: ToPortalPreview): void {
    void this.panel.webview.postMessage(message);
  }
}
