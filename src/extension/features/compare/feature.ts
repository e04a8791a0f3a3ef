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
  panels.own(vscode.window.tabGroups.onDidChangeTabs(tellMenus));
  panels.own(vscode.window.tabGroups.onDidChangeTabGroups(tellMenus));
  tellMenus();
  return {
    commands: {
      'prozessatlas.compareWithRevision': async (argument) => {
        const uri = modelUri(argument);
        const before = await chooseVersion(uri);
        // Beside an earlier state of the same file its name is enough.
        if (before) panels.own(new ComparePanel(services, before, fileVersion(uri, before.uri ? undefined : uri.path.split('/').at(-1))));
      },
      'prozessatlas.openVisualDiff': (argument) => {
        const sides = comparedSides(argument);
        if (!sides) throw new Error(vscode.l10n.t('Open a comparison of a BPMN file first.'));
        const [before, after] = sides;
        panels.own(new ComparePanel(services, fileVersion(before, sideLabel(before)), fileVersion(after, sideLabel(after))));
      },
    },
    dispose: () => panels.dispose(),
  };

  function tellMenus(): void {
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    void vscode.commands.executeCommand('setContext', 'prozessatlas.inDiagramDiff', tab !== undefined && isDiagramDiff(tab));
  }
}

/** VS Code tells extensions nothing about a comparison whose sides are shown by a custom editor, but what its tab is called. */
function isDiagramDiff({ input, label }: vscode.Tab): boolean {
  return input === undefined && /\.bpmn\b/i.test(label);
}

/** Both sides of the comparison in front; of one between diagrams, the file and the earlier state of it that is open. */
function comparedSides(argument: unknown): [before: vscode.Uri, after: vscode.Uri] | undefined {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
  if (tab?.input instanceof vscode.TabInputTextDiff) return [tab.input.original, tab.input.modified];
  if (!tab || !isDiagramDiff(tab)) return undefined;
  const name = /^(.*?\.bpmn)\b/i.exec(tab.label)?.[1];
  const open = vscode.workspace.textDocuments.map(({ uri }) => uri).filter(({ path }) => path.split('/').at(-1) === name);
  const after = argument instanceof vscode.Uri ? argument : open.find((uri) => !isEarlier(uri)) ?? open.at(-1);
  const before = open.find((uri) => uri.path === after?.path && uri.toString() !== after.toString());
  return before && after && [before, after];
}

/** Documents of source control carry their revision in the query. */
function isEarlier({ query }: vscode.Uri): boolean {
  return query !== '';
}

/** People are told which side it is. */
function sideLabel(uri: vscode.Uri): string {
  const folder = vscode.workspace.workspaceFolders?.find((one) => uri.path.startsWith(`${one.uri.path}/`))?.uri;
  const path = vscode.workspace.asRelativePath(folder?.with({ path: uri.path }) ?? uri);
  return isEarlier(uri) ? vscode.l10n.t('{0} (earlier state)', path) : path;
}
