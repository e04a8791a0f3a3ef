import type { BpmnElement } from '../../../../bpmn/element.js';
import { defineConformanceRule, isExecutable, nameOf } from '../../../conformance.js';
import { foreignNamespace } from '../../../imports.js';

/** Properties that hold an expression, by the type that has them (BPMN 2.0.2 §8.3.6). */
const EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  'bpmn:SequenceFlow': ['conditionExpression'],
  'bpmn:ComplexGateway': ['activationCondition'],
  'bpmn:AdHocSubProcess': ['completionCondition'],
  'bpmn:StandardLoopCharacteristics': ['loopCondition'],
  'bpmn:MultiInstanceLoopCharacteristics': ['loopCardinality', 'completionCondition'],
  'bpmn:TimerEventDefinition': ['timeDate', 'timeCycle', 'timeDuration'],
  'bpmn:Assignment': ['from', 'to'],
};

export const executable = defineConformanceRule({
  id: 'bpmn/executable',
  title: { en: 'An executable process says all an engine needs.', de: 'Ein ausführbarer Prozess sagt alles, was eine Engine braucht.' },
  why: {
    en: 'A model marked executable is a promise; prose in place of an expression breaks it.',
    de: 'Die Kennzeichnung als ausführbar ist ein Versprechen; Prosa statt eines Ausdrucks bricht es.',
  },
  source: 'BPMN 2.0.2 §2.1.4 (Common Executable), §8.3.6, §10.2.1',
  messages: {
    'EXT.011': { en: 'The escalation thrown by “{name}” needs an escalation with a code.', de: 'Die von „{name}“ ausgelöste Eskalation braucht eine Eskalation mit Code.' },
    'EXT.012': { en: '“{property}” must be a formal expression in an executable process.', de: '„{property}“ muss in einem ausführbaren Prozess ein formaler Ausdruck sein.' },
    'EXT.013': { en: 'The formal expression is empty.', de: 'Der formale Ausdruck ist leer.' },
    'EXT.024': { en: 'isImmediate must not be false in an executable process.', de: 'isImmediate darf in einem ausführbaren Prozess nicht „false“ sein.' },
    'EXT.035': { en: 'The public process “{name}” must not be marked executable.', de: 'Der öffentliche Prozess „{name}“ darf nicht als ausführbar gekennzeichnet sein.' },
    'EXT.123': { en: 'The condition must be a formal expression in an executable process.', de: 'Die Bedingung muss in einem ausführbaren Prozess ein formaler Ausdruck sein.' },
    'EXT.127': { en: 'The message event must name its message.', de: 'Das Nachrichtenereignis muss seine Nachricht nennen.' },
    'EXT.128': { en: 'The message event must name its operation.', de: 'Das Nachrichtenereignis muss seine Operation nennen.' },
  },
  check({ model, violates }) {
    const formal = (expression: BpmnElement): boolean => expression.is('bpmn:FormalExpression');
    const checkExpressions = (properties: readonly string[]) => (element: BpmnElement): void => {
      if (!isExecutable(model, element)) return;
      const prose = properties.find((property) => element.held(property).some((expression) => !formal(expression)));
      if (prose) violates('EXT.012', element, { property: prose });
    };
    return {
      ...Object.fromEntries(Object.entries(EXPRESSIONS).map(([type, properties]) => [type, checkExpressions(properties)])),
      'bpmn:SequenceFlow': (flow) => {
        checkExpressions(EXPRESSIONS['bpmn:SequenceFlow']!)(flow);
        if (flow.get('isImmediate') === 'false' && isExecutable(model, flow)) violates('EXT.024', flow);
      },
      'bpmn:FormalExpression': (expression) => {
        if (expression.body.trim() === '' && isExecutable(model, expression)) violates('EXT.013', expression);
      },
      'bpmn:Process': (process) => {
        if (process.get('processType') === 'Public' && process.isTrue('isExecutable')) violates('EXT.035', process, nameOf(process));
      },
      'bpmn:EscalationEventDefinition': (definition) => {
        const event = definition.parent;
        if (!event?.is('bpmn:EndEvent') && !event?.is('bpmn:IntermediateThrowEvent')) return;
        const name = definition.get('escalationRef');
        if (name !== undefined && foreignNamespace(model, definition, name) !== undefined) return;
        const code = model.target(definition, 'escalationRef')?.get('escalationCode');
        if (!code && isExecutable(model, definition)) violates('EXT.011', definition, nameOf(event));
      },
      'bpmn:ConditionalEventDefinition': (definition) => {
        if (definition.parent?.is('bpmn:Event') && isExecutable(model, definition) && !definition.held('condition').some(formal)) violates('EXT.123', definition);
      },
      'bpmn:MessageEventDefinition': (definition) => {
        if (!definition.parent?.is('bpmn:Event') || !isExecutable(model, definition)) return;
        if (definition.refs('messageRef').length === 0) violates('EXT.127', definition);
        if (definition.refs('operationRef').length === 0) violates('EXT.128', definition);
      },
    };
  },
});
