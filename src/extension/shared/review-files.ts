import * as vscode from 'vscode';
import { readModel } from '../../core/bpmn/model.js';
import { entryName } from '../../core/landscape/catalog.js';
import type { ReviewData } from '../../core/landscape/data.js';
import { entriesOf } from '../../core/landscape/data.js';
import { today } from '../../core/landscape/dates.js';
import { compareNames } from '../../core/landscape/order.js';
import type { Lang } from '../../core/messages.js';
import type { CommentKind } from '../../core/landscape/terms.js';
import type { PlacedComment } from '../../core/review/comments.js';
import { commentsOf, reviewPathOf, reviewsOf } from '../../core/review/comments.js';
import { addComment, addReply, newReviewText, removeComment, reopenComment, resolveComment } from '../../core/review/edits.js';
import type { YamlChange } from '../../core/yaml/edit.js';
import { editYaml } from '../../core/yaml/edit.js';
import { readYaml } from '../../core/yaml/read.js';
import { toValue } from '../../core/yaml/value.js';
import { TaskQueue } from './task-queue.js';
import type { WorkspaceIndex } from './workspace-index.js';
import { changeYamlFiles } from './yaml-files.js';

/** The role in which the user comments, in the state of the workspace. */
const ROLE = 'reviews.role';

/** What somebody wants to say about a model. */
export interface CommentDraft {
  readonly elementId?: string | undefined;
  readonly kind: CommentKind;
  readonly text: string;
  readonly role?: string | undefined;
}

/** A comment by the file it is in and its id, which stay while others change the list around it. */
export type CommentRef = Pick<PlacedComment, 'path'> & { readonly id: string };

/** Comments on models: read from the index, written by small edits into the review file beside the model. */
export class ReviewFiles {
  /** Changes are written one after the other. */
  private readonly queue = new TaskQueue();

  constructor(private readonly workspace: WorkspaceIndex, private readonly state: vscode.Memento, private readonly lang: Lang) {}

  /** The comments on a model; none for a file outside of the workspace. */
  on(model: vscode.Uri): PlacedComment[] {
    const path = this.workspace.paths.pathOf(model);
    return path === undefined ? [] : commentsOf(this.workspace.index, path);
  }

  /** The role in which the user spoke last. */
  get role(): string | undefined {
    return this.state.get<string>(ROLE);
  }

  /** What people call a role, seen from a file. */
  roleName(role: string | null | undefined, from: string): string {
    return role ? entryName(this.workspace.index, role, from) : '';
  }

  /** The roles of the organisation that can say something about a file, by name. */
  rolesFor(path: string): { readonly id: string; readonly name: string }[] {
    const { index } = this.workspace;
    const roles = new Map<string, string>();
    for (const file of index.all()) {
      if (file.kind !== 'roles' || index.landscapeOf(file.path) !== index.landscapeOf(path)) continue;
      for (const [, { id, name, external }] of entriesOf(file.data)) if (id && !external) roles.set(id, name ?? id);
    }
    return [...roles].map(([id, name]) => ({ id, name })).sort((a, b) => compareNames(a.name, b.name));
  }

  /** Adds a comment; makes the review file with the first one. Throws with a sentence for the user. */
  add(model: vscode.Uri, { kind, text, elementId, role }: CommentDraft): Promise<void> {
    return this.queue.run(async () => {
      const path = this.workspace.paths.pathOf(model);
      if (path === undefined || model.scheme === 'untitled') throw new Error(vscode.l10n.t('Save the model in the workspace first: its comments are kept in a file beside it.'));
      this.remember(role);
      const document = await vscode.workspace.openTextDocument(model);
      const [review] = reviewsOf(this.workspace.index, path);
      const reviewPath = review?.path ?? reviewPathOf(path);
      const uri = this.workspace.paths.uriOf(reviewPath)!;
      const change = (data: ReviewData) => addComment(data, readModel(document.getText()), { kind, text, elementId, role: role || undefined, date: today() });
      if (review) await this.write(uri, (data) => [change(data)]);
      else await this.create(uri, newReviewText(path), change({}));
    });
  }

  reply(comment: CommentRef, text: string, role: string | undefined): Promise<void> {
    return this.change(comment, (data, position) => [addReply(data, position, { role: role || undefined, date: today(), text })], role);
  }

  /** @param text How it was settled; may be empty. */
  resolve(comment: CommentRef, text: string, role: string | undefined): Promise<void> {
    return this.change(comment, (_, position) => resolveComment(position, { role, date: today(), text }), role);
  }

  reopen(comment: CommentRef, role: string | undefined): Promise<void> {
    return this.change(comment, (data, position) => reopenComment(data, position, role || undefined), role);
  }

  /** Asks first: on the canvas there is no way back. */
  async remove(comment: CommentRef): Promise<void> {
    const yes = vscode.l10n.t('Delete');
    if ((await vscode.window.showWarningMessage(vscode.l10n.t('Delete this comment with its answers?'), { modal: true }, yes)) !== yes) return;
    await this.change(comment, (_, position) => [removeComment(position)], undefined);
  }

  private change({ path, id }: CommentRef, changes: (data: ReviewData, position: number) => readonly YamlChange[], role: string | undefined): Promise<void> {
    return this.queue.run(async () => {
      this.remember(role);
      const uri = this.workspace.paths.uriOf(path);
      if (!uri) return;
      await this.write(uri, (data) => {
        const found = [...entriesOf(data.comments)].find(([, comment]) => comment.id === id);
        if (!found) throw new Error(vscode.l10n.t('This comment is not there any more.'));
        return changes(data, found[0]);
      });
    });
  }

  private async write(uri: vscode.Uri, changes: (data: ReviewData) => readonly YamlChange[]): Promise<void> {
    const { root } = readYaml((await vscode.workspace.openTextDocument(uri)).getText());
    await changeYamlFiles([{ uri, changes: changes((root && toValue(root) as ReviewData | undefined) ?? {}) }], this.lang);
    await this.workspace.update([uri]);
  }

  private async create(uri: vscode.Uri, text: string, change: YamlChange): Promise<void> {
    const result = editYaml(text, [change]);
    if ('refused' in result) throw new Error(vscode.l10n.t('The files could not be written.'));
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { contents: new TextEncoder().encode(result.text) });
    if (!(await vscode.workspace.applyEdit(edit))) throw new Error(vscode.l10n.t('The files could not be written.'));
    await this.workspace.update([uri]);
  }

  private remember(role: string | undefined): void {
    if (role && role !== this.role) void this.state.update(ROLE, role);
  }
}
