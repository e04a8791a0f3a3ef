import { activeFile } from '../../shared/active-file.js';
import { processOf } from '../../shared/chosen-process.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';
import { chooseLandscape } from './landscapes.js';
import { PreviewPanel } from './preview-panel.js';
import { exportHandbook, publishPortal } from './publish.js';
import { takeReports } from './take-reports.js';

/** The landscape for everybody who never opens VS Code: as pages, as a handbook, as a preview; and what readers report. */
export function portal(services: Services): Feature {
  let preview: PreviewPanel | undefined;
  const open = async (target: unknown): Promise<void> => {
    await services.workspace.load();
    const folder = preview ? '' : await chooseLandscape(services.workspace);
    if (folder === undefined) return;
    preview ??= new PreviewPanel(services, folder, () => { preview = undefined; });
    await preview.reveal((processOf(services, target) ?? processOf(services, activeFile()))?.path);
  };
  return {
    commands: {
      'prozessatlas.previewPortal': (target) => open(target),
      'prozessatlas.publishPortal': (choice) => publishPortal(services, choice),
      'prozessatlas.takeReports': (text) => takeReports(services, text),
      'prozessatlas.exportHandbook': (choice) => exportHandbook(services, choice),
    },
    dispose: () => preview?.dispose(),
  };
}
