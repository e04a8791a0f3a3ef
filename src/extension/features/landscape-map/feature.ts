import * as vscode from 'vscode';
import { drawLandscape } from '../../../core/landscape/map/draw-landscape.js';
import { chosenProcess } from '../../shared/chosen-process.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { MapPanel } from './map-panel.js';

/** The landscape as a map in an editor tab, and as a picture. */
export function landscapeMap(services: Services): Feature {
  const owned = new Disposables();
  let panel: MapPanel | undefined;
  const open = (): MapPanel => {
    panel ??= new MapPanel(services, () => { panel = undefined; });
    panel.reveal();
    return panel;
  };
  owned.own({ dispose: () => panel?.dispose() });
  return {
    commands: {
      'prozessatlas.openLandscapeMap': () => void open(),
      'prozessatlas.showInLandscapeMap': async (argument) => {
        const profile = await chosenProcess(services, argument);
        if (profile) open().select(profile.path);
      },
      'prozessatlas.exportLandscapeMap': () => exportMap(services),
    },
    dispose: () => owned.dispose(),
  };
}

/** Writes the map as an SVG file. */
async function exportMap({ workspace, lang }: Services): Promise<void> {
  await workspace.load();
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${vscode.l10n.t('process-landscape')}.svg`) }), filters: { SVG: ['svg'] },
  });
  if (uri) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(drawLandscape(workspace.index, { lang })));
}
