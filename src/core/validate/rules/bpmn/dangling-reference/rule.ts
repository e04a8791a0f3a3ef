import type { BpmnReference } from '../../../../bpmn/element.js';
import { defineRule } from '../../../rule.js';

export const danglingReference = defineRule({
  meta: {
    id: 'bpmn/dangling-reference',
    severity: 'error',
    title: { en: 'A reference leads to an element of the file.', de: 'Ein Verweis führt zu einem Element der Datei.' },
    why: {
      en: 'A reference to nothing is dropped by other tools: a flow loses its end, a shape its element.',
      de: 'Ein Verweis ins Leere geht in anderen Werkzeugen verloren: ein Fluss verliert sein Ende, eine Form ihr Element.',
    },
    source: 'BPMN 2.0.2 §8.2.1 (xsd:IDREF, xsd:QName)',
    messages: {
      dangling: {
        en: '“{property}” names “{value}”, which does not exist in this file.',
        de: '„{property}“ verweist auf „{value}“; das gibt es in dieser Datei nicht.',
      },
    },
  },
  create({ model, report }) {
    /** Names of the language of types (`xsd:string`) and of imported documents are not ids of this file. */
    const isForeign = ({ value, owner }: BpmnReference): boolean => {
      const colon = value.indexOf(':');
      if (colon < 0) return false;
      const uri = owner.xml.scope.resolve(value.slice(0, colon));
      return uri !== undefined && uri !== model.definitions?.get('targetNamespace');
    };
    return {
      document() {
        for (const element of model.elements) {
          for (const reference of element.references) {
            const { property, value, start, end } = reference;
            if (value === '' || model.resolve(value) || isForeign(reference)) continue;
            report({ message: 'dangling', params: { property: property.name, value }, element, range: { start, end } });
          }
        }
      },
    };
  },
});
