import { beginsWithVerb, isEnglishState } from '../../../../labels/english.js';
import { germanTask, isActivityNoun } from '../../../../labels/german.js';
import { languageOfLabel, languageOfModel } from '../../../../labels/language.js';
import { cleanLabel } from '../../../../labels/words.js';
import { defineRule } from '../../../rule.js';
import { RENAME, renamed } from '../rename.js';

/** The mark alone makes a question of a state ("Unterlagen vollständig"), but not of a step ("Unterlagen prüfen") or a noun ("Prüfung"). */
const STATES = {
  de: (label: string) => germanTask(label) !== 'fine' && germanTask(label) !== 'noun' && !isActivityNoun(label),
  en: (label: string) => isEnglishState(label) && !beginsWithVerb(label),
  unknown: () => true,
};

export const gatewayQuestion = defineRule({
  meta: {
    id: 'convention/gateway-question',
    severity: 'warning',
    title: { en: 'A decision asks a question.', de: 'Eine Entscheidung stellt eine Frage.' },
    why: {
      en: 'The question at the gateway and the answers at its flows can be read aloud; anything else must be guessed.',
      de: 'Frage am Gateway und Antworten an den Flüssen lassen sich vorlesen; alles andere muss man erraten.',
    },
    source: 'Common practice; Method & Style (Silver)',
    notes: [{
      en: 'Precision, read on the 66 different labels it reports in about 600 German and English student and industry models: 66 are rightly reported (100 %). There were no more of them; three are questions that lack only the mark.',
      de: 'Treffsicherheit, gelesen an 66 verschiedenen beanstandeten Beschriftungen aus rund 600 deutschen und englischen Modellen von Studierenden und Betrieben: 66 zu Recht (100 %). Mehr gab es nicht; drei sind Fragen, denen nur das Fragezeichen fehlt.',
    }],
    conventions: ['K12'],
    fixes: { rename: { ...RENAME, isSafe: false } },
    messages: {
      question: { en: '“{label}” is no question, as in “Documents complete?”.', de: '„{label}“ ist keine Frage wie „Unterlagen vollständig?“.' },
    },
  },
  create({ model, report }) {
    return {
      'bpmn:ExclusiveGateway': (gateway) => {
        if (model.flows.outgoing(gateway).length < 2 || gateway.name.trim() === '' || gateway.name.includes('?')) return;
        const label = cleanLabel(gateway.name);
        const isState = STATES[languageOfLabel(label, model.derive(languageOfModel)) ?? 'unknown'](label);
        report({ message: 'question', params: { label }, element: gateway, attribute: 'name', fixes: renamed(gateway, isState ? `${label}?` : undefined) });
      },
    };
  },
});
