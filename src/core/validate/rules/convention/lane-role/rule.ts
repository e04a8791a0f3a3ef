import { plainLabel } from '../../../../labels/words.js';
import { defineRule } from '../../../rule.js';

/** "Frau Müller", "Herr Dr. Yılmaz", "Mr Smith": a form of address and a name. */
const PERSON = /^(?:Frau|Herr|Hr\.|Fr\.|Mr\.?|Mrs\.?|Ms\.?)\s+(?:(?:Dr|Prof)\.?\s+)*\p{Lu}[\p{L}-]+/u;

export const laneRole = defineRule({
  meta: {
    id: 'convention/lane-role',
    severity: 'warning',
    title: { en: 'A lane is a role or a unit, never a person.', de: 'Eine Lane ist eine Rolle oder eine Stelle, nie eine Person.' },
    why: {
      en: 'People change, roles stay. Names together with times would be monitoring of staff.',
      de: 'Personen wechseln, Rollen bleiben. Namen zusammen mit Zeiten wären eine Leistungskontrolle.',
    },
    source: 'Modelling conventions of TU Braunschweig; eCH-0074',
    conventions: ['K02'],
    messages: {
      person: { en: '“{label}” looks like a person; name the role or the unit.', de: '„{label}“ sieht nach einer Person aus; besser die Rolle oder Stelle nennen.' },
    },
  },
  create({ report }) {
    return {
      'bpmn:Lane': (lane) => {
        const label = plainLabel(lane.name);
        if (PERSON.test(label)) report({ message: 'person', params: { label }, element: lane, attribute: 'name' });
      },
    };
  },
});
