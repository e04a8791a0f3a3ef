import type Canvas from 'diagram-js/lib/core/Canvas';
import type EventBus from 'diagram-js/lib/core/EventBus';

/** Before everybody else. */
const PRIORITY = 10_000;

/**
 * Spares the browser laying out a large diagram twice while it opens: what is seen of the canvas does not change while the
 * diagram is read, and its size is taken before something is drawn in it and holds until the diagram has its place.
 * A window that has no size yet is measured whenever it is asked for.
 */
class SingleLayout {
  static $inject = ['canvas', 'eventBus'];

  constructor(canvas: Canvas, bus: EventBus) {
    const measure = canvas.getSize.bind(canvas);
    const viewbox = canvas.viewbox.bind(canvas);
    let size: ReturnType<typeof measure> | undefined;
    let unchanged: ReturnType<typeof viewbox> | undefined;
    canvas.getSize = () => (size ? { ...size } : measure());
    canvas.viewbox = (box) => (box ? viewbox(box) : unchanged ?? viewbox(box));
    bus.on('canvas.resized', PRIORITY, () => { size = undefined; });
    bus.on('import.render.start', PRIORITY, () => {
      const { width, height } = measure();
      if (width > 0 && height > 0) size = { width, height };
      unchanged = viewbox();
      // All of it is done in this turn, also when it fails.
      setTimeout(() => { size = unchanged = undefined; });
    });
    bus.on('import.render.complete', PRIORITY, () => { unchanged = undefined; });
  }
}

export const singleLayoutModule = { __init__: ['singleLayout'], singleLayout: ['type', SingleLayout] as const };
