import type GridSnapping from 'diagram-js/lib/features/grid-snapping/GridSnapping';
import type ZoomScroll from 'diagram-js/lib/navigation/zoomscroll/ZoomScroll';
import { button, h } from '../shared/dom.js';
import { say } from '../shared/l10n.js';
import type { Canvas } from './canvas.js';
import { texts } from './texts.js';

interface Minimap {
  toggle(): void;
  isOpen(): boolean;
}

export interface ViewActions {
  /** Draws the diagram at a position of the file. */
  chooseDiagram(index: number): void;
  /** Plays the process through. */
  simulate(): void;
}

/** The tools in the lower right corner that change what is seen: zoom, minimap, grid, and the diagram where a file has several. */
export class ViewTools {
  private readonly diagrams = h('select', { 'aria-label': say(texts.diagrams), hidden: true });

  constructor(container: HTMLElement, private readonly canvas: Canvas, { chooseDiagram, simulate }: ViewActions) {
    const minimap = canvas.service<Minimap>('minimap');
    const grid = canvas.service<GridSnapping>('gridSnapping');
    const zoom = (step: number): void => canvas.service<ZoomScroll>('zoomScroll').stepZoom(step);
    container.append(h('div', { class: 'view-tools', role: 'toolbar', 'aria-label': say(texts.view) },
      this.diagrams,
      tool(say(texts.simulate), 'play', () => simulate()),
      switchTool(say(texts.grid), 'table', () => { grid.toggleActive(); return grid.isActive(); }, grid.isActive()),
      switchTool(say(texts.minimap), 'map', () => { minimap.toggle(); return minimap.isOpen(); }, false),
      tool(say(texts.zoomOut), 'zoom-out', () => zoom(-1)),
      tool(say(texts.zoomIn), 'zoom-in', () => zoom(1)),
      tool(say(texts.showWhole), 'screen-full', () => canvas.view.showWhole()),
    ));
    this.diagrams.addEventListener('change', () => chooseDiagram(Number(this.diagrams.value)));
    canvas.on('import.done', () => this.showDiagrams());
  }

  private showDiagrams(): void {
    const { names, chosen } = this.canvas.diagrams;
    this.diagrams.hidden = names.length < 2;
    this.diagrams.replaceChildren(...names.map(({ index, name }) => h('option', { value: String(index) }, name)));
    this.diagrams.value = String(chosen);
  }
}

function tool(label: string, icon: string, onClick: () => void): HTMLButtonElement {
  const element = button(label, onClick, '');
  element.className = `codicon codicon-${icon}`;
  return element;
}

/** @param toggle Returns whether it is on afterwards. */
function switchTool(label: string, icon: string, toggle: () => boolean, isOn: boolean): HTMLButtonElement {
  const element = tool(label, icon, () => element.setAttribute('aria-pressed', String(toggle())));
  element.setAttribute('aria-pressed', String(isOn));
  return element;
}
