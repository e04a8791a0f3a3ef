import type { BpmnElement } from '../../../../bpmn/element.js';
import { triggers } from '../../../../bpmn/events.js';
import { defineConformanceRule, degree, nameOf } from '../../../conformance.js';

const AWAITED = new Set(['message', 'signal', 'timer', 'conditional']);

export const eventBasedGateway = defineConformanceRule({
  id: 'bpmn/event-based-gateway',
  title: { en: 'An event-based gateway waits for the first of several events.', de: 'Ein ereignisbasiertes Gateway wartet auf das erste von mehreren Ereignissen.' },
  why: {
    en: 'Which way is taken depends on what happens first; anything but an event behind it leaves that open.',
    de: 'Welcher Weg genommen wird, hängt vom ersten Ereignis ab; etwas anderes dahinter lässt das offen.',
  },
  source: 'BPMN 2.0.2 §10.6.6',
  messages: {
    'EXT.136': {
      en: 'The event-based gateway “{name}” needs at least two outgoing flows.',
      de: 'Das ereignisbasierte Gateway „{name}“ braucht mindestens zwei ausgehende Flüsse.',
    },
    'EXT.137': {
      en: 'A flow behind the event-based gateway “{name}” must have no condition.',
      de: 'Ein Fluss hinter dem ereignisbasierten Gateway „{name}“ darf keine Bedingung haben.',
    },
    'EXT.138': {
      en: 'The flow leads to “{name}”; behind an event-based gateway only receive tasks and catching events may follow.',
      de: 'Der Fluss führt zu „{name}“; hinter einem ereignisbasierten Gateway dürfen nur Empfangsaufgaben und empfangende Ereignisse stehen.',
    },
    'EXT.139': {
      en: 'Behind “{name}” message events and receive tasks are mixed.',
      de: 'Hinter „{name}“ stehen Nachrichtenereignisse und Empfangsaufgaben gemischt.',
    },
    'EXT.140': {
      en: 'The receive task “{name}” behind an event-based gateway must have no boundary events.',
      de: 'Die Empfangsaufgabe „{name}“ hinter einem ereignisbasierten Gateway darf keine angehefteten Ereignisse haben.',
    },
    'EXT.141': {
      en: '“{name}” stands behind an event-based gateway and must have no other incoming flow.',
      de: '„{name}“ steht hinter einem ereignisbasierten Gateway und darf keinen weiteren eingehenden Fluss haben.',
    },
    'EXT.142': {
      en: 'The gateway “{name}” starts the process and must have no incoming flow.',
      de: 'Das Gateway „{name}“ startet den Prozess und darf keinen eingehenden Fluss haben.',
    },
  },
  check({ model, violates }) {
    const isAwaited = (node: BpmnElement): boolean => {
      if (node.is('bpmn:ReceiveTask')) return true;
      const all = triggers(model, node);
      return node.is('bpmn:IntermediateCatchEvent') && all.length > 0 && all.every((trigger) => AWAITED.has(trigger));
    };
    const reported = new Set<BpmnElement>();
    /** A target of several gateways is told of once. */
    const violatesOnce = (code: 'EXT.140' | 'EXT.141', target: BpmnElement): void => {
      if (!reported.has(target)) violates(code, target, nameOf(target));
    };
    return {
      'bpmn:EventBasedGateway': (node) => {
        const flows = model.flows.outgoing(node);
        const targets = new Set<BpmnElement>();
        if (flows.length < 2) violates('EXT.136', node, nameOf(node));
        if (node.isTrue('instantiate') && degree(model, node, 'incoming') > 0) violates('EXT.142', node, nameOf(node));
        for (const flow of flows) {
          if (flow.held('conditionExpression').length > 0) violates('EXT.137', flow, nameOf(node));
          const target = model.target(flow, 'targetRef');
          if (!target) continue;
          targets.add(target);
          if (!isAwaited(target)) violates('EXT.138', flow, nameOf(target));
        }
        const receivers = [...targets].filter((target) => target.is('bpmn:ReceiveTask'));
        if (receivers.length > 0 && [...targets].some((target) => target.is('bpmn:Event') && triggers(model, target).includes('message'))) {
          violates('EXT.139', node, nameOf(node));
        }
        for (const task of receivers) if (model.flows.boundaryEvents(task).length > 0) violatesOnce('EXT.140', task);
        for (const target of targets) if (degree(model, target, 'incoming') > 1) violatesOnce('EXT.141', target);
        for (const target of targets) reported.add(target);
      },
    };
  },
});
