import { defineConformanceRule, nameOf } from '../../../conformance.js';

const FOREIGN = ['bpmn:StartEvent', 'bpmn:EndEvent', 'bpmn:ConversationNode', 'bpmn:ConversationLink', 'bpmn:ChoreographyActivity'];

export const adHocSubProcess = defineConformanceRule({
  id: 'bpmn/ad-hoc-sub-process',
  title: { en: 'An ad-hoc sub-process is a set of activities without a fixed order.', de: 'Ein Ad-hoc-Teilprozess ist eine Menge von Aktivitäten ohne feste Reihenfolge.' },
  why: {
    en: 'Start and end events promise an order that it does not have.',
    de: 'Start- und Endereignisse versprechen eine Reihenfolge, die er nicht hat.',
  },
  source: 'BPMN 2.0.2 §10.3.5 (Ad-Hoc Sub-Process)',
  messages: {
    'EXT.061': { en: 'The ad-hoc sub-process “{name}” holds no activity.', de: 'Der Ad-hoc-Teilprozess „{name}“ enthält keine Aktivität.' },
    'EXT.062': {
      en: 'The ad-hoc sub-process “{name}” must not hold “{child}”.',
      de: 'Der Ad-hoc-Teilprozess „{name}“ darf „{child}“ nicht enthalten.',
    },
  },
  check({ violates }) {
    return {
      'bpmn:AdHocSubProcess': (subProcess) => {
        if (!subProcess.child('bpmn:Activity')) violates('EXT.061', subProcess, nameOf(subProcess));
        for (const child of subProcess.children) {
          if (FOREIGN.some((type) => child.is(type))) violates('EXT.062', subProcess, { ...nameOf(subProcess), child: nameOf(child).name! });
        }
      },
    };
  },
});
