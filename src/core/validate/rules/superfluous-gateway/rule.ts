import type { BpmnElement } from '../../../bpmn/element.js';
import type { BpmnModel } from '../../../bpmn/model.js';
import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';
import type { Remedy } from '../../fixes/fix.js';

export const superfluousGateway = defineLintRule({
  meta: {
    id: 'superfluous-gateway',
    severity: 'warning',
    title: { en: 'A gateway joins or splits flows.', de: 'Ein Gateway führt Flüsse zusammen oder teilt sie auf.' },
    why: {
      en: 'A gateway with one way in and one way out only costs the reader time.',
      de: 'Ein Gateway mit einem Eingang und einem Ausgang kostet nur Lesezeit.',
    },
    source: 'bpmnlint superfluous-gateway',
    fixes: { remove: { title: { en: 'Remove the gateway', de: 'Gateway entfernen' }, isSafe: true } },
    messages: {
      superfluous: {
        en: 'The gateway has one way in and one way out: it is not needed.',
        de: 'Das Gateway hat einen Eingang und einen Ausgang: es wird nicht gebraucht.',
      },
    },
  },
  create({ model, report }, linted) {
    return {
      'bpmn:Gateway': (element) => {
        if (linted.incoming(element).length !== 1 || linted.outgoing(element).length !== 1) return;
        report({ message: 'superfluous', element, fixes: removalOf(model, element) });
      },
    };
  },
});

/** The gateway can go where its two flows become one: what only one of them says is kept, two conditions cannot be. */
function removalOf(model: BpmnModel, gateway: BpmnElement): Remedy[] {
  const [first, ...moreIn] = model.flows.incoming(gateway);
  const [second, ...moreOut] = model.flows.outgoing(gateway);
  if (!first || !second || first === second || moreIn.length + moreOut.length > 0) return [];
  const says = (flow: BpmnElement): boolean => flow.name !== '' || flow.child('bpmn:Expression') !== undefined;
  const source = model.target(first, 'sourceRef');
  const target = model.target(second, 'targetRef');
  if (!source || !target || source === target || (says(first) && says(second)) || gateway.is('bpmn:ComplexGateway')) return [];
  if (source.parent !== gateway.parent || target.parent !== gateway.parent) return [];
  if ([gateway, first, second].some(({ id }) => id === '')) return [];
  // The two neighbours must not be connected already.
  if (model.flows.outgoing(source).some((flow) => model.target(flow, 'targetRef') === target)) return [];
  return [{ fix: 'remove', change: (flow) => flow.dissolve(gateway, first, second) }];
}
