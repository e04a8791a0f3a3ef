import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import simulationModule from 'bpmn-js-token-simulation/lib/viewer';
import { button, h } from '../../shared/dom.js';
import { say } from '../../shared/l10n.js';
import { texts } from '../texts.js';
import { translateModule } from '../translate.js';
import { mendPage } from './mend-page.js';

/** Below this scale the library hides the buttons at the elements. */
const SMALLEST = 0.5;
/** Left of a diagram that is wider than the window, in pixels. */
const MARGIN = 24;

interface Zoomable {
  zoom(level?: number | 'fit-viewport', center?: 'auto' | { readonly x: number; readonly y: number }): number;
  scroll(by: { readonly dx: number; readonly dy: number }): void;
}

/** A model being played through, in a view of its own above the editor: nothing that happens there changes the file. */
export class Simulation {
  private readonly layer: HTMLElement;
  private readonly viewer: NavigatedViewer;
  private readonly observer: MutationObserver;

  private constructor(place: HTMLElement, private readonly onClose: () => void) {
    const close = button(say(texts.endSimulation), () => this.close());
    const stage = h('div', { class: 'simulation-stage' });
    this.layer = h('section', { class: 'simulation-layer', 'aria-label': say(texts.simulation) },
      h('header', {}, h('h2', {}, say(texts.simulation)), h('p', {}, say(texts.simulationHint)), close), stage);
    this.layer.addEventListener('keydown', (event) => { if (event.key === 'Escape') this.close(); });
    place.append(this.layer);
    this.viewer = new NavigatedViewer({ container: stage, additionalModules: [translateModule, simulationModule] });
    this.observer = mendPage(stage);
    close.focus();
  }

  /**
   * Shows a model and waits for the first event to be triggered.
   *
   * @param diagram Position of the diagram in the file.
   */
  static async open(place: HTMLElement, xml: string, diagram: number, onClose: () => void): Promise<Simulation> {
    const simulation = new Simulation(place, onClose);
    await simulation.play(xml, diagram);
    return simulation;
  }

  close(): void {
    this.observer.disconnect();
    this.viewer.destroy();
    this.layer.remove();
    this.onClose();
  }

  private async play(xml: string, diagram: number): Promise<void> {
    await this.viewer.importXML(xml);
    const chosen = (this.viewer.getDefinitions() as { readonly diagrams?: readonly unknown[] }).diagrams?.[diagram];
    if (diagram > 0 && chosen) await this.viewer.open(chosen as never);
    const canvas = this.viewer.get<Zoomable>('canvas');
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() < SMALLEST) {
      canvas.zoom(SMALLEST, { x: 0, y: this.layer.clientHeight / 2 });
      canvas.scroll({ dx: MARGIN, dy: 0 });
    }
    this.viewer.get<{ toggleMode(on: boolean): void }>('toggleMode').toggleMode(true);
  }
}
