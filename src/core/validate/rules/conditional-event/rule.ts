import type { BpmnElement } from '../../../bpmn/element.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const conditionalEvent = defineLintRule({
  meta: {
    id: 'conditional-event',
    severity: 'error',
    title: {
      en: 'A conditional event of an executable process has a condition.',
      de: 'Ein Bedingungsereignis eines ausführbaren Prozesses hat eine Bedingung.',
    },
    why: {
      en: 'An engine that executes the process waits for the condition; without one it waits for ever.',
      de: 'Eine Workflow-Engine wartet auf die Bedingung; ohne sie wartet sie für immer.',
    },
    source: 'bpmnlint conditional-event',
    messages: {
      missing: { en: 'The conditional event has no condition.', de: 'Dem Bedingungsereignis fehlt die Bedingung.' },
    },
  },
  create({ report }, linted) {
    let executable: BpmnElement | undefined;
    return {
      'bpmn:Process': (process) => { executable = process.isTrue('isExecutable') ? process : undefined; },
      'bpmn:Event': (event) => {
        if (!executable || event.xml.start > executable.xml.end) return;
        const definition = linted.held(event, 'eventDefinitions').find((each) => each.is('bpmn:ConditionalEventDefinition'));
        if (definition && !linted.held(definition, 'condition').some((condition) => condition.body !== '')) report({ message: 'missing', element: event });
      },
    };
  },
});
