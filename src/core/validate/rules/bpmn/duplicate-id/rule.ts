import { defineRule } from '../../../rule.js';

export const duplicateId = defineRule({
  meta: {
    id: 'bpmn/duplicate-id',
    severity: 'error',
    title: { en: 'An id stands in a file once.', de: 'Eine ID steht in einer Datei nur einmal.' },
    why: {
      en: 'References go by id; with two bearers nobody knows which element is meant.',
      de: 'Verweise nennen IDs; bei zwei Trägern weiß niemand, welches Element gemeint ist.',
    },
    source: 'BPMN 2.0.2 §8.2.1 (xsd:ID)',
    messages: {
      duplicate: { en: 'The id “{id}” is already used in this file.', de: 'Die ID „{id}“ ist in dieser Datei schon vergeben.' },
      first: { en: 'First element with this id.', de: 'Erstes Element mit dieser ID.' },
    },
  },
  create({ model, lang, report }) {
    return {
      document() {
        for (const element of model.elements) {
          const first = element.id === '' ? undefined : model.byId(element.id);
          if (!first || first === element) continue;
          report({
            message: 'duplicate', params: { id: element.id }, element, attribute: 'id',
            related: [{ message: duplicateId.meta.messages.first[lang], range: { start: first.xml.start, end: first.xml.openEnd }, elementId: first.id }],
          });
        }
      },
    };
  },
});
