import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** Before everybody else. */
const PRIORITY = 10_000;

/**
 * Spares the browser laying out a large diagram more than once while it opens: what is seen of the canvas does not change
 * while the diagram is read, and its size only when the window does.
 */
class SingleLayout {
  static $inject = ['canvas', 'eventBus'];

  constructor(canvas: Canvas, bus: EventBus) {
    const measure = canvas.getSize.bind(canvas);
    const viewbox = canvas.viewbox.bind(canvas);
    let size: ReturnType<typeof measure> | undefined;
    let unchanged: ReturnType<typeof viewbox> | undefined;
    new ResizeObserver(() => { size = undefined; }).observe(canvas.getContainer());
    canvas.getSize = () => ({ ...(size ??= measure()) });
    canvas.viewbox = (box) => (box ? viewbox(box) : unchanged ?? viewbox(box));
    bus.on('import.render.start', PRIORITY, () => { unchanged = viewbox(); });
    bus.on('import.render.complete', PRIORITY, () => { unchanged = undefined; });
  }
}

export const singleLayoutModule = { __init__: ['singleLayout'], singleLayout: ['type', SingleLayout] as const };
