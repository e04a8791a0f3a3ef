import * as vscode from 'vscode';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';
import { ComparePanel } from './panel.js';
import { chooseVersion, fileVersion } from './versions.js';

/** Compares versions of a model in pictures and in words. */
export function compare(services: Services): Feature {
  const panels = new Disposables();
  return {
    commands: {
      'prozessatlas.compareWithRevision': async (argument) => {
        const uri = modelUri(argument);
        const before = await chooseVersion(uri);
        if (before) panels.own(new ComparePanel(services, before, fileVersion(uri)));
      },
      'prozessatlas.openVisualDiff': () => {
        const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
        if (!(input instanceof vscode.TabInputTextDiff)) throw new Error(vscode.l10n.t('Open a comparison of a BPMN file first.'));
        panels.own(new ComparePanel(services, fileVersion(input.original, sideLabel(input.original)), fileVersion(input.modified, sideLabel(input.modified))));
      },
    },
    dispose: () => panels.dispose(),
  };
}

/** Documents of source control carry their revision in the query; people are told which side it is. */
function sideLabel(uri: vscode.Uri): string {
  const path = vscode.workspace.asRelativePath(uri.with({ scheme: 'file', query: '' }));
  return uri.scheme === 'file' || uri.scheme === 'untitled' ? path : vscode.l10n.t('{0} (earlier state)', path);
}
