import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

/** Who uses a definition, and by which reference. */
const USERS: Readonly<Record<string, { readonly by: string; readonly types: readonly string[] }>> = {
  'bpmn:Error': { by: 'errorRef', types: ['bpmn:ErrorEventDefinition'] },
  'bpmn:Escalation': { by: 'escalationRef', types: ['bpmn:EscalationEventDefinition'] },
  'bpmn:Message': { by: 'messageRef', types: ['bpmn:MessageEventDefinition', 'bpmn:MessageFlow', 'bpmn:ReceiveTask', 'bpmn:SendTask'] },
  'bpmn:Signal': { by: 'signalRef', types: ['bpmn:SignalEventDefinition'] },
};

export const global = defineLintRule({
  meta: {
    id: 'global',
    severity: 'warning',
    title: {
      en: 'Errors, escalations, messages and signals have a name of their own and are used.',
      de: 'Fehler, Eskalationen, Nachrichten und Signale haben einen eigenen Namen und werden verwendet.',
    },
    why: {
      en: 'What is defined and never used, or defined twice, misleads whoever picks from the list.',
      de: 'Was festgelegt und nie verwendet oder doppelt festgelegt ist, führt beim Auswählen in die Irre.',
    },
    source: 'bpmnlint global',
    notes: [{
      en: 'bpmnlint crashes on a file without root elements.',
      de: 'bpmnlint stürzt bei einer Datei ohne Wurzelelemente ab.',
    }],
    messages: {
      unnamed: { en: 'The name of this definition is empty.', de: 'Der Name dieser Festlegung ist leer.' },
      unused: { en: '“{name}” is used nowhere.', de: '„{name}“ wird nirgends verwendet.' },
      twin: { en: 'Another definition of this kind has the same name.', de: 'Eine andere Festlegung dieser Art hat denselben Namen.' },
    },
  },
  create({ model, report }, linted) {
    const definitionsOf = (type: string): BpmnElement[] =>
      model.all(type).filter((definition) => definition.property?.name === 'rootElements' && linted.reads(definition));

    const usedIds = (type: string): Set<string> => {
      const { by, types } = USERS[type]!;
      const users = types.flatMap((user) => model.all(user)).filter((user) => linted.reads(user) && !isRootElement(user));
      return new Set(users.map((user) => linted.target(user, by)?.id ?? ''));
    };
    return {
      document() {
        for (const type of Object.keys(USERS)) {
          const definitions = definitionsOf(type);
          if (definitions.length === 0) continue;
          const used = usedIds(type);
          const bearers = new Map<string | undefined, number>();
          for (const { xml } of definitions) bearers.set(xml.value('name'), (bearers.get(xml.value('name')) ?? 0) + 1);
          for (const element of definitions) {
            const name = element.xml.value('name');
            if (name?.trim() === '') report({ message: 'unnamed', element, attribute: 'name' });
            if (!used.has(element.id)) report({ message: 'unused', params: { name: name?.trim() || element.id }, element });
            if (bearers.get(name)! > 1) report({ message: 'twin', element, attribute: 'name' });
          }
        }
      },
    };
  },
});

/** Event definitions that stand on their own are uses only where an event holds them. */
function isRootElement(element: BpmnElement): boolean {
  return element.property?.name === 'rootElements';
}
