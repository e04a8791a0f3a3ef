import { own } from '../../own.js';
import type { MarkerName } from '../icons/markers.js';
import { polygon, polyline, readPath } from '../path.js';
import { ENVELOPE_PATH } from '../icons/tasks.js';
import { textBlock } from '../text/block.js';
import { paintMarkers } from './activities.js';
import type { ShapePainter } from './painter.js';

const ENVELOPE = readPath(ENVELOPE_PATH);
/** Usual height of the band of a participant, and the distance of a message from it. */
const BAND = 20;
const MESSAGE_GAP = 22;
const LOOPS: Readonly<Record<string, MarkerName>> = { Standard: 'loop', MultiInstanceParallel: 'parallel', MultiInstanceSequential: 'sequential' };

/** Conversations: a hexagon, thick when it calls another one. */
export const paintConversation: ShapePainter = (pen, { element, bounds }) => {
  const { x, y, width, height } = bounds;
  const corner = width / 4;
  pen.path(polygon([
    { x: x + corner, y }, { x: x + width - corner, y }, { x: x + width, y: y + height / 2 },
    { x: x + width - corner, y: y + height }, { x: x + corner, y: y + height }, { x, y: y + height / 2 },
  ]), { fill: 'paper', width: element.is('bpmn:CallConversation') ? 5 : 2 });
  if (element.is('bpmn:SubConversation')) paintMarkers(pen, bounds, ['subProcess']);
};

/** Choreography tasks and sub-choreographies; their participants are shapes of their own. */
export const paintChoreography: ShapePainter = (pen, { element, bounds, isExpanded }) => {
  const isOpen = element.is('bpmn:SubChoreography') && isExpanded;
  pen.rect(bounds, { fill: 'paper', radius: 10, width: element.is('bpmn:CallChoreography') ? 5 : 2 });
  pen.text(textBlock(element.name, bounds, { vertical: isOpen ? 'top' : 'middle', padding: isOpen ? 27 : 7 }));
  const loop = own(LOOPS, element.get('loopType') ?? '');
  const markers: MarkerName[] = loop ? [loop] : [];
  if (element.is('bpmn:SubChoreography') && !isOpen) markers.push('subProcess');
  paintMarkers(pen, { ...bounds, height: bounds.height - BAND }, markers);
};

/** A participant in a choreography task: a band at its edge, shaded unless it starts the exchange (BPMN 2.0.2 §11.5). */
export const paintBand: ShapePainter = (pen, { element, di, bounds }) => {
  const kind = di?.get('participantBandKind') ?? '';
  const { x, y, width, height } = bounds;
  const radius = Math.min(10, height / 2);
  const [top, bottom] = [kind.startsWith('top') ? radius : 0, kind.startsWith('bottom') ? radius : 0];
  pen.path(band(x, y, width, height, top, bottom), { fill: 'paper' });
  // The one who starts is plain; the other one is shaded.
  if (kind.endsWith('non_initiating')) pen.path(band(x, y, width, height, top, bottom), { fill: 'ink', fillOpacity: 0.15, stroke: 'none' });
  pen.text(textBlock(element.name, bounds, { vertical: 'middle', padding: 4 }));
  if (di?.isTrue('isMessageVisible')) {
    const [edge, middle] = kind.startsWith('top') ? [y, y - MESSAGE_GAP] : [y + height, y + height + MESSAGE_GAP];
    pen.path(polyline([{ x: x + width / 2, y: edge }, { x: x + width / 2, y: middle }]), { dash: [0.5, 5] });
    pen.path(ENVELOPE, { width: 1, fill: 'paper' }, { x: x + width / 2, y: middle });
  }
};

/** A message of its own: an envelope. */
export const paintMessage: ShapePainter = (pen, { bounds: { x, y, width, height } }) => {
  pen.path(readPath(`M${x} ${y}H${x + width}V${y + height}H${x}ZM${x + width} ${y}L${x + width / 2} ${y + height * 0.46}L${x} ${y}`), { fill: 'paper', width: 1 });
};

function band(x: number, y: number, width: number, height: number, top: number, bottom: number) {
  const [right, base] = [x + width, y + height];
  return readPath(`M${x} ${y + top}C${x} ${y + top / 2} ${x + top / 2} ${y} ${x + top} ${y}H${right - top}`
    + `C${right - top / 2} ${y} ${right} ${y + top / 2} ${right} ${y + top}V${base - bottom}`
    + `C${right} ${base - bottom / 2} ${right - bottom / 2} ${base} ${right - bottom} ${base}H${x + bottom}`
    + `C${x + bottom / 2} ${base} ${x} ${base - bottom / 2} ${x} ${base - bottom}Z`);
}
