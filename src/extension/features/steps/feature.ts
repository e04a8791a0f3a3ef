import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';
import { StepsPanel } from './steps-panel.js';

/** Models as tables of their steps, editable, beside their diagrams; one panel for each model, restored with the window. */
export function steps(services: Services): Feature {
  const owned = new Disposables();
  const panels = new Map<string, StepsPanel>();

  const attach = (uri: vscode.Uri, panel: vscode.WebviewPanel): void => {
    const key = uri.toString();
    const view = new StepsPanel(uri, panel, services);
    panels.set(key, view);
    panel.onDidDispose(() => {
      if (panels.get(key) === view) panels.delete(key);
      view.dispose();
    });
  };

  const show = (uri: vscode.Uri): void => {
    const open = panels.get(uri.toString());
    if (open) return open.panel.reveal();
    attach(uri, vscode.window.createWebviewPanel(StepsPanel.viewType, '', vscode.ViewColumn.Beside, { enableFindWidget: true }));
  };

  owned.own(vscode.window.registerWebviewPanelSerializer(StepsPanel.viewType, {
    async deserializeWebviewPanel(panel, state: unknown) {
      const uri = typeof state === 'object' && state !== null ? (state as Record<string, unknown>)['uri'] : undefined;
      if (typeof uri === 'string') attach(vscode.Uri.parse(uri), panel);
      else panel.dispose();
    },
  }));
  owned.own({ dispose: () => { for (const view of panels.values()) view.panel.dispose(); } });
  return {
    commands: { 'prozessatlas.showAsTable': (uri) => show(modelUri(uri)) },
    dispose: () => owned.dispose(),
  };
}
