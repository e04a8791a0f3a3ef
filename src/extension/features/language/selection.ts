import * as vscode from 'vscode';
import { elementAt } from '../../../core/language/element-at.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { LanguageDocuments } from './documents.js';

/** How long cursor or selection must rest before the other one follows, in milliseconds. */
const PAUSE = 150;

/** The cursor in the text of a model and the selection on its canvas follow each other. */
export class TextSelection extends Disposables {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private following: ReturnType<typeof setTimeout> | undefined;
  /** What was told while the text seemed to be in front. */
  private pending: { readonly uri: vscode.Uri; readonly elementId: string } | undefined;
  /** The element that both show, by address of the model. */
  private readonly shown = new Map<string, string>();

  constructor(private readonly documents: LanguageDocuments, private readonly services: Services) {
    super();
    this.own(vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      if (kind === undefined || textEditor !== vscode.window.activeTextEditor || !/\.bpmn$/i.test(textEditor.document.uri.path)) return;
      this.pending = undefined;
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.tell(textEditor), PAUSE);
    }));
    this.own(services.focus.onDidChange(({ uri, elementId, by }) => {
      if (by === this) return;
      clearTimeout(this.following);
      this.following = setTimeout(() => this.follow(uri, elementId), PAUSE);
    }));
    this.own(vscode.window.tabGroups.onDidChangeTabGroups(() => {
      const { pending } = this;
      this.pending = undefined;
      if (pending) this.follow(pending.uri, pending.elementId);
    }));
    this.own({ dispose: () => { clearTimeout(this.timer); clearTimeout(this.following); } });
  }

  /** Lets the canvas follow the cursor of a text editor. */
  tell({ document, selection }: vscode.TextEditor): void {
    const element = elementAt(this.documents.of(document).model, document.offsetAt(selection.active));
    const address = document.uri.toString();
    if (!element || this.shown.get(address) === element.id) return;
    this.shown.set(address, element.id);
    this.services.focus.set({ uri: document.uri, elementId: element.id, by: this });
  }

  private follow(uri: vscode.Uri, elementId: string): void {
    const address = uri.toString();
    this.shown.set(address, elementId);
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document.uri.toString() !== address) continue;
      // A click on the canvas is told before VS Code knows that the canvas has the focus.
      if (isInFront(editor)) {
        this.pending = { uri, elementId };
        continue;
      }
      const { document } = editor;
      const element = this.documents.of(document).model.byId(elementId);
      // Whoever reads inside the element stays there.
      if (!element || elementAt(this.documents.of(document).model, document.offsetAt(editor.selection.active)) === element) continue;
      const start = document.positionAt(element.xml.start);
      editor.selection = new vscode.Selection(start, start);
      editor.revealRange(new vscode.Range(start, document.positionAt(element.xml.openEnd)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }
}

/** Whether the user works in this text editor. VS Code calls the last one active while a diagram has the focus. */
function isInFront(editor: vscode.TextEditor): boolean {
  return editor === vscode.window.activeTextEditor && vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputText;
}
