import { triggers } from '../../../../bpmn/events.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

/** Elements the FIM process building blocks do without. */
const EXCLUDED = ['bpmn:ComplexGateway', 'bpmn:AdHocSubProcess', 'bpmn:Transaction', 'bpmn:ScriptTask', 'bpmn:Conversation', 'bpmn:ChoreographyActivity'];
const EXCLUDED_TRIGGERS = new Set(['cancel', 'compensate', 'signal', 'escalation', 'link']);

export const fimSymbols = defineRule({
  meta: {
    id: 'convention/fim-symbols',
    severity: 'warning',
    title: { en: 'A FIM process uses the reduced set of symbols.', de: 'Ein FIM-Prozess verwendet den reduzierten Symbolvorrat.' },
    why: { en: 'Master processes are reused by many authorities; a small set of symbols is understood everywhere.', de: 'Stammprozesse werden von vielen Behörden genutzt; ein kleiner Symbolvorrat wird überall verstanden.' },
    source: 'FIM process building blocks',
    conventions: ['K24'],
    messages: {
      symbol: { en: '“{name}” uses a symbol that FIM processes do without ({symbol}).', de: '„{name}“ verwendet ein Symbol, auf das FIM-Prozesse verzichten ({symbol}).' },
    },
  },
  create({ model, report }) {
    return {
      'bpmn:FlowNode': (node) => {
        const excluded = EXCLUDED.find((type) => node.is(type)) ?? (node.is('bpmn:Event') ? triggers(model, node).find((trigger) => EXCLUDED_TRIGGERS.has(trigger)) : undefined);
        if (excluded) report({ message: 'symbol', params: { ...nameOf(node), symbol: excluded.replace('bpmn:', '') }, element: node });
      },
    };
  },
});
