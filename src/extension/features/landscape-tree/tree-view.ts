import * as vscode from 'vscode';
import type { Grouping } from '../../../core/landscape/tree/node.js';
import { treeOf } from '../../../core/landscape/tree/tree.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { DragAndDrop } from './drag-and-drop.js';
import { filterTree } from './filter.js';
import type { ViewNode } from './nodes.js';
import { childrenOf, pathTo } from './nodes.js';
import { processTooltip } from './tooltip.js';
import { toTreeItem } from './tree-items.js';

/** Changes this soon after each other are shown together, in milliseconds. */
const SETTLE = 30;
/** What the tree is grouped by, in the state of the workspace. */
const GROUPING = 'landscape.groupBy';

/** The landscape as a tree. It is built when the view is shown, and follows every change of files and documents. */
export class LandscapeTreeView extends Disposables implements vscode.TreeDataProvider<ViewNode> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private roots: readonly ViewNode[] = [];
  private readonly parents = new Map<string, ViewNode>();
  private readonly view: vscode.TreeView<ViewNode>;
  private query = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    super();
    this.view = this.own(vscode.window.createTreeView('prozessatlas.landscape', {
      treeDataProvider: this, showCollapseAll: true, canSelectMany: true, dragAndDropController: new DragAndDrop(services),
    }));
    this.own(services.workspace.onDidChange(() => this.refreshSoon()));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    const { workspace, lang } = this.services;
    if (!node) {
      await workspace.load();
      this.parents.clear();
      const { grouping } = this;
      this.roots = filterTree(treeOf(workspace.index, { lang, ...(grouping && { groupBy: grouping }) }), this.query);
      return [...this.roots];
    }
    const children = childrenOf(workspace.index, node);
    for (const child of children) this.parents.set(child.key, node);
    return [...children];
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return toTreeItem(this.services, node, this.query !== '');
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return this.parents.get(node.key);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ViewNode): vscode.TreeItem {
    const file = node.kind === 'process' ? this.services.workspace.index.file(node.path) : undefined;
    if (file?.kind === 'profile') item.tooltip = processTooltip(this.services.workspace.index, file, this.services.lang);
    return item;
  }

  /** Shows and selects the process or model that a file belongs to; `false` when the tree has none. */
  async reveal(uri: vscode.Uri): Promise<boolean> {
    const { workspace } = this.services;
    await workspace.load();
    const path = workspace.paths.pathOf(uri);
    if (this.roots.length === 0) await this.getChildren();
    const way = path === undefined ? [] : pathTo(workspace.index, this.roots, (node) => node.kind !== 'call' && node.kind !== 'document' && 'path' in node && node.path === path && node.kind !== 'group');
    const found = way.at(-1);
    if (!found) return false;
    way.forEach((node, depth) => { if (depth > 0) this.parents.set(node.key, way[depth - 1]!); });
    await this.view.reveal(found, { select: true, focus: true, expand: true });
    return true;
  }

  get selection(): readonly ViewNode[] {
    return this.view.selection;
  }

  get grouping(): Grouping | undefined {
    return this.services.state.get<Grouping>(GROUPING);
  }

  async groupBy(grouping: Grouping | undefined): Promise<void> {
    await this.services.state.update(GROUPING, grouping);
    this.changed.fire();
  }

  /** Words that all have to be found; empty shows everything. */
  get filter(): string {
    return this.query;
  }

  set filter(query: string) {
    if (query === this.query) return;
    this.query = query;
    void vscode.commands.executeCommand('setContext', 'prozessatlas.landscapeFiltered', query !== '');
    this.changed.fire();
  }

  private refreshSoon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changed.fire();
    }, SETTLE);
  }
}
