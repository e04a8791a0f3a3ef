import type { BpmnElement } from '../../bpmn/element.js';
import { paintActivity } from './activities.js';
import { paintAnnotation, paintGroup } from './artifacts.js';
import { paintBand, paintChoreography, paintConversation, paintMessage } from './conversations.js';
import { paintData, paintDataStore } from './data.js';
import { paintAssociation, paintConversationLink, paintMessageFlow, paintPlainLine, paintSequenceFlow } from './edges.js';
import { paintEvent } from './events.js';
import { paintGateway } from './gateways.js';
import type { EdgePainter, ShapePainter } from './painter.js';
import { paintLane, paintPool } from './pools.js';

/** Who draws what; the first type that fits counts. */
const SHAPES: readonly (readonly [type: string, painter: ShapePainter])[] = [
  ['bpmn:Event', paintEvent],
  ['bpmn:Gateway', paintGateway],
  ['bpmn:Activity', paintActivity],
  ['bpmn:Lane', paintLane],
  ['bpmn:Participant', paintPool],
  ['bpmn:DataStoreReference', paintDataStore],
  ['bpmn:DataStore', paintDataStore],
  ['bpmn:ItemAwareElement', paintData],
  ['bpmn:TextAnnotation', paintAnnotation],
  ['bpmn:Group', paintGroup],
  ['bpmn:ChoreographyActivity', paintChoreography],
  ['bpmn:ConversationNode', paintConversation],
  ['bpmn:Message', paintMessage],
];

const EDGES: readonly (readonly [type: string, painter: EdgePainter])[] = [
  ['bpmn:SequenceFlow', paintSequenceFlow],
  ['bpmn:MessageFlow', paintMessageFlow],
  ['bpmn:Association', paintAssociation],
  ['bpmn:DataAssociation', paintAssociation],
  ['bpmn:ConversationLink', paintConversationLink],
];

const shapePainters = new Map<string, ShapePainter>();
const edgePainters = new Map<string, EdgePainter>();

/** The painter of a shape; what has no notation of its own is drawn like a task. */
export function shapePainter(element: BpmnElement, isBand: boolean): ShapePainter {
  return isBand ? paintBand : lookUp(shapePainters, SHAPES, element, paintActivity);
}

/** The painter of an edge; what has no notation of its own is a plain line. */
export function edgePainter(element: BpmnElement): EdgePainter {
  return lookUp(edgePainters, EDGES, element, paintPlainLine);
}

function lookUp<Painter>(known: Map<string, Painter>, table: readonly (readonly [string, Painter])[], element: BpmnElement, otherwise: Painter): Painter {
  let painter = known.get(element.type.name);
  if (!painter) known.set(element.type.name, (painter = table.find(([type]) => element.is(type))?.[1] ?? otherwise));
  return painter;
}
