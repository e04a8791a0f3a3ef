import { plainLabel } from '../../../../labels/words.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

/** Options of the rule. */
export interface ActivityGroupOptions {
  /** Names of the activity groups (Referenzaktivitätengruppen). */
  readonly groups?: readonly string[];
}

const GROUPS = [
  'Information empfangen', 'Information bereitstellen', 'formell prüfen', 'materiell prüfen', 'mit Beurteilungsspielraum prüfen',
  'mit Ermessen entscheiden', 'Daten bearbeiten', 'Beteiligung durchführen',
];

export const fimActivityGroup = defineRule<'missing', ActivityGroupOptions>({
  meta: {
    id: 'convention/fim-activity-group',
    severity: 'warning',
    title: { en: 'In a FIM process every activity belongs to one activity group.', de: 'In einem FIM-Prozess gehört jede Aktivität zu einer Referenzaktivitätengruppe.' },
    why: { en: 'The groups make processes of different authorities comparable.', de: 'Die Gruppen machen Prozesse verschiedener Behörden vergleichbar.' },
    source: 'FIM process building blocks',
    conventions: ['K25'],
    options: {
      groups: { type: 'texts', description: { en: 'names of the activity groups', de: 'Namen der Referenzaktivitätengruppen' } },
    },
    messages: {
      missing: { en: '“{name}” names no activity group in its documentation (“RAG: …”).', de: '„{name}“ nennt in der Dokumentation keine Referenzaktivitätengruppe („RAG: …“).' },
    },
  },
  create({ options, report }) {
    const groups = new Set((options?.groups ?? GROUPS).map((group) => group.toLowerCase()));
    return {
      'bpmn:Task': (task) => {
        const texts = task.childrenOf('bpmn:Documentation').map((documentation) => /RAG:\s*([^\n.;]+)/.exec(documentation.body)?.[1]);
        const named = texts.find((text) => text !== undefined && groups.has(plainLabel(text).toLowerCase()));
        if (named === undefined) report({ message: 'missing', params: nameOf(task), element: task });
      },
    };
  },
});
