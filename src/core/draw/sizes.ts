import type { BpmnElement } from '../bpmn/element.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Sizes in pixels that modelling tools give to new shapes; the first type that fits counts. */
const SIZES: readonly (readonly [type: string, size: Size])[] = [
  ['bpmn:Event', { width: 36, height: 36 }],
  ['bpmn:Gateway', { width: 50, height: 50 }],
  ['bpmn:Activity', { width: 100, height: 80 }],
  ['bpmn:ChoreographyActivity', { width: 100, height: 80 }],
  ['bpmn:DataStoreReference', { width: 50, height: 50 }],
  ['bpmn:ItemAwareElement', { width: 36, height: 50 }],
  ['bpmn:Participant', { width: 600, height: 120 }],
  ['bpmn:Lane', { width: 570, height: 120 }],
  ['bpmn:TextAnnotation', { width: 120, height: 40 }],
  ['bpmn:Group', { width: 300, height: 200 }],
  ['bpmn:ConversationNode', { width: 50, height: 44 }],
];

/** The usual size of a shape, for files that give none. */
export function defaultSize(element: BpmnElement): Size {
  return SIZES.find(([type]) => element.is(type))?.[1] ?? { width: 100, height: 80 };
}
