import { defineConformanceRule } from '../../../conformance.js';

const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/i;

export const importRule = defineConformanceRule({
  id: 'bpmn/import',
  title: { en: 'An imported file can be read.', de: 'Eine importierte Datei ist lesbar.' },
  why: {
    en: 'What the model refers to in another file is missing for everybody who opens it.',
    de: 'Worauf das Modell in einer anderen Datei verweist, fehlt allen, die es öffnen.',
  },
  source: 'BPMN 2.0.2 §8.2.2',
  messages: {
    'EXT.001': {
      en: 'The imported file “{location}” cannot be read.',
      de: 'Die importierte Datei „{location}“ lässt sich nicht lesen.',
    },
  },
  check({ context, violates }) {
    return {
      'bpmn:Import': (element) => {
        const location = element.get('location')?.trim();
        // Addresses on other hosts are never fetched, so nothing can be said about them.
        if (!location || !context.imports || HAS_SCHEME.test(location)) return;
        if (context.imports.text(location) === undefined) violates('EXT.001', element, { location });
      },
    };
  },
});
