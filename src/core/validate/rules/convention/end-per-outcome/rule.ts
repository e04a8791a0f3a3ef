import { plainLabel } from '../../../../labels/words.js';
import type { BpmnElement } from '../../../../bpmn/element.js';
import { defineRule } from '../../../rule.js';

export const endPerOutcome = defineRule({
  meta: {
    id: 'convention/end-per-outcome',
    severity: 'info',
    title: { en: 'Every outcome has one end event of its own.', de: 'Jedes Ergebnis hat genau ein eigenes Endereignis.' },
    why: {
      en: 'Two ends with one name leave open whether they are the same outcome.',
      de: 'Zwei Enden mit gleichem Namen lassen offen, ob es dasselbe Ergebnis ist.',
    },
    source: 'Method & Style (Silver)',
    conventions: ['K06'],
    messages: {
      twice: { en: 'Another end event is named “{label}” too: lead both ways to one end, or name the difference.', de: 'Auch ein anderes Endereignis heißt „{label}“: beide Wege zu einem Ende führen oder den Unterschied benennen.' },
    },
  },
  create({ report }) {
    const check = (level: BpmnElement): void => {
      const seen = new Set<string>();
      for (const end of level.childrenOf('bpmn:EndEvent')) {
        const label = plainLabel(end.name);
        if (label !== '' && seen.has(label.toLowerCase())) report({ message: 'twice', params: { label }, element: end, attribute: 'name' });
        seen.add(label.toLowerCase());
      }
    };
    return { 'bpmn:Process': check, 'bpmn:SubProcess': check };
  },
});
