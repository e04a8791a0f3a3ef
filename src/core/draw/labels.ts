import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { stationAt } from './geometry.js';
import type { Bounds, Point } from './geometry.js';
import type { Placed } from './scene.js';
import { textWidth } from './text/metrics.js';
import { OUTSIDE, textBlock } from './text/block.js';
import type { TextBlock } from './text/block.js';
import { wrapText } from './text/wrap.js';

/** Width and height of a label whose place the file does not give, before wrapping. */
const USUAL = { width: 90, height: 20 };
/** Distance of such a label from its flow. */
const INDENT = 15;

const LABELLED_OUTSIDE = [
  'bpmn:Event', 'bpmn:Gateway', 'bpmn:ItemAwareElement', 'bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Group', 'bpmn:ConversationNode',
  'bpmn:Message', 'bpmn:ConversationLink',
];

const outside = new Map<string, boolean>();

/**
 * The label beside an element, where the file or else bpmn-js puts it; nothing for elements that carry their label inside.
 *
 * @param keepWords whether a box of the file that is too narrow for a word is widened
 */
export function outsideLabel(item: Placed, model: BpmnModel, keepWords = false): TextBlock | undefined {
  const { element } = item;
  let isOutside = outside.get(element.type.name);
  if (isOutside === undefined) outside.set(element.type.name, (isOutside = LABELLED_OUTSIDE.some((type) => element.is(type))));
  const text = isOutside ? labelOf(element, model) : '';
  if (text === '') return undefined;
  const wanted = item.label;
  if (wanted && wanted.width > 0) return textBlock(text, keepWords ? wideEnough(wanted, text) : wanted, { size: OUTSIDE });
  const middle = wanted ? { x: wanted.x, y: wanted.y + USUAL.height / 2 } : usualMiddle(item);
  return textBlock(text, fitted(text, middle), { size: OUTSIDE });
}

/** The text of a label: the name, with the state of data in brackets; the category of a group. */
function labelOf(element: BpmnElement, model: BpmnModel): string {
  if (element.is('bpmn:Group')) return model.target(element, 'categoryValueRef')?.get('value') ?? '';
  const state = element.child('bpmn:DataState')?.name ?? '';
  if (state === '' || element.name.includes('[')) return element.name;
  return element.name === '' ? `[${state}]` : `${element.name}\n[${state}]`;
}

/** A box in which no word is cut, as far as words are no longer than usual labels are wide. */
function wideEnough({ x, y, width, height }: Bounds, text: string): Bounds {
  const longest = text.split(/[\s-]/).reduce((most, word) => Math.max(most, textWidth(`${word}-`, OUTSIDE)), 0);
  const wider = Math.max(width, Math.min(Math.ceil(longest), USUAL.width));
  return { x: x - (wider - width) / 2, y, width: wider, height };
}

/** The box a label takes when it may be as wide as usual, around a middle. */
function fitted(text: string, middle: Point): Bounds {
  const width = Math.max(...wrapText(text, OUTSIDE, USUAL.width).map((line) => line.width));
  return { x: middle.x - Math.ceil(width) / 2, y: middle.y - USUAL.height / 2, width: Math.ceil(width), height: 0 };
}

/** Below a shape, inside a group, above the middle segment of a flow or to the right of it. */
function usualMiddle(item: Placed): Point {
  if (item.kind === 'edge') return middleSegment(item.waypoints);
  const { x, y, width, height } = item.bounds;
  return { x: x + width / 2, y: (item.element.is('bpmn:Group') ? y : y + height) + USUAL.height / 2 };
}

function middleSegment(waypoints: readonly Point[]): Point {
  const at = waypoints.length / 2 - 1;
  const { x, y, angle } = stationAt([waypoints[Math.floor(at)]!, waypoints[Math.ceil(at + 0.01)]!], 0.5);
  const isUpright = Math.abs(Math.cos(angle)) < 1e-9;
  return isUpright ? { x: x + INDENT, y } : { x, y: y - INDENT };
}
