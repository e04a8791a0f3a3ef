import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import type { FromEditor, ToEditor } from '../../../protocol/editor.js';
import { openCatalogEntry } from '../../shared/catalog-entries.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { openCalledProcess } from './calls.js';
import { pictureOf } from './picture.js';
import { chooseForProblems } from './problem-menu.js';
import { SessionLandscape } from './session-landscape.js';

/** What a canvas asks for that changes nothing in its document. */
type CanvasRequest = Extract<FromEditor, {
  type: 'showProblems' | 'wantChoices' | 'createEntry' | 'openEntry' | 'openProcess' | 'showCallers' | 'panel' | 'panelWidth' | 'copied' | 'readClipboard' | 'nothingToPaste' | 'drawPicture' | 'pictureCopied';
}>;

/** Where it is remembered which panel the user keeps open. */
export const OPEN_PANEL = 'prozessatlas.editor.panel';
export const PANEL_WIDTH = 'prozessatlas.editor.panelWidth';

/** How long a message in the status bar stays, in milliseconds. */
const STATUS_TIME = 4000;

/** Does for one canvas what a page cannot do itself: leads to other files, reads the clipboard, draws pictures. */
export class CanvasRequests extends Disposables {
  private readonly landscape: SessionLandscape;

  constructor(private readonly document: vscode.TextDocument, private readonly services: Services, private readonly post: (message: ToEditor) => void) {
    super();
    this.landscape = this.own(new SessionLandscape(document, services, post));
  }

  /** The canvas is new: it knows nothing yet. */
  reset(): void {
    this.landscape.reset();
  }

  /** Does what is asked; tells the user when it fails. */
  take(message: CanvasRequest): void {
    this.services.attempt(() => this.act(message));
  }

  private act(message: CanvasRequest): PromiseLike<unknown> | undefined {
    const { document, services } = this;
    switch (message.type) {
      case 'showProblems': return chooseForProblems(document, message.elementId, services);
      case 'wantChoices': this.landscape.want(); return undefined;
      case 'createEntry': return this.landscape.create(message);
      case 'openEntry': return openCatalogEntry(services, message.id, document.uri);
      case 'openProcess': return openCalledProcess(services, message.id, document.uri);
      case 'showCallers': return vscode.commands.executeCommand('prozessatlas.showCallers', document.uri);
      case 'panel': return services.state.update(OPEN_PANEL, message.open);
      case 'panelWidth': return services.state.update(PANEL_WIDTH, message.width);
      case 'copied': return vscode.env.clipboard.writeText(message.text);
      case 'readClipboard': return this.readClipboard(message.request);
      case 'nothingToPaste': void vscode.window.showInformationMessage(vscode.l10n.t('The clipboard holds no elements of a diagram.')); return undefined;
      case 'drawPicture': return this.drawPicture(message.request, message.root);
      case 'pictureCopied': this.pictureCopied(message.problem); return undefined;
    }
  }

  private async readClipboard(request: number): Promise<void> {
    const text = await vscode.env.clipboard.readText().then((found) => found, () => ''); // browsers ask, and people may refuse
    this.post({ type: 'clipboard', request, text });
  }

  private async drawPicture(request: number, root: string): Promise<void> {
    try {
      this.post({ type: 'picture', request, png: await pictureOf(this.document, root, this.services) });
    } catch (error) {
      this.post({ type: 'picture', request, message: messageOf(error) });
    }
  }

  private pictureCopied(problem: string | undefined): void {
    if (problem === undefined) vscode.window.setStatusBarMessage(vscode.l10n.t('The picture is in the clipboard.'), STATUS_TIME);
    else this.services.reportFailure(vscode.l10n.t('The picture could not be copied; export it as a file instead.'), problem);
  }
}
