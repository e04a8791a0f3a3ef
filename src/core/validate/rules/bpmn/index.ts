/** The rules about conformance with BPMN 2.0, in the order of the documentation. */
import type { Rule } from '../../rule.js';
import { activity } from './activity/rule.js';
import { adHocSubProcess } from './ad-hoc-sub-process/rule.js';
import { boundaryEvent } from './boundary-event/rule.js';
import { callInterface } from './call-interface/rule.js';
import { collaboration } from './collaboration/rule.js';
import { danglingReference } from './dangling-reference/rule.js';
import { dataAssociation } from './data-association/rule.js';
import { dataObjectName } from './data-object-name/rule.js';
import { dataSets } from './data-sets/rule.js';
import { dataTypes } from './data-types/rule.js';
import { doctype } from './doctype/rule.js';
import { duplicateId } from './duplicate-id/rule.js';
import { endEvent } from './end-event/rule.js';
import { eventBasedGateway } from './event-based-gateway/rule.js';
import { eventData } from './event-data/rule.js';
import { eventDefinition } from './event-definition/rule.js';
import { eventSubProcess } from './event-sub-process/rule.js';
import { executable } from './executable/rule.js';
import { flowListMismatch } from './flow-list-mismatch/rule.js';
import { gateway } from './gateway/rule.js';
import { importRule } from './import/rule.js';
import { intermediateEvent } from './intermediate-event/rule.js';
import { levelContent } from './level-content/rule.js';
import { linkEvent } from './link-event/rule.js';
import { messageFlow } from './message-flow/rule.js';
import { messageTask } from './message-task/rule.js';
import { multiInstance } from './multi-instance/rule.js';
import { sequenceFlow } from './sequence-flow/rule.js';
import { sequenceFlowCondition } from './sequence-flow-condition/rule.js';
import { sequenceFlowLists } from './sequence-flow-lists/rule.js';
import { serviceTask } from './service-task/rule.js';
import { startEvent } from './start-event/rule.js';
import { structure } from './structure/rule.js';
import { unconnectedNode } from './unconnected-node/rule.js';
import { unknownRoot } from './unknown-root/rule.js';
import { wellFormed } from './well-formed/rule.js';

export const bpmnRules: readonly Rule[] = [
  wellFormed, unknownRoot, doctype, structure, duplicateId, danglingReference, importRule,
  startEvent, endEvent, intermediateEvent, boundaryEvent, linkEvent, eventDefinition,
  sequenceFlow, sequenceFlowLists, flowListMismatch, sequenceFlowCondition, messageFlow, unconnectedNode,
  gateway, eventBasedGateway, activity, levelContent, eventSubProcess, adHocSubProcess, collaboration, dataObjectName,
  dataSets, dataTypes, dataAssociation, eventData, serviceTask, messageTask, multiInstance, callInterface, executable,
];
