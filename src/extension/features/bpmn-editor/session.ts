import * as vscode from 'vscode';
import { transferEdits } from '../../../core/lossless/transfer.js';
import { applyEdits } from '../../../core/text/edits.js';
import { fingerprint } from '../../../core/text/fingerprint.js';
import type { FromEditor, Notice, TextCause, ToEditor } from '../../../protocol/editor.js';
import { isFromEditor } from '../../../protocol/editor.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { CanvasRequests } from './canvas-requests.js';
import type { TaskQueue } from '../../shared/task-queue.js';
import type { DocumentState } from '../../shared/document-state.js';
import { mixedLineEndsNotice, stateOf } from '../../shared/document-state.js';
import { DocumentWriter } from './document-writer.js';
import type { NoticeActions } from './notice-actions.js';
import { SessionComments } from './session-comments.js';

/** How long typing in the text must pause before the canvas follows, in milliseconds. */
const TYPING_PAUSE = 250;
/** How long a save waits for the canvas, in milliseconds: VS Code gives up on listeners soon after. */
const FLUSH_LIMIT = 1400;

type EditMessage = Extract<FromEditor, { type: 'edit' }>;

/**
 * One canvas on one document. The document is the truth: the canvas sends what the serialiser made of a finished
 * command, this class turns it into a small edit of the text, and every other change of the text goes to the canvas.
 */
export class EditorSession extends Disposables {
  /** Texts sent to the canvas that it has not confirmed yet, by version. */
  private readonly sent = new Map<number, string>();
  /** What the next edit builds on: the text as the canvas shows it, and what the serialiser makes of that. */
  private base: { readonly version: number; readonly text: string; readonly before: string } | undefined;
  private running = false;
  private state: DocumentState = { drawable: false, editable: false, notices: [] };
  /** What the document was found to be while the page of the canvas was loading. */
  private early: { readonly version: number; readonly state: DocumentState } | undefined;
  private showTimer: ReturnType<typeof setTimeout> | undefined;
  private lineEnds: Notice | undefined;
  private drawFailure: Notice | undefined;
  private gaps: Notice | undefined;
  private readonly flushes = new Map<number, () => void>();
  private lastRequest = 0;
  private toReveal: string | undefined;
  private readonly writer: DocumentWriter;
  private readonly comments: SessionComments;
  private readonly requests: CanvasRequests;

