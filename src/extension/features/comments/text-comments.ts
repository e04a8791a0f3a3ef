import * as vscode from 'vscode';
import type { BpmnModel } from '../../../core/bpmn/model.js';
import { readModel } from '../../../core/bpmn/model.js';
import { entriesOf } from '../../../core/landscape/data.js';
import { isModel } from '../../../core/landscape/kinds.js';
import { commentKinds } from '../../../core/landscape/terms.js';
import { elementAt } from '../../../core/language/element-at.js';
import type { PlacedComment } from '../../../core/review/comments.js';
import { isOpen } from '../../../core/review/comments.js';
import { Disposables } from '../../shared/disposables.js';
import type { CommentRef } from '../../shared/review-files.js';
import type { Services } from '../../shared/services.js';

/** How long changes must pause before the threads follow, in milliseconds. */
const PAUSE = 250;

/** Comments as threads in the text editors that show a model. */
export class TextComments extends Disposables implements vscode.CommentingRangeProvider {
  private readonly controller = this.own(vscode.comments.createCommentController('prozessatlas.comments', vscode.l10n.t('Comments on models')));
  /** By address of the model, then by id of the comment. */
  private readonly threads = new Map<string, Map<string, vscode.CommentThread>>();
  private readonly refs = new WeakMap<vscode.CommentThread, CommentRef>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    super();
    this.controller.commentingRangeProvider = this;
    this.controller.options = { prompt: vscode.l10n.t('Comment'), placeHolder: vscode.l10n.t('What is there to say about this element?') };
    this.own(services.workspace.onDidChange(() => this.refreshSoon()));
    this.own(vscode.window.onDidChangeVisibleTextEditors(() => this.refreshSoon()));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.refreshSoon();
  }

  provideCommentingRanges(document: vscode.TextDocument): vscode.Range[] {
    return isModel(document.uri.path) && document.uri.scheme !== 'git' ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [];
  }

  /** A new comment, or an answer to one. */
  async reply(argument: unknown): Promise<void> {
    const { thread, text } = argument as vscode.CommentReply;
    if (text.trim() === '') return;
    const role = this.services.reviews.role ?? (await this.askRole(thread.uri)) ?? (await askWithoutRole());
    if (role === undefined) return;
    const known = this.refs.get(thread);
    if (known) return this.services.reviews.reply(known, text, role);
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const line = thread.range?.start.line ?? 0;
    const element = elementAt(readModel(document.getText()), document.offsetAt(document.lineAt(line).range.end));
    thread.dispose();
    await this.services.reviews.add(thread.uri, { elementId: element?.id, kind: 'question', text, role });
  }

  /** Settles a comment, or takes it up again. */
  async settle(argument: unknown, resolved: boolean): Promise<void> {
    const comment = this.refs.get(argument as vscode.CommentThread);
    if (!comment) return;
    const { reviews } = this.services;
    if (!resolved) return reviews.reopen(comment, reviews.role);
    const text = await vscode.window.showInputBox({ prompt: vscode.l10n.t('How was it settled? (may stay empty)') });
    if (text !== undefined) await reviews.resolve(comment, text, reviews.role);
  }

  async remove(argument: unknown): Promise<void> {
    const comment = this.refs.get(argument as vscode.CommentThread);
    if (comment) await this.services.reviews.remove(comment);
  }

  private async askRole(uri: vscode.Uri): Promise<string | undefined> {
    const roles = this.services.reviews.rolesFor(this.services.workspace.paths.pathOf(uri) ?? '');
    if (roles.length === 0) return '';
    const items = [...roles.map(({ id, name }) => ({ label: name, description: id, id })), { label: vscode.l10n.t('without a role'), description: '', id: '' }];
    return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('In which role do you comment?'), ignoreFocusOut: true }))?.id;
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.refresh(), PAUSE);
  }

  private refresh(): void {
    const shown = new Map(vscode.window.visibleTextEditors.map(({ document }) => document).filter(({ uri }) => isModel(uri.path)).map((document) => [document.uri.toString(), document]));
    for (const [address, threads] of this.threads) {
      if (shown.has(address)) continue;
      for (const thread of threads.values()) thread.dispose();
      this.threads.delete(address);
    }
    for (const document of shown.values()) this.show(document);
  }

  private show(document: vscode.TextDocument): void {
    const address = document.uri.toString();
    const threads = this.threads.get(address) ?? new Map<string, vscode.CommentThread>();
    this.threads.set(address, threads);
    const comments = this.services.reviews.on(document.uri).filter(({ data }) => data.id && data.text);
    const present = new Set(comments.map(({ data }) => data.id!));
    for (const [id, thread] of threads) {
      if (present.has(id)) continue;
      thread.dispose();
      threads.delete(id);
    }
    if (comments.length === 0) return;
    const model = readModel(document.getText());
    for (const comment of comments) this.update(threads, comment, document, model);
  }

  private update(threads: Map<string, vscode.CommentThread>, comment: PlacedComment, document: vscode.TextDocument, model: BpmnModel): void {
    const id = comment.data.id!;
    const range = rangeOf(comment, document, model);
    let thread = threads.get(id);
    if (!thread) {
      thread = this.controller.createCommentThread(document.uri, range, []);
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
      threads.set(id, thread);
      this.refs.set(thread, { path: comment.path, id });
    }
    const open = isOpen(comment);
    const comments = this.commentsIn(comment);
    if (JSON.stringify(thread.comments) !== JSON.stringify(comments)) thread.comments = comments;
    if (!thread.range?.isEqual(range)) thread.range = range;
    thread.label = comment.place === 'lost' ? vscode.l10n.t('“{0}” is no longer in the model', comment.data.elementName ?? comment.data.element ?? '') : comment.data.elementName ?? '';
    thread.contextValue = open ? 'open' : 'settled';
    thread.state = open ? vscode.CommentThreadState.Unresolved : vscode.CommentThreadState.Resolved;
  }

  private commentsIn({ data, path }: PlacedComment): vscode.Comment[] {
    const said = (body: string, role: string | null | undefined, date: string | null | undefined, label?: string): vscode.Comment => ({
      body, mode: vscode.CommentMode.Preview, author: { name: this.services.reviews.roleName(role, path) },
      ...(label !== undefined && { label }), ...(date && { timestamp: new Date(`${date}T00:00:00`) }),
    });
    return [
      said(data.text ?? '', data.role, data.date, commentKinds[data.kind ?? 'remark'][this.services.lang]),
      ...[...entriesOf(data.replies)].map(([, { text, role, date }]) => said(text ?? '', role, date)),
      ...(data.resolution ? [said(data.resolution, undefined, data.resolvedOn, vscode.l10n.t('Settled'))] : []),
    ];
  }
}

/** VS Code has emptied the field by now: what was typed must not be lost because a question was closed. */
async function askWithoutRole(): Promise<string | undefined> {
  const add = vscode.l10n.t('Add without a role');
  return (await vscode.window.showWarningMessage(vscode.l10n.t('The comment has not been added yet: no role was chosen.'), add)) === add ? '' : undefined;
}

/** The start tag of the element; what is about the whole model, or whose element is gone, stands at the top. */
function rangeOf({ elementId }: PlacedComment, document: vscode.TextDocument, model: BpmnModel): vscode.Range {
  const element = elementId === undefined ? undefined : model.byId(elementId);
  return element ? new vscode.Range(document.positionAt(element.xml.start), document.positionAt(element.xml.openEnd)) : new vscode.Range(0, 0, 0, 0);
}
