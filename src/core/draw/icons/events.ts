import type { Icon } from '../pen.js';
import { circlePath, polygonPath, ticksPath } from './outlines.js';

/** The box the symbols of events are drawn in; an event of another size scales it. */
export const EVENT_BOX = 36;

/** Paths that are outlined when the event catches and filled when it throws. */
const SYMBOLS = {
  'bpmn:EscalationEventDefinition': 'M18 7.5L26 27.5L18 20.5L10 27.5Z',
  'bpmn:LinkEventDefinition': 'M8.5 14H18.5V9.5L27.5 18L18.5 26.5V22H8.5Z',
  'bpmn:ErrorEventDefinition': 'M8 26.5L13.8 9.5L20.4 18.6L28 9.8L21.9 26.9L15.2 17.9Z',
  'bpmn:CancelEventDefinition': 'M10.9 8.1L18 15.2L25.1 8.1L27.9 10.9L20.8 18L27.9 25.1L25.1 27.9L18 20.8L10.9 27.9L8.1 25.1L15.2 18L8.1 10.9Z',
  'bpmn:SignalEventDefinition': 'M18 8L27.8 25H8.2Z',
  'bpmn:CompensateEventDefinition': 'M17 11.5V24.5L8 18ZM26.5 11.5V24.5L17.5 18Z',
  multiple: polygonPath(18, 18.4, 10.4, 5),
  parallelMultiple: 'M15.3 8H20.7V15.3H28V20.7H20.7V28H15.3V20.7H8V15.3H15.3Z',
} as const;

const MESSAGE = 'M8.5 11.5H27.5V24H8.5ZM27.5 11.5L18 17.5L8.5 11.5';

const TIMER: Icon = [
  { path: circlePath(18, 18, 11), fill: 'paper', width: 1.5 },
  { path: ticksPath(18, 18, 10.4, 8.4, 12), width: 1 },
  { path: 'M19.8 10.6L18 18L23.2 20.2', width: 1.5 },
];

const CONDITIONAL: Icon = [
  { path: 'M10.5 8.5H25.5V27.5H10.5Z', fill: 'paper', width: 1 },
  { path: 'M13 12H23M13 15H23M13 18H23M13 21H23M13 24H23', width: 1 },
];

const TERMINATE: Icon = [{ path: circlePath(18, 18, 11), fill: 'ink', width: 1 }];

/**
 * The symbol of an event definition, or of several together.
 *
 * @param definition type name such as `bpmn:TimerEventDefinition`, or `multiple`, `parallelMultiple`
 * @returns nothing for a type without a symbol
 */
export function eventIcon(definition: string, isThrowing: boolean): Icon | undefined {
  switch (definition) {
    case 'bpmn:MessageEventDefinition':
      return [isThrowing ? { path: MESSAGE, fill: 'ink', stroke: 'paper', width: 1 } : { path: MESSAGE, fill: 'paper', width: 1 }];
    case 'bpmn:TimerEventDefinition': return TIMER;
    case 'bpmn:ConditionalEventDefinition': return CONDITIONAL;
    case 'bpmn:TerminateEventDefinition': return TERMINATE;
    default: {
      if (!Object.hasOwn(SYMBOLS, definition)) return undefined;
      return [{ path: SYMBOLS[definition as keyof typeof SYMBOLS], fill: isThrowing ? 'ink' : 'paper', width: 1 }];
    }
  }
}
