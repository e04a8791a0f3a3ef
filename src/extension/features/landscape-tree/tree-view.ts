import * as vscode from 'vscode';
import { treeOf } from '../../../core/landscape/tree/tree.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { ViewNode } from './nodes.js';
import { childrenOf, pathTo } from './nodes.js';
import { processTooltip } from './tooltip.js';
import { toTreeItem } from './tree-items.js';

/** How long changes must pause before the tree is built anew, in milliseconds. */
const SETTLE = 100;

/** The landscape as a tree. It is built when the view is shown, and follows every change of files and documents. */
export class LandscapeTreeView extends Disposables implements vscode.TreeDataProvider<ViewNode> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private roots: readonly ViewNode[] = [];
  private readonly parents = new Map<string, ViewNode>();
  private readonly view: vscode.TreeView<ViewNode>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    super();
    this.view = this.own(vscode.window.createTreeView('prozessatlas.landscape', { treeDataProvider: this, showCollapseAll: true }));
    this.own(services.workspace.onDidChange(() => this.refreshSoon()));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    const { workspace, lang } = this.services;
    if (!node) {
      await workspace.load();
      this.parents.clear();
      this.roots = treeOf(workspace.index, { lang });
      return [...this.roots];
    }
    const children = childrenOf(workspace.index, node);
    for (const child of children) this.parents.set(child.key, node);
    return [...children];
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    return toTreeItem(this.services, node);
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

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), SETTLE);
  }
}
