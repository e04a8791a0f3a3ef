import * as vscode from 'vscode';
import type { Grouping } from '../../../core/landscape/tree/node.js';
import { treeOf } from '../../../core/landscape/tree/tree.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { DragAndDrop } from './drag-and-drop.js';
import { filterTree } from './filter.js';
import type { ViewNode } from './nodes.js';
import { childrenOf, pathTo } from './nodes.js';
import { ShownNodes } from './shown-nodes.js';
import { processTooltip } from './tooltip.js';
import { lookOf, toTreeItem } from './tree-items.js';

/** What the tree is grouped by, in the state of the workspace. */
const GROUPING = 'landscape.groupBy';

/** The landscape as a tree. It is built when the view is shown, and follows every change of files and documents. */
export class LandscapeTreeView extends Disposables implements vscode.TreeDataProvider<ViewNode> {
  private readonly changed = this.own(new vscode.EventEmitter<ViewNode[] | undefined>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly parents = new WeakMap<ViewNode, ViewNode>();
  private readonly shown = new ShownNodes();
  /** Files that were changed, or hang on those, since the view was told of changes. */
  private readonly affected = new Set<string>();
  private readonly view: vscode.TreeView<ViewNode>;
  private query = '';
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    super();
    this.view = this.own(vscode.window.createTreeView('prozessatlas.landscape', {
      treeDataProvider: this, showCollapseAll: true, canSelectMany: true, dragAndDropController: new DragAndDrop(services),
    }));
    this.own(services.workspace.onDidChange(() => this.refreshSoon()));
    this.own({ dispose: services.workspace.index.onDidChange((paths) => { for (const path of paths) this.affected.add(path); }) });
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  async getChildren(node?: ViewNode): Promise<ViewNode[]> {
    if (!node) await this.services.workspace.loadProfiles();
    const children = this.childrenNow(node && this.shown.current(node));
    this.shown.giveChildren(node, children);
    if (node) for (const child of children) this.parents.set(child, node);
    return [...children];
  }

  getTreeItem(node: ViewNode): vscode.TreeItem {
    const current = this.shown.current(node);
    const item = this.itemOf(current);
    this.shown.giveLook(current, lookOf(current, item));
    return item;
  }

  getParent(node: ViewNode): ViewNode | undefined {
    return this.parents.get(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ViewNode): vscode.TreeItem {
    const file = node.kind === 'process' ? this.services.workspace.index.file(node.path) : undefined;
    if (file?.kind === 'profile') item.tooltip = processTooltip(this.services.workspace.index, file, this.services.lang);
    return item;
  }

  /** Shows and selects the process or model that a file belongs to, also past a filter; `false` when the tree has none. */
  async reveal(uri: vscode.Uri): Promise<boolean> {
    const { workspace } = this.services;
    await workspace.load();
    const path = workspace.paths.pathOf(uri);
    if (path === undefined) return false;
    let way = this.wayTo(path);
    if (way.length === 0 && this.query !== '') {
      this.filter = '';
      way = this.wayTo(path);
    }
    const found = way.at(-1);
    if (!found) return false;
    way.forEach((node, depth) => { if (depth > 0) this.parents.set(node, way[depth - 1]!); });
    this.refreshNow(); // VS Code finds only what it has been told of, and waits for this before it reveals
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
    this.changed.fire(undefined);
  }

  /** Words that all have to be found; empty shows everything. */
  get filter(): string {
    return this.query;
  }

  set filter(query: string) {
    if (query === this.query) return;
    this.query = query;
    void vscode.commands.executeCommand('setContext', 'prozessatlas.landscapeFiltered', query !== '');
    this.changed.fire(undefined);
  }

  /** From the top down to the process of a profile or of its model, or to the node of another file. */
  private wayTo(path: string): ViewNode[] {
    const { index } = this.services.workspace;
    return pathTo(index, this.roots(), (node) => {
      if (node.kind === 'model' || node.kind === 'variant' || node.kind === 'clientInfo') return node.path === path;
      if (node.kind !== 'process') return false;
      const profile = index.file(node.path);
      return node.path === path || (profile?.kind === 'profile' && profile.modelPath === path);
    });
  }

  /** The tree as the index is now; the view may be hidden, and then VS Code has not asked for it since. */
  private roots(): readonly ViewNode[] {
    const { grouping, services: { workspace, lang } } = this;
    return filterTree(treeOf(workspace.index, { lang, ...(grouping && { groupBy: grouping }) }), this.query);
  }

  /** VS Code itself waits a moment when changes follow each other. */
  private refreshSoon(): void {
    this.timer ??= setTimeout(() => this.refreshNow(), 0);
  }

  private refreshNow(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const outdated = this.shown.outdated({
      childrenOf: (node) => this.childrenNow(node),
      lookOf: (node) => lookOf(node, this.itemOf(node)),
      isAffected: (node) => 'path' in node && node.path !== undefined && this.affected.has(node.path),
    });
    this.affected.clear();
    const nodes = outdated.filter((node) => node !== undefined);
    if (nodes.length < outdated.length) this.changed.fire(undefined);
    else if (nodes.length > 0) this.changed.fire(nodes);
  }

  private childrenNow(node: ViewNode | undefined): readonly ViewNode[] {
    return node ? childrenOf(this.services.workspace.index, node) : this.roots();
  }

  private itemOf(node: ViewNode): vscode.TreeItem {
    return toTreeItem(this.services, node, this.query !== '');
  }
}
