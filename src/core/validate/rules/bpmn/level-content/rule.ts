import { defineConformanceRule, nameOf } from '../../../conformance.js';

export const levelContent = defineConformanceRule({
  id: 'bpmn/level-content',
  title: { en: 'Processes and sub-processes hold only what belongs there.', de: 'Prozesse und Teilprozesse enthalten nur, was dorthin gehört.' },
  why: {
    en: 'Choreography steps tell of exchanges between partners; inside one partner’s process they mean nothing.',
    de: 'Choreografieschritte beschreiben den Austausch zwischen Beteiligten; im Prozess einer Stelle bedeuten sie nichts.',
  },
  source: 'BPMN 2.0.2 §10.3, §11.5',
  messages: {
    'EXT.036': { en: 'The process “{name}” holds a choreography activity.', de: 'Der Prozess „{name}“ enthält eine Choreografie-Aktivität.' },
    'EXT.056': { en: 'The sub-process “{name}” holds a choreography activity.', de: 'Der Teilprozess „{name}“ enthält eine Choreografie-Aktivität.' },
    'EXT.079': {
      en: 'The sub-process “{name}” must have no data specification of its own.',
      de: 'Der Teilprozess „{name}“ darf keine eigene Datenspezifikation haben.',
    },
  },
  check({ violates }) {
    return {
      'bpmn:Process': (process) => {
        if (process.child('bpmn:ChoreographyActivity')) violates('EXT.036', process, nameOf(process));
      },
      'bpmn:SubProcess': (subProcess) => {
        if (subProcess.child('bpmn:ChoreographyActivity')) violates('EXT.056', subProcess, nameOf(subProcess));
        if (subProcess.child('bpmn:InputOutputSpecification')) violates('EXT.079', subProcess, nameOf(subProcess));
      },
    };
  },
});
