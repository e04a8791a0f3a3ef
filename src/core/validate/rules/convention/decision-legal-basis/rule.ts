import { ATLAS_NAMESPACE } from '../../../../bpmn/namespaces.js';
import { atlasFacts } from '../../../../bpmn/atlas.js';
import { wordsOf } from '../../../../labels/words.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

/** Verbs by which a public body decides about rights and duties of people. */
const DECIDING = /^(?:entscheiden|bescheiden|erteilen|ablehnen|bewilligen|genehmigen|versagen|widerrufen|zurücknehmen|festsetzen|anordnen|befristen|ausweisen|verpflichten|erlassen|aufheben|grant|deny|reject|approve|revoke|decide)$/i;

/** What may be given or set without deciding about anybody: "Auskunft erteilen", "Auftrag erteilen", "Termin festsetzen". */
const NO_DECISION = /(?:auskunft|auskünfte|auftrag|aufträge|hinweise?|rat|information(?:en)?|antwort(?:en)?|rückmeldung|unterricht|vollmacht|weisung|einzugsermächtigung|termine?|vorgehen|prioritäten|stichtag|beleg)$/i;

export const decisionLegalBasis = defineRule({
  meta: {
    id: 'convention/decision-legal-basis',
    severity: 'warning',
    title: { en: 'A deciding step cites its legal basis and its discretion.', de: 'Ein entscheidender Schritt nennt Rechtsgrundlage und Ermessen.' },
    why: {
      en: 'Whoever decides must know on what law, and whether there is a choice. When a law changes, the step is found.',
      de: 'Wer entscheidet, muss wissen, worauf und mit welchem Spielraum. Ändert sich das Recht, wird der Schritt gefunden.',
    },
    source: 'FIM process building blocks; own convention',
    conventions: ['K26'],
    messages: {
      missing: { en: '“{name}” decides but cites no legal basis.', de: '„{name}“ entscheidet, nennt aber keine Rechtsgrundlage.' },
      discretion: { en: '“{name}” decides but does not say whether there is discretion.', de: '„{name}“ entscheidet, sagt aber nicht, ob Ermessen besteht.' },
    },
  },
  create({ model, report }) {
    // Only models that record such facts at all are asked for them.
    const usesFacts = model.elements.some((element) => element.type.uri === ATLAS_NAMESPACE);
    return {
      'bpmn:Task': (task) => {
        if (!usesFacts || !decides(task.name)) return;
        const bases = atlasFacts(task, 'legalBasis');
        if (bases.length === 0) report({ message: 'missing', params: nameOf(task), element: task });
        else if (!bases.some((basis) => basis.value('discretion'))) report({ message: 'discretion', params: nameOf(task), element: task });
      },
    };
  },
});

/** Whether a step decides: a deciding verb, and in front of it something that can be decided about. */
function decides(label: string): boolean {
  const words = wordsOf(label);
  return words.some((word, i) => DECIDING.test(word) && !NO_DECISION.test(words[i - 1] ?? ''));
}
