import * as vscode from 'vscode';

/** The element of a model that somebody looks at. */
export interface FocusedElement {
  readonly uri: vscode.Uri;
  readonly elementId: string;
  /** The view that the user acted in; it need not follow itself. */
  readonly by: object;
}

/** Lets the views of one model, such as the diagram and its text, follow each other from element to element. */
export class ElementFocus implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<FocusedElement>();
  readonly onDidChange = this.changed.event;

  set(focused: FocusedElement): void {
    this.changed.fire(focused);
  }

  dispose(): void {
    this.changed.dispose();
  }
}
