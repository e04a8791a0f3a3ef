import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const singleEventDefinition = defineLintRule({
  meta: {
    id: 'single-event-definition',
    severity: 'error',
    title: {
      en: 'An event has one trigger or result at most.',
      de: 'Ein Ereignis hat höchstens einen Auslöser oder ein Ergebnis.',
    },
    why: {
      en: 'Several at once look like one in the diagram, and most tools know only one.',
      de: 'Mehrere zugleich sehen im Diagramm wie eines aus, und die meisten Werkzeuge kennen nur eines.',
    },
    source: 'bpmnlint single-event-definition',
    messages: {
      several: { en: 'The event has {count} event definitions.', de: 'Das Ereignis hat {count} Ereignisdefinitionen.' },
    },
  },
  create({ report }, linted) {
    return {
      'bpmn:Event': (element) => {
        const count = linted.held(element, 'eventDefinitions').length;
        if (count > 1) report({ message: 'several', params: { count }, element });
      },
    };
  },
});
