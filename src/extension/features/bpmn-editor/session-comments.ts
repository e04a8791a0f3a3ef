import type * as vscode from 'vscode';
import { messageOf } from '../../../core/error-message.js';
import type { CommentKind } from '../../../core/landscape/terms.js';
import { commentKinds } from '../../../core/landscape/terms.js';
import type { FromEditor, ToEditor } from '../../../protocol/editor.js';
import { Disposables } from '../../shared/disposables.js';
import type { CommentRef } from '../../shared/review-files.js';
import type { Services } from '../../shared/services.js';
import { shownComment } from '../../shared/shown-comments.js';

type CommentAction = Extract<FromEditor, { type: 'comment' | 'reply' | 'resolve' | 'reopen' | 'removeComment' }>;

/** The comments on the model of one canvas: sends what the index knows, and writes what the user says. */
export class SessionComments extends Disposables {
  private sent = '';

  constructor(private readonly document: vscode.TextDocument, private readonly services: Services, private readonly post: (message: ToEditor) => void) {
    super();
    this.own(services.workspace.onDidChange(() => this.send()));
  }

  /** The canvas is new and knows nothing yet. */
  open(): void {
    this.sent = '';
    this.send();
    void this.services.workspace.load();
  }

  /** Does what the user wants, and answers. */
  async act(action: CommentAction): Promise<void> {
    let message: string | undefined;
    try {
      await this.write(action);
    } catch (error) {
      message = messageOf(error);
      this.services.log.warn('A comment was not written:', message);
    }
    this.post({ type: 'commented', request: action.request, ...(message !== undefined && { message }) });
  }

  private write(action: CommentAction): Promise<void> {
    const { reviews } = this.services;
    if (action.type === 'comment') {
      const { elementId, text, role } = action;
      const kind = Object.hasOwn(commentKinds, action.kind) ? action.kind as CommentKind : 'remark';
      return reviews.add(this.document.uri, { elementId, kind, text, role });
    }
    const comment = this.find(action.comment);
    switch (action.type) {
      case 'reply': return reviews.reply(comment, action.text, action.role);
      case 'resolve': return reviews.resolve(comment, action.text, action.role);
      case 'reopen': return reviews.reopen(comment, action.role);
      case 'removeComment': return reviews.remove(comment);
    }
  }

  private find(id: string): CommentRef {
    const path = this.services.reviews.on(this.document.uri).find(({ data }) => data.id === id)?.path ?? '';
    return { path, id };
  }

  private send(): void {
    const { reviews, workspace } = this.services;
    const path = workspace.paths.pathOf(this.document.uri);
    if (path === undefined) return;
    const comments = reviews.on(this.document.uri).flatMap((comment) => shownComment(reviews, comment) ?? []);
    const { role } = reviews;
    const message: ToEditor = { type: 'comments', comments, roles: reviews.rolesFor(path), ...(role !== undefined && { role }) };
    const key = JSON.stringify(message);
    if (key === this.sent) return;
    this.sent = key;
    this.post(message);
  }
}
