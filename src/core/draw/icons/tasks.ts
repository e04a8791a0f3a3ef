import type { Icon } from '../pen.js';
import { circlePath, gearPath } from './outlines.js';

const USER: Icon = [
  { path: 'M6.5 24V20C6.5 16.6 9.6 15.3 12.4 14.8C13.9 16.7 16.1 16.7 17.6 14.8C20.4 15.3 23.5 16.6 23.5 20V24Z', fill: 'paper', width: 1 },
  { path: circlePath(15, 10.4, 4.6), fill: 'paper', width: 1 },
  { path: 'M10.4 10C10.5 7.2 12.4 5.8 15 5.8C17.7 5.8 19.5 7.5 19.6 10.1C17.6 10.2 16 9.5 14.9 8.5C13.8 9.7 12.2 10.3 10.4 10Z', fill: 'ink', width: 0.5 },
  { path: 'M10 20.5V24M20 20.5V24', width: 1 },
];

const MANUAL: Icon = [
  {
    path: 'M6 16.4C6 13.4 7.7 11.8 9.5 10.7L14.3 7.5C15.9 6.6 17.1 8.2 15.9 9.5L14.2 11.2H22.4C24.2 11.2 24.2 13.7 22.4 13.7H24.1'
      + 'C25.9 13.7 25.9 16.2 24.1 16.2H23.3C25.1 16.2 25.1 18.7 23.3 18.7H21.6C23.3 18.7 23.3 21.2 21.6 21.2H11.2C8.1 21.2 6 19.1 6 16.4Z',
    fill: 'paper', width: 1,
  },
  { path: 'M16.5 13.7H22.4M16.5 16.2H23.3M16.5 18.7H21.6', width: 1 },
];

const SERVICE: Icon = [
  { path: gearPath(12, 11.5, 7.2, 5.2, 8), fill: 'paper', width: 1 },
  { path: circlePath(12, 11.5, 2.4), fill: 'paper', width: 1 },
  { path: gearPath(17.5, 17, 7.2, 5.2, 8), fill: 'paper', width: 1 },
  { path: circlePath(17.5, 17, 2.4), fill: 'paper', width: 1 },
];

const SCRIPT: Icon = [
  { path: 'M10.5 5.5H23.5C18.5 9.5 19.2 12 21 14.6C22.8 17.2 22 20.5 18.5 23.5H5.5C9.2 20.5 9.8 17.2 8 14.6C6.2 12 6 9 10.5 5.5Z', fill: 'paper', width: 1 },
  { path: 'M10.5 9H17M9.5 12.2H16.5M11.3 15.6H18.8M11.5 19H18.5', width: 1 },
];

const BUSINESS_RULE: Icon = [
  { path: 'M7.5 8H27.5V20H7.5ZM7.5 16H27.5M14 12V20', fill: 'paper', width: 1 },
  { path: 'M7.5 8H27.5V12H7.5Z', fill: 'ink', width: 1 },
];

const SEND: Icon = [{ path: 'M6 5.5H26.5V19.5H6ZM26.5 5.5L16.2 12L6 5.5', fill: 'ink', stroke: 'paper', width: 1 }];
const RECEIVE: Icon = [{ path: 'M6.5 6H25.5V18.5H6.5ZM25.5 6L16 12L6.5 6', fill: 'paper', width: 1 }];
const RECEIVE_START: Icon = [
  { path: circlePath(14, 14, 10), fill: 'paper', width: 1 },
  { path: 'M7.8 9.8H20.2V18.2H7.8ZM20.2 9.8L14 13.8L7.8 9.8', fill: 'paper', width: 1 },
];

/** An envelope on a message flow or choreography; 21 by 14 around the origin. */
export const ENVELOPE_PATH = 'M-10.5 -7H10.5V7H-10.5ZM10.5 -7L0 -0.5L-10.5 -7';

const BY_TYPE: readonly (readonly [type: string, icon: Icon])[] = [
  ['bpmn:UserTask', USER], ['bpmn:ManualTask', MANUAL], ['bpmn:ServiceTask', SERVICE], ['bpmn:ScriptTask', SCRIPT],
  ['bpmn:BusinessRuleTask', BUSINESS_RULE], ['bpmn:SendTask', SEND], ['bpmn:GlobalUserTask', USER], ['bpmn:GlobalManualTask', MANUAL],
  ['bpmn:GlobalScriptTask', SCRIPT], ['bpmn:GlobalBusinessRuleTask', BUSINESS_RULE],
];

/** The symbol in the upper left corner of a task; nothing for a task without a type. */
export function taskIcon(task: { is(type: string): boolean; isTrue(attribute: string): boolean }): Icon | undefined {
  if (task.is('bpmn:ReceiveTask')) return task.isTrue('instantiate') ? RECEIVE_START : RECEIVE;
  return BY_TYPE.find(([type]) => task.is(type))?.[1];
}
