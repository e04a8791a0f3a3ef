import type { BpmnElement } from '../../bpmn/element.js';
import { endOf, stationAt } from '../geometry.js';
import type { Point, Station } from '../geometry.js';
import { ENVELOPE_PATH } from '../icons/tasks.js';
import { readPath, roundedPolyline } from '../path.js';
import type { Pen, Stroke } from '../pen.js';
import { endsOf } from '../scene.js';
import { textBlock } from '../text/block.js';
import type { EdgePainter } from './painter.js';

const BEND = 5;
/** Heads and tails lie along the x axis, with the end of the line in the origin. */
const ARROW = readPath('M-10 -5L0 0L-10 5Z');
const OPEN_ARROW = readPath('M-8.5 -4.5L0 0L-8.5 4.5');
const WIDE_ARROW = readPath('M-10.5 -4.5L0 0L-10.5 4.5Z');
const DIAMOND = readPath('M0 0L8 -4.5L16 0L8 4.5Z');
const DEFAULT_SLASH = readPath('M5 -6L10 6');
const ENVELOPE = readPath(ENVELOPE_PATH);
const MESSAGE_NAME_WIDTH = 100;
const DOTS = [0.5, 5];

export const paintSequenceFlow: EdgePainter = (pen, { element, waypoints }, model) => {
  line(pen, waypoints);
  pen.head(ARROW, endOf(waypoints), { fill: 'ink', width: 1 });
  const source = model.target(element, 'sourceRef');
  if (source && isDefault(element, source)) pen.head(DEFAULT_SLASH, startOf(waypoints), {});
  else if (source?.is('bpmn:Activity') && element.held('conditionExpression').length > 0) {
    pen.head(DIAMOND, startOf(waypoints), { fill: 'paper', width: 1 });
  }
};

export const paintMessageFlow: EdgePainter = (pen, { element, di, waypoints }, model) => {
  line(pen, waypoints, { width: 1.5, dash: [10, 11] });
  pen.circle(waypoints[0]!, 4.5, { fill: 'paper', width: 1 });
  pen.head(WIDE_ARROW, endOf(waypoints), { fill: 'paper', width: 1 });
  const message = model.target(element, 'messageRef');
  if (!message && di?.get('messageVisibleKind') === undefined) return;
  const middle = stationAt(waypoints, 0.5);
  const isReply = di?.get('messageVisibleKind') === 'non_initiating';
  pen.path(ENVELOPE, isReply ? { fill: 'ink', stroke: 'paper', width: 1 } : { fill: 'paper', width: 1 }, middle);
  const below = { x: middle.x - MESSAGE_NAME_WIDTH / 2, y: middle.y + 17, width: MESSAGE_NAME_WIDTH, height: 0 };
  pen.text(textBlock(message?.name ?? '', below), true);
};

/** Associations, and data associations, which always point to where the data goes. */
export const paintAssociation: EdgePainter = (pen, { element, waypoints }) => {
  line(pen, waypoints, { dash: DOTS });
  const direction = element.is('bpmn:DataAssociation') ? 'One' : element.get('associationDirection');
  if (direction === 'One' || direction === 'Both') pen.head(OPEN_ARROW, endOf(waypoints), { width: 1.5 });
  if (direction === 'Both') {
    pen.head(OPEN_ARROW, endOf([...waypoints].reverse()), { width: 1.5 });
  }
};

/** The double line between a participant and a conversation. */
export const paintConversationLink: EdgePainter = (pen, { waypoints }) => {
  line(pen, waypoints, { width: 5 });
  line(pen, waypoints, { width: 2, stroke: 'paper' });
};

/** A flow of a kind that has no notation of its own. */
export const paintPlainLine: EdgePainter = (pen, edge, model) => {
  line(pen, edge.waypoints);
  if (endsOf(model, edge.element)[1]) pen.head(OPEN_ARROW, endOf(edge.waypoints), { width: 1.5 });
};

function line(pen: Pen, waypoints: readonly Point[], stroke: Stroke = {}): void {
  pen.path(roundedPolyline(waypoints, BEND), stroke);
}

function startOf(waypoints: readonly Point[]): Station {
  const start = endOf([...waypoints].reverse());
  return { ...start, angle: start.angle + Math.PI };
}

function isDefault(flow: BpmnElement, source: BpmnElement): boolean {
  return flow.id !== '' && source.refs('default').some(({ value }) => value.slice(value.indexOf(':') + 1) === flow.id);
}
