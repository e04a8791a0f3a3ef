import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import type { ToEditor } from '../../../protocol/editor.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import { OPEN_PANEL, PANEL_WIDTH } from './canvas-requests.js';
import { TaskQueue } from '../../shared/task-queue.js';
import { NoticeActions } from './notice-actions.js';
import { checkSaved } from './saved-check.js';
import { EditorSession } from './session.js';

/** Opens canvases. A document may have several; each panel has its own session, all of them share the document's queue. */
export class BpmnEditorProvider extends Disposables implements vscode.CustomTextEditorProvider {
  static readonly viewType = 'prozessatlas.bpmnEditor';

  private readonly sessions = new Map<vscode.WebviewPanel, EditorSession>();
  private readonly queues = new WeakMap<vscode.TextDocument, TaskQueue>();
  private readonly toReveal = new Map<string, string>();

  private readonly noticeActions: NoticeActions;

  constructor(private readonly services: Services) {
    super();
    this.noticeActions = new NoticeActions(services);
    this.own(vscode.window.registerCustomEditorProvider(BpmnEditorProvider.viewType, this, { supportsMultipleEditorsPerDocument: true }));
    this.own(vscode.workspace.onWillSaveTextDocument((event) => {
      const sessions = this.sessionsOf(event.document.uri);
      // A save after a delay comes in the middle of a word: closing the label would turn the rest into key strokes on the canvas.
      const typing = event.reason !== vscode.TextDocumentSaveReason.AfterDelay;
      if (sessions.length > 0) event.waitUntil(Promise.all(sessions.map((session) => session.flush(typing))));
    }));
    this.own(vscode.workspace.onDidSaveTextDocument((document) => {
      if (this.sessionsOf(document.uri).length === 0) return;
      checkSaved(document).catch((error: unknown) => services.reportFailure(vscode.l10n.t('This did not work: {0}', messageOf(error)), error));
    }));
  }

  resolveCustomTextEditor(document: vscode.TextDocument, panel: vscode.WebviewPanel): void {
    const openPanel = this.services.state.get<string>(OPEN_PANEL);
    const panelWidth = this.services.state.get<number>(PANEL_WIDTH);
    const remembered = `${openPanel === undefined ? '' : ` data-open="${openPanel === 'properties'}"`}${panelWidth === undefined ? '' : ` data-width="${panelWidth}"`}`;
    const session = new EditorSession(document, panel, this.queueOf(document), this.services, this.noticeActions);
    this.sessions.set(panel, session);
    panel.onDidDispose(() => {
      this.sessions.delete(panel);
      session.dispose();
    });
    panel.webview.html = webviewPage(panel.webview, this.services.extensionUri, 'editor', [
      '<div id="notices"></div>',
      '<main id="canvas"></main>',
      `<aside id="properties" hidden${remembered}></aside>`,
      '<aside id="comments" hidden></aside>',
      '<div id="announcements" role="status" aria-live="polite"></div>',
    ].join('\n'));
    const elementId = this.toReveal.get(document.uri.toString());
    this.toReveal.delete(document.uri.toString());
    if (elementId !== undefined) session.reveal(elementId);
  }

  /** Opens the diagram of a file, or brings it to the front, and selects an element in it. */
  async reveal(uri: vscode.Uri, elementId: string | undefined): Promise<void> {
    const [session] = this.sessionsOf(uri).sort((a, b) => Number(b.panel.visible) - Number(a.panel.visible));
    if (session) {
      session.panel.reveal();
      if (elementId !== undefined) session.reveal(elementId);
      return;
    }
    if (elementId !== undefined) this.toReveal.set(uri.toString(), elementId);
    await vscode.commands.executeCommand('vscode.openWith', uri, BpmnEditorProvider.viewType);
  }

  /** Shows the text of the diagram that has the focus. */
  async openText(): Promise<void> {
    const { active } = this;
    if (active) await this.noticeActions.openText(active);
  }

  /** Tells the canvas that has the focus; `false` when none has. */
  postToActive(message: ToEditor): boolean {
    const { active } = this;
    active?.post(message);
    return active !== undefined;
  }

  private get active(): EditorSession | undefined {
    return [...this.sessions.values()].find((session) => session.panel.active);
  }

  private sessionsOf(uri: vscode.Uri): EditorSession[] {
    return [...this.sessions.values()].filter((session) => session.document.uri.toString() === uri.toString());
  }

  private queueOf(document: vscode.TextDocument): TaskQueue {
    let queue = this.queues.get(document);
    if (!queue) this.queues.set(document, (queue = new TaskQueue()));
    return queue;
  }
}
