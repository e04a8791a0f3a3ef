import { triggers } from '../../../../bpmn/events.js';
import { beginsWithVerb, isEnglishState } from '../../../../labels/english.js';
import { isGermanInfinitive, isGermanState } from '../../../../labels/german.js';
import { cleanLabel, wordsOf } from '../../../../labels/words.js';
import { defineRule } from '../../../rule.js';
import type { LabelOptions } from '../label-language.js';
import { LANGUAGE, labelLanguage } from '../label-language.js';

const EMPTY_WORDS = new Set(['start', 'ende', 'end', 'beginn', 'begin', 'anfang', 'stop', 'finish', 'schluss', 'startereignis', 'endereignis', 'start event', 'end event']);

export const eventLabel = defineRule<'empty' | 'activity' | 'state', LabelOptions>({
  meta: {
    id: 'convention/event-label',
    severity: 'warning',
    title: { en: 'An event is named by what has happened: “Application received”.', de: 'Ein Ereignis heißt nach dem, was geschehen ist: „Antrag eingegangen“.' },
    why: {
      en: 'An event is a state, not a step. Its label tells what set the process off or what came out.',
      de: 'Ein Ereignis ist ein Zustand, kein Schritt. Seine Beschriftung sagt, was den Prozess ausgelöst hat oder was herauskam.',
    },
    source: 'Modelling conventions of TU Braunschweig; Aeneis',
    notes: [{
      en: 'Precision, read on the 268 different labels it reports in about 600 German and English student and industry models: 262 are rightly reported (98 %). The others are misspelt participles.',
      de: 'Treffsicherheit, gelesen an 268 verschiedenen beanstandeten Beschriftungen aus rund 600 deutschen und englischen Modellen von Studierenden und Betrieben: 262 zu Recht (98 %). Die übrigen sind verschriebene Partizipien.',
    }],
    conventions: ['K11'],
    options: LANGUAGE,
    messages: {
      empty: { en: '“{label}” does not tell what has happened.', de: '„{label}“ sagt nicht, was geschehen ist.' },
      activity: { en: '“{label}” names a step; an event names what has happened.', de: '„{label}“ benennt einen Schritt; ein Ereignis benennt, was geschehen ist, etwa „Antrag eingegangen“.' },
      state: { en: '“{label}” does not name a state, as “Antrag eingegangen” does.', de: '„{label}“ benennt keinen Zustand wie „Antrag eingegangen“ (Substantiv + Partizip).' },
    },
  },
  create(context) {
    const languageOf = labelLanguage(context);
    return {
      'bpmn:Event': (event) => {
        const label = cleanLabel(event.name);
        if (label === '') return;
        const message = EMPTY_WORDS.has(label.toLowerCase()) ? 'empty' : faultOf(label);
        // Times and links are named by a date, a period or a place to jump to.
        if (message && !triggers(context.model, event).some((trigger) => trigger === 'timer' || trigger === 'link')) {
          context.report({ message, params: { label }, element: event, attribute: 'name' });
        }
      },
    };

    function faultOf(label: string): 'activity' | 'state' | undefined {
      const language = languageOf(label);
      if (language === 'de') {
        if (isGermanState(label)) return undefined;
        return isGermanInfinitive(wordsOf(label).at(-1) ?? '') ? 'activity' : 'state';
      }
      return language === 'en' && beginsWithVerb(label) && !isEnglishState(label) ? 'activity' : undefined;
    }
  },
});
