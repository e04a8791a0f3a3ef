import type { BpmnElement } from '../../../../bpmn/element.js';
import { itemDefinition, sameItem } from '../../../../bpmn/items.js';
import { defineConformanceRule, isExecutable, nameOf } from '../../../conformance.js';
import { importedElements } from '../../../imports.js';

const PARTS = ['bpmn:DataInput', 'bpmn:DataOutput', 'bpmn:InputSet', 'bpmn:OutputSet'] as const;

export const callInterface = defineConformanceRule({
  id: 'bpmn/call-interface',
  title: { en: 'Caller and called element agree on their data.', de: 'Aufrufendes und aufgerufenes Element stimmen in ihren Daten überein.' },
  why: { en: 'Otherwise data gets lost at the call.', de: 'Sonst gehen beim Aufruf Daten verloren.' },
  source: 'BPMN 2.0.2 §10.3.6 (Call Activity), §10.4.1',
  messages: {
    'EXT.063': { en: 'The data of “{name}” differs from that of the element it calls.', de: 'Die Daten von „{name}“ weichen von denen des aufgerufenen Elements ab.' },
    'EXT.064': { en: '“{name}” is offered as a service but has no input-output binding.', de: '„{name}“ wird als Dienst angeboten, hat aber keine Bindung von Ein- und Ausgabe.' },
    'EXT.065': { en: 'The binding names an operation or data that does not fit the element’s interface.', de: 'Die Bindung nennt eine Operation oder Daten, die nicht zur Schnittstelle des Elements passen.' },
  },
  check({ model, context, violates }) {
    const parts = (element: BpmnElement, type: string): BpmnElement[] => element.child('bpmn:InputOutputSpecification')?.childrenOf(type) ?? [];
    const equalParts = (a: BpmnElement, b: BpmnElement, same: (a: BpmnElement, b: BpmnElement) => boolean): boolean => PARTS.every((type) => {
      const here = parts(a, type);
      const there = parts(b, type);
      return here.length === there.length && here.every((part, index) => same(part, there[index]!));
    });
    const equalHere = (a: BpmnElement, b: BpmnElement): boolean => sameItem(itemDefinition(model, a), itemDefinition(model, b));
    /** Across documents an item goes by its name. */
    const equalThere = (a: BpmnElement, b: BpmnElement): boolean => localName(a.get('itemSubjectRef')) === localName(b.get('itemSubjectRef'));
    const agrees = (call: BpmnElement, name: string): boolean => {
      const imported = importedElements(model, call, name, context.imports);
      if (imported) return imported.every((called) => !called.is('bpmn:CallableElement') || equalParts(call, called, equalThere));
      const called = model.resolve(name);
      return !called?.is('bpmn:CallableElement') || equalParts(call, called, equalHere);
    };
    /** The standard's text speaks of the data, its schema of the set (BPMN 2.0.2 table 10.14): both are understood. */
    const dataFits = (named: BpmnElement | undefined, property: string, message: BpmnElement | undefined): boolean => {
      if (!message) return true;
      const data = named?.is('bpmn:ItemAwareElement') ? [named] : named ? model.targets(named, property) : [];
      return data.some((candidate) => sameItem(itemDefinition(model, candidate), itemDefinition(model, message)));
    };
    return {
      'bpmn:CallActivity': (call) => {
        if (isExecutable(model, call) && !agrees(call, call.get('calledElement') ?? '')) violates('EXT.063', call, nameOf(call));
      },
      'bpmn:CallableElement': (element) => {
        if (element.refs('supportedInterfaceRef').length === 0 || !isExecutable(model, element)) return;
        const bindings = element.childrenOf('bpmn:InputOutputBinding');
        if (bindings.length === 0) violates('EXT.064', element, nameOf(element));
        const interfaces = model.targets(element, 'supportedInterfaceRef');
        if (interfaces.length < element.refs('supportedInterfaceRef').length) return; // imported ones may have the operation
        const operations = interfaces.flatMap((offered) => offered.childrenOf('bpmn:Operation'));
        for (const binding of bindings) {
          const operation = model.target(binding, 'operationRef');
          const input = model.target(binding, 'inputDataRef');
          const output = model.target(binding, 'outputDataRef');
          const own = (data: BpmnElement | undefined, types: readonly string[]): boolean => data?.parent?.parent === element && types.some((type) => data.is(type));
          const fits = operation !== undefined && operations.includes(operation)
            && own(input, ['bpmn:DataInput', 'bpmn:InputSet']) && own(output, ['bpmn:DataOutput', 'bpmn:OutputSet'])
            && dataFits(input, 'dataInputRefs', model.target(operation, 'inMessageRef'))
            && dataFits(output, 'dataOutputRefs', model.target(operation, 'outMessageRef'));
          if (!fits) violates('EXT.065', binding);
        }
      },
    };
  },
});

function localName(name: string | undefined): string | undefined {
  return name?.slice(name.indexOf(':') + 1);
}
