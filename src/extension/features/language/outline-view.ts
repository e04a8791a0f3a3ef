import * as vscode from 'vscode';
import type { OutlineSymbol, SymbolKind } from '../../../core/language/symbols.js';
import { symbolsOf } from '../../../core/language/symbols.js';
import { activeFile } from '../../shared/active-file.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { openDocument } from '../../shared/source-text.js';
import type { LanguageDocuments } from './documents.js';

/** How long changes must pause before the view follows, in milliseconds. */
const PAUSE = 250;

const ICONS: Readonly<Partial<Record<SymbolKind, string>>> = {
  process: 'symbol-class', pool: 'layout', lane: 'symbol-namespace', task: 'symbol-method', call: 'references', subProcess: 'symbol-class', event: 'symbol-event',
  gateway: 'question', flow: 'arrow-right', data: 'file', note: 'note',
};

/**
 * The elements of the model in front. VS Code's own outline knows text editors only, and a click in it would put the diagram
 * in place of the text; this one leads in the diagram as in the text.
 */
export class OutlineView extends Disposables implements vscode.TreeDataProvider<OutlineSymbol> {
  private readonly changed = this.own(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.changed.event;
  private readonly view: vscode.TreeView<OutlineSymbol>;
  private readonly parents = new Map<OutlineSymbol, OutlineSymbol>();
  private readonly byElement = new Map<string, OutlineSymbol>();
  private model: vscode.Uri | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly documents: LanguageDocuments, private readonly services: Services) {
    super();
    this.view = this.own(vscode.window.createTreeView<OutlineSymbol>('prozessatlas.outline', { treeDataProvider: this, showCollapseAll: true }));
    this.own(vscode.window.tabGroups.onDidChangeTabs(() => this.look()));
    this.own(vscode.window.tabGroups.onDidChangeTabGroups(() => this.look()));
    this.own(vscode.workspace.onDidChangeTextDocument(({ document }) => { if (this.isShown(document.uri)) this.refreshSoon(); }));
    this.own(services.focus.onDidChange(({ uri, elementId }) => { if (this.isShown(uri)) this.mark(elementId); }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.look();
  }

  getChildren(symbol?: OutlineSymbol): OutlineSymbol[] {
    if (symbol) return [...symbol.children];
    this.parents.clear();
    this.byElement.clear();
    const document = this.model && openDocument(this.model);
    if (!document) return [];
    const roots = symbolsOf(this.documents.of(document), this.services.workspace.index, this.services.lang);
    roots.forEach((root) => this.register(root));
    return roots;
  }

  getParent(symbol: OutlineSymbol): OutlineSymbol | undefined {
    return this.parents.get(symbol);
  }

  getTreeItem({ name, detail, kind, elementId, children }: OutlineSymbol): vscode.TreeItem {
    const { None, Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(name, children.length === 0 ? None : kind === 'subProcess' ? Collapsed : Expanded);
    item.description = detail;
    item.iconPath = new vscode.ThemeIcon(ICONS[kind] ?? 'symbol-constant');
    if (elementId !== undefined) {
      item.command = { command: 'prozessatlas.showElement', title: vscode.l10n.t('Show'), arguments: [elementId] };
    }
    return item;
  }

  /** Selects an element in the diagram, or puts the cursor of the text there, whichever is in front. */
  goTo(elementId: string): void {
    if (!this.model) return;
    const editor = vscode.window.activeTextEditor;
    if (editor && this.isShown(editor.document.uri)) {
      const element = this.documents.of(editor.document).model.byId(elementId);
      if (!element) return;
      const start = editor.document.positionAt(element.xml.start);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(new vscode.Range(start, editor.document.positionAt(element.xml.openEnd)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
    this.services.focus.set({ uri: this.model, elementId, by: this });
  }

  private register(symbol: OutlineSymbol): void {
    if (symbol.elementId !== undefined) this.byElement.set(symbol.elementId, symbol);
    for (const child of symbol.children) {
      this.parents.set(child, symbol);
      this.register(child);
    }
  }

  private mark(elementId: string): void {
    const symbol = this.byElement.get(elementId);
    if (symbol && this.view.visible && this.view.selection[0] !== symbol) void this.view.reveal(symbol, { select: true, focus: false });
  }

  /** Takes over the model in front; while something else is in front the last one stays away. */
  private look(): void {
    const file = activeFile();
    const model = file && /\.bpmn$/i.test(file.path) ? file : undefined;
    if (model?.toString() === this.model?.toString()) return;
    this.model = model;
    void vscode.commands.executeCommand('setContext', 'prozessatlas.modelInFront', model !== undefined);
    this.refreshSoon();
  }

  private isShown(uri: vscode.Uri): boolean {
    return uri.toString() === this.model?.toString();
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), PAUSE);
  }
}
