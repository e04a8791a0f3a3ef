import * as vscode from 'vscode';
import type { BpmnModel } from '../../../core/bpmn/model.js';
import { readModel } from '../../../core/bpmn/model.js';
import { messageOf } from '../../../core/error-message.js';
import { readSteps } from '../../../core/steps/read-steps.js';
import type { ToSteps } from '../../../protocol/steps.js';
import { isFromSteps } from '../../../protocol/steps.js';
import { Disposables } from '../../shared/disposables.js';
import { stateOf } from '../../shared/document-state.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import { StepWriter } from './step-writer.js';
import { StepVocabulary } from './vocabulary.js';

/** How long typing in the text must pause before the table follows, in milliseconds. */
const PAUSE = 200;

const BODY = '<main><p id="notice" class="notice" hidden></p><div id="steps"></div><p id="refusal" role="alert"></p><p id="announcements" class="hidden" role="status"></p></main>';

/** One model as a table of its steps: follows the document, and the selection in both directions. */
export class StepsPanel extends Disposables {
  static readonly viewType = 'prozessatlas.steps';

  private timer: ReturnType<typeof setTimeout> | undefined;
  private selected: string | undefined;
  private isRunning = false;
  private readonly writer: StepWriter;
  private readonly vocabulary: StepVocabulary;

  constructor(readonly uri: vscode.Uri, readonly panel: vscode.WebviewPanel, private readonly services: Services) {
    super();
    this.vocabulary = new StepVocabulary(uri, services);
    this.writer = new StepWriter(uri, services.lang, this.vocabulary);
    this.own(panel.webview.onDidReceiveMessage((message: unknown) => this.services.attempt(() => this.receive(message))));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.isOurs(document.uri) && !this.writer.isWriting) this.update(); }));
    this.own(services.workspace.onDidChange(() => this.update()));
    this.own(services.focus.onDidChange(({ uri, elementId, by }) => {
      if (by === this || !this.isOurs(uri)) return;
      this.selected = elementId;
      this.post({ type: 'select', elementId });
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    panel.title = vscode.l10n.t('Table: {0}', this.fileName);
    panel.webview.html = webviewPage(panel.webview, services.extensionUri, 'steps', BODY);
  }

  private async receive(message: unknown): Promise<void> {
    if (!isFromSteps(message)) return this.services.log.warn('The step table sent something unknown.');
    if (message.type === 'ready') {
      this.isRunning = true;
      void this.services.workspace.load();
      return this.show();
    }
    if (message.type === 'save') return void (await vscode.workspace.openTextDocument(this.uri)).save();
    if (message.type === 'select') {
      this.selected = message.elementId;
      return this.services.focus.set({ uri: this.uri, elementId: message.elementId, by: this });
    }
    const { request } = message;
    try {
      const row = await this.writer.write(message);
      await this.show();
      this.post({ type: 'done', request, ...(row !== undefined && { row }) });
      if (row !== undefined) this.services.focus.set({ uri: this.uri, elementId: row, by: this });
    } catch (error) {
      await this.show();
      this.post({ type: 'refused', request, message: messageOf(error) });
    }
  }

  private update(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.services.attempt(() => this.show()), PAUSE);
  }

  private async show(): Promise<void> {
    clearTimeout(this.timer);
    if (!this.isRunning) return;
    try {
      const document = await vscode.workspace.openTextDocument(this.uri);
      const model = readModel(document.getText());
      const { editable, drawable, notices } = stateOf(document, this.services.lang);
      const isBroken = model.xml.problems.length > 0;
      const { rows, roles } = readSteps(model, this.vocabulary.options());
      const notice = isBroken || (drawable && !editable) || !model.definitions ? notices[0]?.text : undefined;
      this.post({
        type: 'show', uri: this.uri.toString(), title: this.titleOf(model), version: document.version, rows,
        choices: { role: this.vocabulary.roles(roles), document: this.vocabulary.names('document'), system: this.vocabulary.names('system') },
        ...(notice !== undefined && { notice }),
      });
      if (this.selected !== undefined) this.post({ type: 'select', elementId: this.selected });
    } catch (error) {
      // Renamed or deleted: the panel keeps what it shows.
      this.services.log.warn(`${this.uri.path} cannot be shown as a table:`, String(error));
    }
  }

  private post(message: ToSteps): void {
    void this.panel.webview.postMessage(message);
  }

  /** The name of the process, as the text beside the diagram begins; a model of several goes by its file. */
  private titleOf({ processes: [process, ...others] }: BpmnModel): string {
    return (others.length === 0 && process?.name) || this.fileName.replace(/\.bpmn$/i, '');
  }

  private get fileName(): string {
    return this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
  }

  private isOurs(uri: vscode.Uri): boolean {
    return uri.toString() === this.uri.toString();
  }
}
