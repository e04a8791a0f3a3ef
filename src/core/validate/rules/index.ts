import type { Rule } from '../rule.js';
import { adHocSubProcess } from './ad-hoc-sub-process/rule.js';
import { conditionalEvent } from './conditional-event/rule.js';
import { conditionalFlows } from './conditional-flows/rule.js';
import { endEventRequired } from './end-event-required/rule.js';
import { eventBasedGateway } from './event-based-gateway/rule.js';
import { eventSubProcessTypedStartEvent } from './event-sub-process-typed-start-event/rule.js';
import { fakeJoin } from './fake-join/rule.js';
import { global } from './global/rule.js';
import { labelRequired } from './label-required/rule.js';
import { linkEvent } from './link-event/rule.js';
import { noBpmndi } from './no-bpmndi/rule.js';
import { noComplexGateway } from './no-complex-gateway/rule.js';
import { noDisconnected } from './no-disconnected/rule.js';
import { noDuplicateSequenceFlows } from './no-duplicate-sequence-flows/rule.js';
import { noGatewayJoinFork } from './no-gateway-join-fork/rule.js';
import { noImplicitEnd } from './no-implicit-end/rule.js';
import { noImplicitSplit } from './no-implicit-split/rule.js';
import { noImplicitStart } from './no-implicit-start/rule.js';
import { noInclusiveGateway } from './no-inclusive-gateway/rule.js';
import { noOverlappingElements } from './no-overlapping-elements/rule.js';
import { singleBlankStartEvent } from './single-blank-start-event/rule.js';
import { singleEventDefinition } from './single-event-definition/rule.js';
import { standardSize } from './standard-size/rule.js';
import { startEventRequired } from './start-event-required/rule.js';
import { subProcessBlankStartEvent } from './sub-process-blank-start-event/rule.js';
import { superfluousGateway } from './superfluous-gateway/rule.js';
import { superfluousLabel } from './superfluous-label/rule.js';
import { superfluousTermination } from './superfluous-termination/rule.js';

/** The rules that bear the names of bpmnlint's, in alphabetical order. */
export const lintRules: readonly Rule[] = [
  adHocSubProcess,
  conditionalEvent,
  conditionalFlows,
  endEventRequired,
  eventBasedGateway,
  eventSubProcessTypedStartEvent,
  fakeJoin,
  global,
  labelRequired,
  linkEvent,
  noBpmndi,
  noComplexGateway,
  noDisconnected,
  noDuplicateSequenceFlows,
  noGatewayJoinFork,
  noImplicitEnd,
  noImplicitSplit,
  noImplicitStart,
  noInclusiveGateway,
  noOverlappingElements,
  singleBlankStartEvent,
  singleEventDefinition,
  standardSize,
  startEventRequired,
  subProcessBlankStartEvent,
  superfluousGateway,
  superfluousLabel,
  superfluousTermination,
];
