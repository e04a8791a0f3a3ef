import { defineConformanceRule, degree, isExecutable, nameOf } from '../../../conformance.js';

export const gateway = defineConformanceRule({
  id: 'bpmn/gateway',
  title: { en: 'A gateway splits or joins flows, as it is declared to.', de: 'Ein Gateway verzweigt oder führt zusammen, so wie es angegeben ist.' },
  why: {
    en: 'A gateway that does neither, or other than declared, leads readers and engines astray.',
    de: 'Ein Gateway, das keines von beidem oder etwas anderes als angegeben tut, führt Menschen und Programme in die Irre.',
  },
  source: 'BPMN 2.0.2 §10.6.1',
  messages: {
    'EXT.017': {
      en: 'The gateway “{name}” is declared converging but has several outgoing flows.',
      de: 'Das Gateway „{name}“ ist als zusammenführend angegeben, hat aber mehrere ausgehende Flüsse.',
    },
    'EXT.018': {
      en: 'The gateway “{name}” is declared diverging but has several incoming flows.',
      de: 'Das Gateway „{name}“ ist als verzweigend angegeben, hat aber mehrere eingehende Flüsse.',
    },
    'EXT.019': {
      en: 'The gateway “{name}” is declared mixed but does not have several flows on both sides.',
      de: 'Das Gateway „{name}“ ist als gemischt angegeben, hat aber nicht auf beiden Seiten mehrere Flüsse.',
    },
    'EXT.135': {
      en: 'The gateway “{name}” neither splits nor joins.',
      de: 'Das Gateway „{name}“ verzweigt nicht und führt auch nicht zusammen.',
    },
  },
  check({ model, violates }) {
    return {
      'bpmn:Gateway': (node) => {
        const incoming = degree(model, node, 'incoming');
        const outgoing = degree(model, node, 'outgoing');
        if (incoming < 2 && outgoing < 2) violates('EXT.135', node, nameOf(node));
        if (!isExecutable(model, node)) return;
        const direction = node.get('gatewayDirection');
        if (direction === 'Converging' && outgoing > 1) violates('EXT.017', node, nameOf(node));
        if (direction === 'Diverging' && incoming > 1) violates('EXT.018', node, nameOf(node));
        if (direction === 'Mixed' && (incoming < 2 || outgoing < 2)) violates('EXT.019', node, nameOf(node));
      },
    };
  },
});
