import { defineLintRule } from '../../bpmnlint/define-lint-rule.js';

export const noInclusiveGateway = defineLintRule({
  meta: {
    id: 'no-inclusive-gateway',
    severity: 'warning',
    title: { en: 'No inclusive gateway.', de: 'Kein inklusives Gateway.' },
    why: {
      en: 'When the joining side goes on depends on what happens elsewhere. A decision before a parallel split is easier to read.',
      de: 'Wann es nach der Zusammenführung weitergeht, hängt vom übrigen Ablauf ab. Eine Entscheidung vor einer parallelen Teilung liest sich leichter.',
    },
    source: 'bpmnlint no-inclusive-gateway; 7PMG G5',
    conventions: ['K18'],
    messages: {
      discouraged: { en: 'An inclusive gateway is easily misread.', de: 'Ein inklusives Gateway wird leicht falsch gelesen.' },
    },
  },
  create({ report }) {
    return { 'bpmn:InclusiveGateway': (element) => report({ message: 'discouraged', element }) };
  },
});
