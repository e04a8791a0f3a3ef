import { itemDefinition, sameItem } from '../../../../bpmn/items.js';
import { defineConformanceRule } from '../../../conformance.js';

export const dataAssociation = defineConformanceRule({
  id: 'bpmn/data-association',
  title: { en: 'A data association leads from one source to a target of the same type.', de: 'Eine Datenassoziation führt von einer Quelle zu einem Ziel derselben Art.' },
  why: { en: 'Anything else needs a transformation that says how.', de: 'Alles andere braucht eine Transformation, die sagt, wie.' },
  source: 'BPMN 2.0.2 §10.4.2',
  messages: {
    'EXT.091': {
      en: 'Source and target of the data association have different item definitions.',
      de: 'Quelle und Ziel der Datenassoziation haben verschiedene Itemdefinitionen.',
    },
    'EXT.092': {
      en: 'A data association with several sources needs a transformation.',
      de: 'Eine Datenassoziation mit mehreren Quellen braucht eine Transformation.',
    },
  },
  check({ model, violates }) {
    return {
      'bpmn:DataAssociation': (association) => {
        if (association.held('transformation').length > 0) return;
        const sources = association.refs('sourceRef');
        if (sources.length > 1) violates('EXT.092', association);
        const source = model.target(association, 'sourceRef');
        const target = model.target(association, 'targetRef');
        const from = source && itemDefinition(model, source);
        const to = target && itemDefinition(model, target);
        // §10.4.2: the same item definition, or a transformation; an assignment alone is no transformation. An item may be left open.
        if (sources.length === 1 && from && to && !sameItem(from, to)) violates('EXT.091', association);
      },
    };
  },
});
