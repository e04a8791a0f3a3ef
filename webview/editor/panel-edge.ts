import { h } from '../shared/dom.js';

/** How narrow and wide a panel may become, in pixels, and what an arrow key adds. */
const NARROWEST = 240;
const WIDEST = 720;
const STEP = 20;

/** The edge between the canvas and the panels: dragged, or moved with the arrow keys, it sets their width for all of them. */
export class PanelEdge {
  readonly element = h('div', { class: 'panel-edge', role: 'separator', 'aria-orientation': 'vertical', tabindex: '0', 'aria-valuemin': String(NARROWEST), 'aria-valuemax': String(WIDEST) });

  /**
   * @param width The first one, in pixels.
   * @param onChange Told the width that the user has chosen, after each key or at the end of dragging.
   */
  constructor(label: string, private width: number, private readonly onChange: (width: number) => void) {
    this.element.setAttribute('aria-label', label);
    this.set(width);
    this.element.addEventListener('pointerdown', ({ pointerId }) => this.element.setPointerCapture(pointerId));
    this.element.addEventListener('pointermove', ({ pointerId, clientX }) => {
      if (this.element.hasPointerCapture(pointerId)) this.set(window.innerWidth - clientX);
    });
    this.element.addEventListener('pointerup', () => this.onChange(this.width));
    this.element.addEventListener('keydown', (event) => {
      const direction = { ArrowLeft: 1, ArrowRight: -1 }[event.key];
      if (direction === undefined) return;
      event.preventDefault();
      this.set(this.width + direction * STEP);
      this.onChange(this.width);
    });
  }

  private set(width: number): void {
    this.width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    this.element.setAttribute('aria-valuenow', String(this.width));
    document.body.style.setProperty('--side-width', `${this.width}px`);
  }
}
