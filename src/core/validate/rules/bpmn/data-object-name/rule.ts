import { defineConformanceRule } from '../../../conformance.js';

export const dataObjectName = defineConformanceRule({
  id: 'bpmn/data-object-name',
  severity: 'warning',
  title: { en: 'A data object reference is named “object [state]”.', de: 'Ein Datenobjektverweis heißt „Objekt [Zustand]“.' },
  why: {
    en: 'One document in two states is then recognised as one document.',
    de: 'So bleibt ein Dokument in zwei Zuständen als ein Dokument erkennbar.',
  },
  source: 'BPMN 2.0.2 §10.4.1 (Data Object References)',
  messages: {
    'EXT.076': {
      en: 'This refers to “{object}” and should be named “{expected}”.',
      de: 'Gemeint ist „{object}“; der Verweis sollte „{expected}“ heißen.',
    },
  },
  check({ model, violates }) {
    return {
      'bpmn:DataObjectReference': (reference) => {
        const object = inOneLine(model.target(reference, 'dataObjectRef')?.name);
        const name = inOneLine(reference.name);
        if (object === '' || name === '') return;
        const state = inOneLine(reference.child('bpmn:DataState')?.name);
        const expected = state === '' ? object : `${object} [${state}]`;
        if (name !== expected) violates('EXT.076', reference, { object, expected });
      },
    };
  },
});

/** Labels are broken where there is room. */
function inOneLine(label = ''): string {
  return label.replace(/\s+/g, ' ').trim();
}
