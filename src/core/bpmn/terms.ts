import type { Message } from '../messages.js';
import type { BpmnElement } from './element.js';

/** What the types of BPMN are called, for people; supertypes serve where a type has no name of its own. */
const TERMS: Readonly<Record<string, Message>> = {
  'bpmn:Definitions': { en: 'Model', de: 'Modell' },
  'bpmn:Process': { en: 'Process', de: 'Prozess' },
  'bpmn:Choreography': { en: 'Choreography', de: 'Choreografie' },
  'bpmn:Collaboration': { en: 'Collaboration', de: 'Kollaboration' },
  'bpmn:Participant': { en: 'Pool', de: 'Pool' },
  'bpmn:LaneSet': { en: 'Lane set', de: 'Lane-Gruppe' },
  'bpmn:Lane': { en: 'Lane', de: 'Lane' },
  'bpmn:CallActivity': { en: 'Call activity', de: 'Aufrufaktivität' },
  'bpmn:AdHocSubProcess': { en: 'Ad-hoc sub-process', de: 'Ad-hoc-Teilprozess' },
  'bpmn:Transaction': { en: 'Transaction', de: 'Transaktion' },
  'bpmn:SubProcess': { en: 'Sub-process', de: 'Teilprozess' },
  'bpmn:UserTask': { en: 'User task', de: 'Benutzeraufgabe' },
  'bpmn:ManualTask': { en: 'Manual task', de: 'Manuelle Aufgabe' },
  'bpmn:ServiceTask': { en: 'Service task', de: 'Automatische Aufgabe' },
  'bpmn:ScriptTask': { en: 'Script task', de: 'Skriptaufgabe' },
  'bpmn:BusinessRuleTask': { en: 'Business rule task', de: 'Geschäftsregelaufgabe' },
  'bpmn:SendTask': { en: 'Send task', de: 'Sendeaufgabe' },
  'bpmn:ReceiveTask': { en: 'Receive task', de: 'Empfangsaufgabe' },
  'bpmn:Task': { en: 'Task', de: 'Aufgabe' },
  'bpmn:GlobalTask': { en: 'Global task', de: 'Globale Aufgabe' },
  'bpmn:ChoreographyTask': { en: 'Choreography task', de: 'Choreografie-Aufgabe' },
  'bpmn:SubChoreography': { en: 'Sub-choreography', de: 'Teilchoreografie' },
  'bpmn:CallChoreography': { en: 'Choreography call', de: 'Choreografie-Aufruf' },
  'bpmn:StartEvent': { en: 'Start event', de: 'Startereignis' },
  'bpmn:EndEvent': { en: 'End event', de: 'Endereignis' },
  'bpmn:BoundaryEvent': { en: 'Boundary event', de: 'Angeheftetes Ereignis' },
  'bpmn:IntermediateCatchEvent': { en: 'Intermediate event', de: 'Zwischenereignis' },
  'bpmn:IntermediateThrowEvent': { en: 'Intermediate event', de: 'Zwischenereignis' },
  'bpmn:Event': { en: 'Event', de: 'Ereignis' },
  'bpmn:ExclusiveGateway': { en: 'Decision', de: 'Entscheidung' },
  'bpmn:InclusiveGateway': { en: 'Inclusive decision', de: 'Mehrfachentscheidung' },
  'bpmn:ParallelGateway': { en: 'Parallel gateway', de: 'Paralleles Gateway' },
  'bpmn:EventBasedGateway': { en: 'Event-based gateway', de: 'Ereignisbasiertes Gateway' },
  'bpmn:ComplexGateway': { en: 'Complex gateway', de: 'Komplexes Gateway' },
  'bpmn:Gateway': { en: 'Gateway', de: 'Gateway' },
  'bpmn:SequenceFlow': { en: 'Sequence flow', de: 'Sequenzfluss' },
  'bpmn:MessageFlow': { en: 'Message flow', de: 'Nachrichtenfluss' },
  'bpmn:DataObjectReference': { en: 'Data object', de: 'Datenobjekt' },
  'bpmn:DataObject': { en: 'Data object', de: 'Datenobjekt' },
  'bpmn:DataStoreReference': { en: 'Data store', de: 'Datenspeicher' },
  'bpmn:DataStore': { en: 'Data store', de: 'Datenspeicher' },
  'bpmn:DataInput': { en: 'Data input', de: 'Dateneingabe' },
  'bpmn:DataOutput': { en: 'Data output', de: 'Datenausgabe' },
  'bpmn:DataAssociation': { en: 'Data association', de: 'Datenassoziation' },
  'bpmn:TextAnnotation': { en: 'Annotation', de: 'Anmerkung' },
  'bpmn:Association': { en: 'Association', de: 'Assoziation' },
  'bpmn:Group': { en: 'Group', de: 'Gruppe' },
  'bpmn:Message': { en: 'Message', de: 'Nachricht' },
  'bpmn:Resource': { en: 'Resource', de: 'Ressource' },
  'bpmn:Signal': { en: 'Signal', de: 'Signal' },
  'bpmn:Error': { en: 'Error', de: 'Fehler' },
  'bpmn:Escalation': { en: 'Escalation', de: 'Eskalation' },
  'bpmn:ItemDefinition': { en: 'Item definition', de: 'Itemdefinition' },
  'bpmn:Interface': { en: 'Interface', de: 'Schnittstelle' },
  'bpmn:Operation': { en: 'Operation', de: 'Operation' },
  'bpmn:Category': { en: 'Category', de: 'Kategorie' },
  'bpmn:CategoryValue': { en: 'Category value', de: 'Kategoriewert' },
  'bpmn:ConversationNode': { en: 'Conversation', de: 'Konversation' },
  'bpmn:ConversationLink': { en: 'Conversation link', de: 'Konversationsverbindung' },
  'bpmn:EventDefinition': { en: 'Event definition', de: 'Ereignisdefinition' },
  'bpmn:BaseElement': { en: 'Element', de: 'Element' },
  'bpmndi:BPMNDiagram': { en: 'Diagram', de: 'Diagramm' },
  'bpmndi:BPMNPlane': { en: 'Drawing plane', de: 'Zeichenebene' },
  'bpmndi:BPMNShape': { en: 'Shape', de: 'Form' },
  'bpmndi:BPMNEdge': { en: 'Edge', de: 'Kante' },
  'bpmndi:BPMNLabel': { en: 'Label', de: 'Beschriftung' },
  'bpmndi:BPMNLabelStyle': { en: 'Font', de: 'Schrift' },
};

const FALLBACK: Message = { en: 'Element', de: 'Element' };

/** What an element is, in both languages: `Decision` / `Entscheidung` for an exclusive gateway. */
export function termOf(element: BpmnElement): Message {
  return termOfType(element.type.name, (type) => element.is(type));
}

/**
 * What a type is called.
 *
 * @param is Whether the type is another one or one of its subtypes.
 */
export function termOfType(name: string, is: (type: string) => boolean): Message {
  const own = TERMS[name];
  if (own) return own;
  for (const [type, term] of Object.entries(TERMS)) if (is(type)) return term;
  return FALLBACK;
}
