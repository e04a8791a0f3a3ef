import * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import { modelOf } from '../../../core/landscape/calls.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { personIn } from '../../../core/landscape/personal-names.js';
import type { Decision } from '../../../core/review/agenda.js';
import { decisionsFor } from '../../../core/review/agenda.js';
import { commentsOfProcess } from '../../../core/review/comments.js';
import type { FromMeeting, ToMeeting } from '../../../protocol/meeting.js';
import { isFromMeeting } from '../../../protocol/meeting.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';
import { finishMeeting } from './finish.js';
import type { Meeting, MeetingItem } from './meeting.js';
import { isDiscussed } from './meeting.js';
import { shownMeeting } from './shown-meeting.js';

/** How long changes must pause before the page follows, in milliseconds. */
const SETTLE = 200;

export interface MeetingHost {
  /** Keeps the meeting for the next time; `undefined` when it is over. */
  keep(meeting: Meeting | undefined): void;
  closed(): void;
}

/** Leads through a meeting, beside the diagram of the process that is being talked about. */
export class MeetingPanel extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private notice: string | undefined;

  constructor(private readonly services: Services, private readonly meeting: Meeting, private readonly host: MeetingHost) {
    super();
    // The diagram takes the first column, unless there is nothing to stand beside.
    const column = vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0) ? vscode.ViewColumn.Two : vscode.ViewColumn.One;
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.meeting', vscode.l10n.t('Review meeting'), column, { enableFindWidget: true }));
    this.panel.iconPath = new vscode.ThemeIcon('comment-discussion');
    this.own(this.panel.onDidDispose(() => { host.closed(); this.dispose(); }));
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => { if (isFromMeeting(message)) this.services.attempt(() => this.receive(message)); }));
    this.own(services.workspace.onDidChange(() => this.showSoon()));
    this.own(services.problems.onDidChange(() => this.showSoon()));
    this.own(services.focus.onDidChange(({ elementId, by, uri }) => {
      if (by !== this && uri.toString() === this.modelUri?.toString()) this.post({ type: 'select', elementId });
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.panel.webview.html = webviewPage(this.panel.webview, services.extensionUri, 'meeting', '<main id="meeting"></main>\n<div id="announcements" role="status" aria-live="polite"></div>');
    host.keep(meeting);
  }

  reveal(): void {
    this.panel.reveal();
  }

  private get item(): MeetingItem {
    return this.meeting.items[this.meeting.position]!;
  }

  private get profile(): ProfileFile | undefined {
    const file = this.services.workspace.index.file(this.item.path);
    return file?.kind === 'profile' ? file : undefined;
  }

  private get modelUri(): vscode.Uri | undefined {
    const { index, paths } = this.services.workspace;
    const { profile } = this;
    const model = profile && modelOf(index, profile);
    return model && paths.uriOf(model.path);
  }

  private async receive(message: FromMeeting): Promise<void> {
    try {
      await this.act(message);
    } catch (error) {
      this.notice = messageOf(error);
      this.services.log.warn('Meeting:', this.notice);
    }
    this.host.keep(this.meeting);
    if (message.type !== 'spent' && message.type !== 'select' && message.type !== 'note') await this.show();
  }

  private async act(message: FromMeeting): Promise<void> {
    this.notice = undefined;
    switch (message.type) {
      case 'ready': return this.openModel();
      case 'go':
        if (!this.meeting.items[message.position]) return;
        this.meeting.position = message.position;
        return this.openModel();
      case 'present':
        this.meeting.roles = [...this.meeting.roles.filter((role) => role !== message.role), ...(message.present ? [message.role] : [])];
        return;
      case 'note': return this.note(message.position, message.field, message.value);
      case 'spent': {
        const item = this.meeting.items[message.position];
        if (item) item.spentSeconds = Math.max(item.spentSeconds, Math.round(message.seconds));
        return;
      }
      case 'select': return this.showElement(message.elementId);
      case 'answer': return this.answer(message.comment, message.text, message.settle);
      case 'open': return message.what === 'model' ? this.openModel() : void vscode.commands.executeCommand('prozessatlas.openAsForm', this.services.workspace.paths.uriOf(this.item.path));
      case 'finish': return this.finish();
    }
  }

  private note(position: number, field: 'comment' | 'notes' | 'decision' | 'minutes', value: string): void {
    const item = this.meeting.items[position];
    if (!item) return;
    if (field === 'minutes') item.minutes = Math.min(240, Math.max(1, Math.round(Number(value)) || item.minutes));
    else if (field === 'comment' || field === 'notes') item[field] = value;
    else if (value === '') delete item.decision;
    else if (this.profile && decisionsFor(this.profile.data).includes(value as Decision)) item.decision = value as Decision;
    if (field !== 'comment') this.showSoon();
  }

  private async answer(id: string, text: string, settle: boolean): Promise<void> {
    const { reviews, workspace } = this.services;
    const comment = this.profile && commentsOfProcess(workspace.index, this.profile).find(({ data }) => data.id === id);
    if (!comment) return;
    const ref = { path: comment.path, id };
    if (settle) await reviews.resolve(ref, text, reviews.role);
    else if (text.trim() !== '') await reviews.reply(ref, text, reviews.role);
  }

  /** In the diagram, which need not have the focus for that. */
  private async showElement(elementId: string): Promise<void> {
    const uri = this.modelUri;
    if (!uri) return;
    await this.openModel();
    this.services.focus.set({ uri, elementId, by: this });
  }

  private async openModel(): Promise<void> {
    const uri = this.modelUri;
    if (!uri || isVisible(uri)) return;
    await vscode.commands.executeCommand('vscode.openWith', uri, 'prozessatlas.bpmnEditor', { viewColumn: this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One, preserveFocus: true });
  }

  private async finish(): Promise<void> {
    const discussed = this.meeting.items.filter(isDiscussed);
    if (discussed.length === 0) throw new Error(vscode.l10n.t('Nothing has been noted yet; there is nothing to write minutes about.'));
    const person = discussed.map(({ notes, comment }) => personIn(notes) ?? personIn(comment)).find((found) => found !== undefined);
    if (person !== undefined) throw new Error(vscode.l10n.t('“{0}” looks like a person; name the role or the unit.', person));
    const minutes = await finishMeeting({ ...this.meeting, items: discussed }, this.services);
    this.host.keep(undefined);
    this.panel.dispose();
    await vscode.window.showTextDocument(minutes, { viewColumn: vscode.ViewColumn.One });
  }

  private showSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.services.attempt(() => this.show()), SETTLE);
  }

  private async show(): Promise<void> {
    const shown = await shownMeeting(this.meeting, this.services);
    if (shown) this.post({ ...shown, ...(this.notice !== undefined && { notice: this.notice }) });
  }

  private post(message: ToMeeting): void {
    if (this.panel.visible) void this.panel.webview.postMessage(message);
  }
}

function isVisible(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => activeTab?.input instanceof vscode.TabInputCustom && activeTab.input.uri.toString() === uri.toString());
}
