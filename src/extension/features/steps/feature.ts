import type { Feature } from '../../shared/feature.js';
import { ModelPanels } from '../../shared/model-panels.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';
import { StepsPanel } from './steps-panel.js';

/** Models as tables of their steps, editable, beside their diagrams. */
export function steps(services: Services): Feature {
  const panels = new ModelPanels(StepsPanel.viewType, true, (uri, panel) => new StepsPanel(uri, panel, services));
  return {
    commands: { 'prozessatlas.showAsTable': (uri) => panels.show(modelUri(uri)) },
    dispose: () => panels.dispose(),
  };
}
