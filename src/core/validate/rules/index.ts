import type { Rule } from '../rule.js';
import { endEventRequired } from './end-event-required/rule.js';
import { fakeJoin } from './fake-join/rule.js';
import { labelRequired } from './label-required/rule.js';
import { noBpmndi } from './no-bpmndi/rule.js';
import { noDisconnected } from './no-disconnected/rule.js';
import { noImplicitSplit } from './no-implicit-split/rule.js';
import { startEventRequired } from './start-event-required/rule.js';

/** The rules that bear the names of bpmnlint's, in alphabetical order. */
export const lintRules: readonly Rule[] = [
  endEventRequired,
  fakeJoin,
  labelRequired,
  noBpmndi,
  noDisconnected,
  noImplicitSplit,
  startEventRequired,
];
