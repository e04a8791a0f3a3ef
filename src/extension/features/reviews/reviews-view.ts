import * as vscode from 'vscode';
import { entryName } from '../../../core/landscape/catalog.js';
import { today } from '../../../core/landscape/dates.js';
import type { DueItem } from '../../../core/landscape/due.js';
import { dueKinds } from '../../../core/landscape/due.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { commentKinds } from '../../../core/landscape/terms.js';
import type { PlacedComment } from '../../../core/review/comments.js';
import { dayInWords, overdueInWords } from '../../../core/time/words.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { Agenda, ReviewedProcess } from './agenda.js';
import { agendaOf } from './agenda.js';

/** How long changes must pause before the view is made anew, in milliseconds. */
const SETTLE = 200;

type ReviewNode =
  | { readonly kind: 'section'; readonly key: keyof Agenda; readonly label: string; readonly children: readonly ReviewNode[] }
  | { readonly kind: 'due'; readonly path: string; readonly item: DueItem }
  | { readonly kind: 'comment'; readonly path: string; readonly process: ProfileFile; readonly comment: PlacedComment }
  | { readonly kind: 'reviewed'; readonly path: string; readonly process: ReviewedProcess };

/** Everything that waits for somebody, by urgency. */
export class ReviewsView extends Disposables implements vscode.TreeDataProvider<ReviewNode> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<ReviewNode>;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private known: { readonly key: string; readonly agenda: Agenda } | undefined;

  constructor(private readonly services: Services) {
    super();
    this.view = this.own(vscode.window.createTreeView<ReviewNode>('prozessatlas.reviews', { treeDataProvider: this }));
    this.own(services.workspace.onDidChange(() => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.refresh(), SETTLE);
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  async getChildren(node?: ReviewNode): Promise<ReviewNode[]> {
    if (node) return node.kind === 'section' ? [...node.children] : [];
    await this.services.workspace.load();
    const { overdue, inReview, comments, soon } = this.agenda();
    const due = (item: DueItem): ReviewNode => ({ kind: 'due', path: item.path, item });
    const sections: ReviewNode[] = [
      { kind: 'section', key: 'overdue', label: vscode.l10n.t('Overdue'), children: overdue.map(due) },
      { kind: 'section', key: 'inReview', label: vscode.l10n.t('In review'), children: inReview.map((process) => ({ kind: 'reviewed', path: process.profile.path, process })) },
      { kind: 'section', key: 'comments', label: vscode.l10n.t('Open comments'), children: comments.map(({ profile, comment }) => ({ kind: 'comment', path: comment.path, process: profile, comment })) },
      { kind: 'section', key: 'soon', label: vscode.l10n.t('Within three months'), children: soon.map(due) },
    ];
    return sections.filter((section) => section.kind === 'section' && section.children.length > 0);
  }

  getTreeItem(node: ReviewNode): vscode.TreeItem {
    if (node.kind === 'section') {
      const item = new vscode.TreeItem(node.label, vscode.TreeItemCollapsibleState.Expanded);
      item.id = node.key;
      item.description = String(node.children.length);
      return item;
    }
    if (node.kind === 'comment') return this.commentItem(node.process, node.comment);
    const item = node.kind === 'due' ? this.dueItem(node.item) : this.reviewedItem(node.process);
    item.contextValue = node.path.includes('.process.') ? 'process' : 'entry';
    item.command = item.contextValue === 'process'
      ? { command: 'prozessatlas.openProfile', title: vscode.l10n.t('Open'), arguments: [node] }
      : { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [this.services.workspace.paths.uriOf(node.path)] };
    return item;
  }

  private dueItem({ kind, name, date, overdueDays, about, owner, path }: DueItem): vscode.TreeItem {
    const { lang, workspace } = this.services;
    const item = new vscode.TreeItem(name);
    const what = about ? `${dueKinds[kind][lang]} (${about})` : dueKinds[kind][lang];
    item.description = `${what}, ${overdueDays > 0 ? overdueInWords(overdueDays, lang) : dayInWords(date, lang)}`;
    item.iconPath = overdueDays > 0 ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground')) : new vscode.ThemeIcon('calendar');
    item.tooltip = [`${name}: ${what}, ${dayInWords(date, lang)}`, owner ? entryName(workspace.index, owner, path) : ''].filter(Boolean).join('\n');
    return item;
  }

  private reviewedItem({ profile, openComments }: ReviewedProcess): vscode.TreeItem {
    const item = new vscode.TreeItem(profile.name);
    item.iconPath = new vscode.ThemeIcon('eye');
    if (openComments > 0) item.description = openComments === 1 ? vscode.l10n.t('1 open comment') : vscode.l10n.t('{0} open comments', openComments);
    return item;
  }

  /** Leads to the element in the diagram. */
  private commentItem(process: ProfileFile, { data, path, elementId, place }: PlacedComment): vscode.TreeItem {
    const { workspace: { index, paths }, reviews, lang } = this.services;
    const item = new vscode.TreeItem(data.text ?? '');
    const review = index.file(path);
    const model = review?.kind === 'review' ? paths.uriOf(review.modelPath) : undefined;
    const about = place === 'lost' ? vscode.l10n.t('“{0}” is no longer in the model', data.elementName ?? data.element ?? '') : data.elementName ?? '';
    item.description = process.name;
    item.iconPath = new vscode.ThemeIcon(data.kind === 'task' ? 'checklist' : data.kind === 'question' ? 'question' : 'comment');
    item.tooltip = [`${commentKinds[data.kind ?? 'remark'][lang]}: ${data.text ?? ''}`, about, [reviews.roleName(data.role, path), data.date && dayInWords(data.date, lang)].filter(Boolean).join(', ')].filter((line) => line !== '').join('\n');
    item.contextValue = 'comment';
    if (model && elementId !== undefined) item.command = { command: 'prozessatlas.revealProblem', title: vscode.l10n.t('Open'), arguments: [model.toString(), elementId] };
    else if (model) item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [model] };
    return item;
  }

  /** As it is now: the badge and the view ask for the same one. */
  private agenda(): Agenda {
    const { index } = this.services.workspace;
    const key = `${index.version} ${today()}`;
    if (this.known?.key !== key) this.known = { key, agenda: agendaOf(index, today()) };
    return this.known.agenda;
  }

  private refresh(): void {
    const { overdue } = this.agenda();
    this.view.badge = overdue.length > 0 ? { value: overdue.length, tooltip: vscode.l10n.t('{0} overdue', overdue.length) } : undefined;
    this.changed.fire();
  }
}
