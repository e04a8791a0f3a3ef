import type { Feature } from '../../shared/feature.js';
import { ModelPanels } from '../../shared/model-panels.js';
import { modelUri } from '../../shared/model-uri.js';
import type { Services } from '../../shared/services.js';
import { WordsPanel } from './words-panel.js';

/** Models as text beside their diagrams. */
export function words(services: Services): Feature {
  const panels = new ModelPanels(WordsPanel.viewType, false, (uri, panel) => new WordsPanel(uri, panel, services));
  return {
    commands: { 'prozessatlas.showAsText': (uri) => panels.show(modelUri(uri)) },
    dispose: () => panels.dispose(),
  };
}
