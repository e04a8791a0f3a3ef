import { defineConformanceRule } from '../../../conformance.js';

export const eventDefinition = defineConformanceRule({
  id: 'bpmn/event-definition',
  title: { en: 'An event definition inside a throw event belongs to it alone.', de: 'Eine Ereignisdefinition in einem sendenden Ereignis gehört nur diesem.' },
  why: { en: 'Shared definitions stand at the top level, where everybody finds them.', de: 'Gemeinsam genutzte Definitionen stehen auf oberster Ebene, wo alle sie finden.' },
  source: 'BPMN 2.0.2 §10.5.1',
  messages: {
    'EXT.095': {
      en: 'This definition lies inside a throw event and must not be referred to from elsewhere.',
      de: 'Diese Definition liegt in einem sendenden Ereignis und darf nicht von anderswo benutzt werden.',
    },
  },
  check({ model, violates }) {
    const reported = new Set<unknown>();
    return {
      'bpmn:Event': (event) => {
        for (const definition of model.targets(event, 'eventDefinitionRef')) {
          if (!definition.parent?.is('bpmn:ThrowEvent') || definition.parent === event || reported.has(definition)) continue;
          reported.add(definition);
          violates('EXT.095', definition);
        }
      },
    };
  },
});
