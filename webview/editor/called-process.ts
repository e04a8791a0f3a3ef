import type { Element } from 'bpmn-js/lib/model/Types';
import { calledProcess } from './properties/sections/activities.js';
import type { Canvas } from './canvas.js';

/** Before the hand tool and the selection. */
const PRIORITY = 2000;

interface Click {
  readonly element: Element;
  readonly originalEvent: MouseEvent;
}

/** The id of the process that an element calls; nothing for everything but call activities. */
export function calledBy(element: Element): string | undefined {
  const { businessObject } = element;
  if (!businessObject?.$instanceOf?.('bpmn:CallActivity')) return undefined;
  const id = calledProcess(String(businessObject.calledElement ?? ''));
  return id === '' ? undefined : id;
}

/** Ctrl or Cmd and a click on a call activity opens the process it calls. */
export function openWithModifier(canvas: Canvas, open: (processId: string) => void): void {
  const calledByClick = ({ element, originalEvent }: Click): string | undefined => (originalEvent.ctrlKey || originalEvent.metaKey ? calledBy(element) : undefined);
  // Pressing would begin to move the whole diagram.
  canvas.on<Click>('element.mousedown', (click) => (calledByClick(click) === undefined ? undefined : false), PRIORITY);
  canvas.on<Click>('element.click', (click) => {
    const id = calledByClick(click);
    if (id === undefined) return undefined;
    open(id);
    return false; // the click does nothing else
  }, PRIORITY);
}
