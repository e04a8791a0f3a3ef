import { xmlMessages } from '../../../../xml/problems.js';
import { defineRule } from '../../../rule.js';

export const wellFormed = defineRule({
  meta: {
    id: 'bpmn/well-formed',
    severity: 'error',
    title: { en: 'The file is well-formed XML.', de: 'Die Datei ist wohlgeformtes XML.' },
    why: {
      en: 'Other tools refuse a file that is not well-formed, or lose what stands behind the fault.',
      de: 'Andere Werkzeuge lehnen eine fehlerhafte Datei ab oder verlieren, was hinter dem Fehler steht.',
    },
    source: 'XML 1.0 (fifth edition); Namespaces in XML 1.0',
    messages: xmlMessages,
  },
  create({ model, report }) {
    return {
      document() {
        for (const { code, start, end, name } of model.xml.problems) report({ message: code, params: { name }, range: { start, end } });
      },
    };
  },
});