  constructor(
    readonly document: vscode.TextDocument,
    readonly panel: vscode.WebviewPanel,
    private readonly queue: TaskQueue,
    private readonly services: Services,
    private readonly noticeActions: NoticeActions,
  ) {
    super();
    this.writer = new DocumentWriter(document);
    this.comments = this.own(new SessionComments(document, services, (message) => this.post(message)));
    this.requests = this.own(new CanvasRequests(document, services, (message) => this.post(message)));
    this.own(panel.webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.own(panel.onDidChangeViewState(() => { if (!panel.visible) this.stop(); }));
    this.own(vscode.workspace.onDidChangeTextDocument((event) => this.textChanged(event)));
    this.own(services.problems.onDidChange((uri) => { if (uri.toString() === document.uri.toString()) this.sendProblems(); }));
    this.own(services.focus.onDidChange(({ uri, elementId, by }) => {
      // Two diagrams of one file keep their own selections: following each other would close a label that is being typed.
      const isOther = !(by instanceof EditorSession) && uri.toString() === document.uri.toString();
      if (isOther && this.state.drawable) this.post({ type: 'reveal', elementId });
    }));
    this.own({ dispose: () => this.stop() });
    const looking = setTimeout(() => { this.early = { version: document.version, state: stateOf(document, services.lang) }; });
    this.own({ dispose: () => clearTimeout(looking) });
    void mixedLineEndsNotice(document).then((notice) => {
      this.lineEnds = notice;
      if (notice && this.running) this.sendNotices();
    });
  }

  /** Selects an element and brings it into view, at once or as soon as the canvas is drawn. */
  reveal(elementId: string): void {
    this.toReveal = elementId;
    if (!this.running || !this.state.drawable) return;
    this.post({ type: 'reveal', elementId });
    this.toReveal = undefined;
  }

  /** Sends a message to the canvas; one that is not there gets none. */
  post(message: ToEditor): void {
    if (this.running) void this.panel.webview.postMessage(message);
  }

  /**
   * Resolves when everything the user did on the canvas is in the document, or when that takes too long.
   *
   * @param typing Whether the text being typed counts as done.
   */
  async flush(typing: boolean): Promise<void> {
    if (!this.running) return;
    const request = ++this.lastRequest;
    await new Promise<void>((resolve) => {
      const limit = setTimeout(() => {
        this.services.log.warn(`The canvas of ${this.document.uri.path} did not answer in time.`);
        resolve();
      }, FLUSH_LIMIT);
      this.flushes.set(request, () => { clearTimeout(limit); resolve(); });
      this.post({ type: 'flush', request, typing });
    });
    this.flushes.delete(request);
  }

  dismissLineEnds(): void {
    this.lineEnds = undefined;
    this.sendNotices();
  }

  dismissGaps(): void {
    this.gaps = undefined;
    this.sendNotices();
  }

  private receive(message: unknown): void {
    if (!isFromEditor(message)) {
      this.services.log.warn('The editor sent something unknown.');
      return;
    }
    switch (message.type) {
      case 'ready':
        this.running = true;
        this.requests.reset();
        return this.show('open');
      case 'baseline':
        return this.confirmed(message.version, message.xml);
      case 'edit':
        return void this.queue.run(() => this.edit(message)).catch((error: unknown) => this.reject(message, error));
      case 'flushed':
        return this.flushes.get(message.request)?.();
      case 'undo':
      case 'redo':
        return void this.queue.run(async () => vscode.commands.executeCommand(message.type));
      case 'save':
        return this.services.attempt(() => this.queue.idle().then(() => this.document.save()));
      case 'openText':
        return this.services.attempt(() => this.noticeActions.openText(this, message.elementId));
      case 'selected':
        return this.services.focus.set({ uri: this.document.uri, elementId: message.elementId, by: this });
      case 'showProblems':
        return void this.queue.idle().then(() => this.requests.take(message));
      case 'act':
        return this.services.attempt(() => this.noticeActions.run(this, message.action));
      case 'comment':
      case 'reply':
      case 'resolve':
      case 'reopen':
      case 'removeComment':
        return this.services.attempt(() => this.comments.act(message));
      case 'drawFailed':
        return this.drawingFailed(message.message);
      case 'drawnInPart':
        return this.drawnInPart(message.missing, message.total);
      case 'serialiseFailed':
        return this.services.reportFailure(takenBack(), new Error(message.message));
      default:
        return this.requests.take(message);
    }
  }

  /** The canvas shows a text that was sent to it. */
  private confirmed(version: number, before: string): void {
    const text = this.sent.get(version);
    if (text === undefined) return;
    this.base = { version, text, before };
    for (const sent of this.sent.keys()) if (sent <= version) this.sent.delete(sent);
  }

  private async edit(message: EditMessage): Promise<void> {
    const { base, document } = this;
    const { request, after } = message;
    if (base?.version !== message.baseVersion) return this.reject(message, new Error(`made for version ${message.baseVersion}, not ${base?.version}`));
    const transfer = transferEdits(base.text, base.before, after);
    if (transfer.fallback === 'document' && !(await this.noticeActions.confirmRewriting(document))) return this.reject(message);
    const outcome = await this.writer.write(transfer.edits, base.text);
    if (outcome === 'conflict' || outcome === 'failed') return this.reject(message, new Error(outcome));
    const { version } = document;
    if (outcome === 'applied') {
      this.cancelShow();
      this.base = { version, text: document.getText(), before: after };
      this.post({ type: 'accepted', request, version, fingerprint: fingerprint(this.base.text) });
    } else {
      this.base = { version, text: applyEdits(base.text, transfer.edits), before: after };
      this.post({ type: 'merged', request, version });
      this.show('other');
    }
  }

  /** Tells the canvas that its change is not in the document, and what the document is. */
  private reject(message: EditMessage, error?: unknown): void {
    if (error !== undefined) this.services.log.warn('An edit was not applied:', error instanceof Error ? error : String(error));
    this.post({ type: 'rejected', request: message.request, message: error === undefined
      ? vscode.l10n.t('The change was discarded.')
      : takenBack() });
    this.show('other');
  }

  private textChanged(event: vscode.TextDocumentChangeEvent): void {
    if (event.document !== this.document || event.contentChanges.length === 0 || this.writer.isReceivingOwnEdit) return;
    const cause = causeOf(event);
    const alreadyWaiting = this.showTimer !== undefined;
    this.cancelShow();
    this.showTimer = setTimeout(() => this.show(alreadyWaiting ? 'other' : cause), cause === 'other' ? TYPING_PAUSE : 0);
  }

  /** Sends the document as it is now. */
  private show(cause: TextCause): void {
    this.cancelShow();
    if (!this.running) return;
    const { version } = this.document;
    const text = this.document.getText();
    this.state = this.early?.version === version ? this.early.state : stateOf(this.document, this.services.lang);
    this.early = undefined;
    this.drawFailure = undefined;
    this.gaps = undefined;
    if (this.state.drawable) this.sent.set(version, text);
    this.sendNotices();
    this.post({ type: 'show', version, cause, fingerprint: fingerprint(text), ...(this.state.drawable && { text }) });
    if (cause === 'open') {
      this.sendProblems();
      this.comments.open();
    }
    if (this.toReveal !== undefined && this.state.drawable) this.reveal(this.toReveal);
  }

  private drawingFailed(message: string): void {
    this.drawFailure = {
      id: 'draw-failed', severity: 'error', text: vscode.l10n.t('The diagram cannot be drawn: {0}', message),
      actions: [{ id: 'openText', title: vscode.l10n.t('Open the text') }],
    };
    this.sendNotices();
  }

  private drawnInPart(missing: number, total: number): void {
    this.gaps = {
      id: 'drawn-in-part', severity: missing * 2 > total ? 'warning' : 'info',
      text: vscode.l10n.t('{0} of {1} shapes and lines of this diagram cannot be shown here, for example because their element is missing. The file keeps them.', missing, total),
      actions: [{ id: 'openText', title: vscode.l10n.t('Open the text') }, { id: 'dismissGaps', title: vscode.l10n.t('OK') }],
    };
    this.sendNotices();
  }

  private sendNotices(): void {
    const { notices, editable } = this.state;
    const more = [this.lineEnds, this.drawFailure, this.gaps].filter((notice) => notice !== undefined);
    this.post({ type: 'notices', notices: [...notices, ...more], editable: editable && !this.drawFailure });
  }

  private sendProblems(): void {
    const problems = this.services.problems.of(this.document.uri).flatMap(({ elementId, severity, rule, message }) =>
      elementId === undefined ? [] : [{ elementId, severity, rule, message }]);
    this.post({ type: 'problems', problems });
  }

  private cancelShow(): void {
    clearTimeout(this.showTimer);
    this.showTimer = undefined;
  }

  /** The webview is gone, for now or for good: nobody answers any more. An edit it sent before still gets written. */
  private stop(): void {
    this.running = false;
    this.cancelShow();
    for (const resolve of this.flushes.values()) resolve();
  }
}

function takenBack(): string {
  return vscode.l10n.t('The last change could not be written into the file and was taken back.');
}

function causeOf({ reason }: vscode.TextDocumentChangeEvent): TextCause {
  if (reason === vscode.TextDocumentChangeReason.Undo) return 'undo';
  if (reason === vscode.TextDocumentChangeReason.Redo) return 'redo';
  return 'other';
}
