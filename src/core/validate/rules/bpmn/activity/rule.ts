import { defineConformanceRule, nameOf } from '../../../conformance.js';

export const activity = defineConformanceRule({
  id: 'bpmn/activity',
  title: { en: 'The quantities of an activity are at least one.', de: 'Mengenangaben einer Aktivität sind mindestens eins.' },
  why: {
    en: 'An activity that needs or leaves no token never starts or never goes on.',
    de: 'Eine Aktivität, die keine Marke braucht oder hinterlässt, beginnt nie oder führt nicht weiter.',
  },
  source: 'BPMN 2.0.2 §10.3 (table 10.3)',
  messages: {
    'EXT.037': { en: 'startQuantity of “{name}” must be at least 1.', de: 'startQuantity von „{name}“ muss mindestens 1 sein.' },
    'EXT.038': { en: 'completionQuantity of “{name}” must be at least 1.', de: 'completionQuantity von „{name}“ muss mindestens 1 sein.' },
  },
  check({ violates }) {
    return {
      'bpmn:Activity': (element) => {
        if (Number(element.get('startQuantity') ?? 1) < 1) violates('EXT.037', element, nameOf(element));
        if (Number(element.get('completionQuantity') ?? 1) < 1) violates('EXT.038', element, nameOf(element));
      },
    };
  },
});
