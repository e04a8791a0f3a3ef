import type { BpmnElement } from '../../bpmn/element.js';
import type { PlacedShape } from '../scene.js';
import { COMPLEX, EVENT_BASED, EVENT_BASED_PARALLEL, EVENT_BASED_START, EXCLUSIVE, GATEWAY_BOX, INCLUSIVE, PARALLEL } from '../icons/gateways.js';
import { polygon } from '../path.js';
import type { Icon } from '../pen.js';
import type { ShapePainter } from './painter.js';

export const paintGateway: ShapePainter = (pen, shape) => {
  const { x, y, width, height } = shape.bounds;
  pen.path(polygon([
    { x: x + width / 2, y }, { x: x + width, y: y + height / 2 }, { x: x + width / 2, y: y + height }, { x, y: y + height / 2 },
  ]), { fill: 'paper' });
  const icon = symbolOf(shape);
  if (icon) pen.icon(icon, { x, y, scaleX: width / GATEWAY_BOX, scaleY: height / GATEWAY_BOX });
};

function symbolOf({ element, di }: PlacedShape): Icon | undefined {
  if (element.is('bpmn:ParallelGateway')) return PARALLEL;
  if (element.is('bpmn:InclusiveGateway')) return INCLUSIVE;
  if (element.is('bpmn:ComplexGateway')) return COMPLEX;
  if (element.is('bpmn:EventBasedGateway')) return eventBased(element);
  return element.is('bpmn:ExclusiveGateway') && (!di || di.isTrue('isMarkerVisible')) ? EXCLUSIVE : undefined;
}

function eventBased(gateway: BpmnElement): Icon {
  if (gateway.get('eventGatewayType') === 'Parallel') return EVENT_BASED_PARALLEL;
  return gateway.isTrue('instantiate') ? EVENT_BASED_START : EVENT_BASED;
}
