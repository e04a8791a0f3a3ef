import type { BpmnElement } from '../../../../bpmn/element.js';
import { itemDefinition } from '../../../../bpmn/items.js';
import { defineConformanceRule, isExecutable } from '../../../conformance.js';

export const multiInstance = defineConformanceRule({
  id: 'bpmn/multi-instance',
  title: { en: 'A multi-instance activity says how often it runs and with what.', de: 'Eine Mehrfachaktivität sagt, wie oft und womit sie läuft.' },
  why: { en: 'An engine must know the number of instances before it starts them.', de: 'Eine Engine muss die Zahl der Durchläufe kennen, bevor sie sie startet.' },
  source: 'BPMN 2.0.2 §10.3.8 (Loop Characteristics)',
  messages: {
    'EXT.067': { en: 'A loop cardinality or a loop data input is missing.', de: 'Es fehlt eine Anzahl (loopCardinality) oder eine Liste (loopDataInputRef).' },
    'EXT.068': { en: 'The loop data input must be a data input of the activity itself.', de: 'loopDataInputRef muss eine Dateneingabe der Aktivität selbst nennen.' },
    'EXT.069': { en: 'The output item must be one item of the loop data output.', de: 'Das Ausgabeelement muss ein Element der Ausgabeliste sein.' },
    'EXT.070': { en: 'The input item must be one item of the loop data input.', de: 'Das Eingabeelement muss ein Element der Eingabeliste sein.' },
  },
  check({ model, violates }) {
    /** The item is a single one of what the collection holds many of. */
    const isScalarOf = (item: BpmnElement | undefined, collection: BpmnElement | undefined): boolean => {
      const single = item && itemDefinition(model, item);
      const many = collection && itemDefinition(model, collection);
      return !single || !many || (!single.isTrue('isCollection') && many.isTrue('isCollection') && single.get('structureRef') === many.get('structureRef'));
    };
    return {
      'bpmn:MultiInstanceLoopCharacteristics': (loop) => {
        if (!isExecutable(model, loop)) return;
        const input = model.target(loop, 'loopDataInputRef');
        if (loop.held('loopCardinality').length === 0 && loop.refs('loopDataInputRef').length === 0) violates('EXT.067', loop);
        const own = loop.parent?.child('bpmn:InputOutputSpecification')?.childrenOf('bpmn:DataInput') ?? [];
        if (loop.parent?.is('bpmn:Task') && loop.refs('loopDataInputRef').length > 0 && !(input && own.includes(input))) violates('EXT.068', loop);
        if (!isScalarOf(loop.held('outputDataItem')[0], model.target(loop, 'loopDataOutputRef'))) violates('EXT.069', loop);
        if (!isScalarOf(loop.held('inputDataItem')[0], input)) violates('EXT.070', loop);
      },
    };
  },
});
