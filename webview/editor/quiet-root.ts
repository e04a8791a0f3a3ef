import type Canvas from 'diagram-js/lib/core/Canvas';

/** Marks of what may be dropped or connected here; on the drawing itself they would only show the usual pointer. */
const UNSEEN = new Set(['drop-ok', 'connect-ok']);

/**
 * Spares the drawing marks that nobody sees: the style of everything in it depends on them, and in a large model it takes
 * the browser half a second to work that out anew whenever what is dragged comes upon another element.
 */
class QuietRoot {
  static $inject = ['canvas'];

  constructor(canvas: Canvas) {
    const addMarker = canvas.addMarker.bind(canvas);
    canvas.addMarker = (element, marker) => {
      if (!UNSEEN.has(marker) || element !== canvas.getRootElement()) addMarker(element, marker);
    };
  }
}

export const quietRootModule = { __init__: ['quietRoot'], quietRoot: ['type', QuietRoot] as const };
