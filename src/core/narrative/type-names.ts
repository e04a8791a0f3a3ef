import type { Message } from '../messages.js';

/** What an unnamed element is called: the nearest type in its ancestry that has a word. */
export const TYPE_NAMES: Readonly<Record<string, Message>> = {
  'bpmn:CallActivity': { de: 'Prozessaufruf', en: 'process call' },
  'bpmn:SubProcess': { de: 'Teilprozess', en: 'sub-process' },
  'bpmn:SubChoreography': { de: 'Zusammenspiel', en: 'sub-choreography' },
  'bpmn:SendTask': { de: 'Sendeaufgabe', en: 'send task' },
  'bpmn:ReceiveTask': { de: 'Empfangsaufgabe', en: 'receive task' },
  'bpmn:Activity': { de: 'Aufgabe', en: 'task' },
  'bpmn:ChoreographyActivity': { de: 'Austausch', en: 'exchange' },
  'bpmn:Event': { de: 'Ereignis', en: 'event' },
  'bpmn:Gateway': { de: 'Verzweigung', en: 'gateway' },
  'bpmn:DataStoreReference': { de: 'Datenspeicher', en: 'data store' },
  'bpmn:DataStore': { de: 'Datenspeicher', en: 'data store' },
  'bpmn:ItemAwareElement': { de: 'Dokument', en: 'document' },
  'bpmn:GlobalTask': { de: 'Aufgabe', en: 'task' },
  'bpmn:ConversationNode': { de: 'Gespräch', en: 'conversation' },
};
