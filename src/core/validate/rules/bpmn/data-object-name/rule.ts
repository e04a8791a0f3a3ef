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
        const object = model.target(reference, 'dataObjectRef')?.name.trim();
        if (!object || reference.name === '') return;
        const state = reference.child('bpmn:DataState')?.name.trim();
        const expected = state ? `${object} [${state}]` : object;
        if (reference.name.replace(/\s+/g, ' ').trim() !== expected) violates('EXT.076', reference, { object, expected });
      },
    };
  },
});
