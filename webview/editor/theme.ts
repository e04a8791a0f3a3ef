import type BpmnRenderer from 'bpmn-js/lib/draw/BpmnRenderer';
import { getDi } from 'bpmn-js/lib/util/ModelUtil';
import type EventBus from 'diagram-js/lib/core/EventBus';
import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import type { Element, Shape } from 'bpmn-js/lib/model/Types';
import { isLabel } from 'diagram-js/lib/util/ModelUtil';

/** Colours of everything that has none of its own: those of VS Code's theme, whatever it is. */
export const themedColours = {
  defaultFillColor: 'var(--diagram-fill)',
  defaultStrokeColor: 'var(--diagram-stroke)',
};

/** Above bpmn-js' own renderer. */
const PRIORITY = 1500;

/**
 * A coloured element may carry a colour chosen for white paper. Its own label sits on its own fill and stays readable;
 * a label outside lies on the canvas and therefore takes the theme's colour, unless it has been given one.
 */
class ThemedLabels extends BaseRenderer {
  static $inject = ['eventBus', 'bpmnRenderer'];

  constructor(eventBus: EventBus, private readonly renderer: BpmnRenderer) {
    super(eventBus, PRIORITY);
  }

  override canRender(element: Element): boolean {
    return isLabel(element) && getDi(element)?.get('label')?.get('color:color') === undefined;
  }

  override drawShape(parent: SVGElement, shape: Shape): SVGElement {
    return this.renderer.drawShape(parent, shape, { stroke: themedColours.defaultStrokeColor });
  }
}

export const themedLabelsModule = { __init__: ['themedLabels'], themedLabels: ['type', ThemedLabels] as const };
