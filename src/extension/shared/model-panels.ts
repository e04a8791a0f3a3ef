import * as vscode from 'vscode';
import { Disposables } from './disposables.js';

/** A view of a model in a panel of its own. */
interface ModelPanel extends vscode.Disposable {
  readonly panel: vscode.WebviewPanel;
}

/** The views of one kind beside the diagrams: one panel for each model, restored with the window. */
export class ModelPanels<View extends ModelPanel> extends Disposables {
  private readonly views = new Map<string, View>();

  /** @param takesFocus Whether a view is worked in, or only looked at beside the diagram. */
  constructor(private readonly viewType: string, private readonly takesFocus: boolean, private readonly viewOf: (uri: vscode.Uri, panel: vscode.WebviewPanel) => View) {
    super();
    this.own(vscode.window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        const uri = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)['uri'] : undefined;
        if (typeof uri === 'string') this.attach(vscode.Uri.parse(uri), panel);
        else panel.dispose();
      },
    }));
    this.own({ dispose: () => { for (const view of this.views.values()) view.panel.dispose(); } });
  }

  show(uri: vscode.Uri): void {
    const preserveFocus = !this.takesFocus;
    const open = this.views.get(uri.toString());
    if (open) return open.panel.reveal(undefined, preserveFocus);
    this.attach(uri, vscode.window.createWebviewPanel(this.viewType, '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus }, { enableFindWidget: true }));
  }

  private attach(uri: vscode.Uri, panel: vscode.WebviewPanel): void {
    const key = uri.toString();
    const view = this.viewOf(uri, panel);
    this.views.set(key, view);
    panel.onDidDispose(() => {
      if (this.views.get(key) === view) this.views.delete(key);
      view.dispose();
    });
  }
}
