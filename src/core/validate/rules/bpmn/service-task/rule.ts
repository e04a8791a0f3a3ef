import type { BpmnElement } from '../../../../bpmn/element.js';
import { itemDefinition, sameItem } from '../../../../bpmn/items.js';
import { defineConformanceRule, isExecutable, nameOf } from '../../../conformance.js';

export const serviceTask = defineConformanceRule({
  id: 'bpmn/service-task',
  title: { en: 'The data of a service task fits its operation.', de: 'Die Daten eines Service-Tasks passen zu seiner Operation.' },
  why: { en: 'Otherwise an engine cannot call the service.', de: 'Sonst kann eine Engine den Dienst nicht aufrufen.' },
  source: 'BPMN 2.0.2 §10.3.3 (Service Task)',
  messages: {
    'EXT.042': { en: 'The service task “{name}” needs exactly one input set.', de: 'Der Service-Task „{name}“ braucht genau eine Eingabemenge.' },
    'EXT.043': { en: 'The service task “{name}” may have one output set at most.', de: 'Der Service-Task „{name}“ darf höchstens eine Ausgabemenge haben.' },
    'EXT.044': { en: 'The data input of “{name}” differs from the in-message of its operation.', de: 'Die Dateneingabe von „{name}“ weicht von der Eingangsnachricht der Operation ab.' },
    'EXT.045': { en: 'The data output of “{name}” differs from the out-message of its operation.', de: 'Die Datenausgabe von „{name}“ weicht von der Ausgangsnachricht der Operation ab.' },
  },
  check({ model, violates }) {
    const fits = (data: readonly BpmnElement[], message: BpmnElement): boolean =>
      data.some((candidate) => sameItem(itemDefinition(model, candidate), itemDefinition(model, message)));
    return {
      'bpmn:ServiceTask': (task) => {
        const operation = model.target(task, 'operationRef');
        if (!operation || !isExecutable(model, task)) return;
        const specification = task.child('bpmn:InputOutputSpecification');
        const inputs = specification?.childrenOf('bpmn:InputSet') ?? [];
        const outputs = specification?.childrenOf('bpmn:OutputSet') ?? [];
        if (inputs.length !== 1) violates('EXT.042', task, nameOf(task));
        if (outputs.length > 1) violates('EXT.043', task, nameOf(task));
        const inMessage = model.target(operation, 'inMessageRef');
        const outMessage = model.target(operation, 'outMessageRef');
        if (inMessage && specification && !fits(specification.childrenOf('bpmn:DataInput'), inMessage)) violates('EXT.044', task, nameOf(task));
        if (outMessage && specification && !fits(specification.childrenOf('bpmn:DataOutput'), outMessage)) violates('EXT.045', task, nameOf(task));
      },
    };
  },
});
