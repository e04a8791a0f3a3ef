import * as vscode from 'vscode';
import { chosenProcess } from '../../shared/chosen-process.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { exportMapAs } from './export.js';
import { MapPanel } from './map-panel.js';

/** The landscape as a map in an editor tab, and as a picture. */
export function landscapeMap(services: Services): Feature {
  const owned = new Disposables();
  let panel: MapPanel | undefined;
  const open = (): MapPanel => {
    panel ??= new MapPanel(services, (colourBy) => vscode.commands.executeCommand('prozessatlas.exportLandscapeMap', { colourBy }), () => { panel = undefined; });
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
      'prozessatlas.exportLandscapeMap': (choice) => exportMapAs(services, choice),
    },
    dispose: () => owned.dispose(),
  };
}
