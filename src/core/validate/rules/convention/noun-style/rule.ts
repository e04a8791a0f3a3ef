import { englishTask } from '../../../../labels/english.js';
import { germanTask, inVerbStyle } from '../../../../labels/german.js';
import { cleanLabel } from '../../../../labels/words.js';
import { defineRule } from '../../../rule.js';
import type { LabelOptions } from '../label-language.js';
import { LANGUAGE, labelLanguage } from '../label-language.js';
import { RENAME, renamed } from '../rename.js';

export const nounStyle = defineRule<'noun' | 'proposed', LabelOptions>({
  meta: {
    id: 'convention/noun-style',
    severity: 'warning',
    title: { en: 'A task is not named by a noun: not “Verification of application”.', de: 'Eine Aufgabe wird nicht als Substantiv formuliert: nicht „Prüfung des Antrags“.' },
    why: {
      en: 'A noun hides who does what, and may as well name a document or a result.',
      de: 'Ein Substantiv verdeckt, wer was tut, und könnte ebenso ein Dokument oder ein Ergebnis bezeichnen.',
    },
    source: '7PMG G6 (Mendling, Reijers, van der Aalst 2010)',
    notes: [{
      en: 'Precision, read on the 147 different labels it reports in about 600 German and English student and industry models: 142 are rightly reported (97 %). The others are clauses and misspelt verbs.',
      de: 'Treffsicherheit, gelesen an 147 verschiedenen beanstandeten Beschriftungen aus rund 600 deutschen und englischen Modellen von Studierenden und Betrieben: 142 zu Recht (97 %). Die übrigen sind Sätze und verschriebene Verben.',
    }],
    conventions: ['K08'],
    options: LANGUAGE,
    fixes: { rename: RENAME },
    messages: {
      noun: { en: '“{label}” is worded as a noun; say what is done, with a verb.', de: '„{label}“ ist als Substantiv formuliert; besser mit Verb sagen, was zu tun ist.' },
      proposed: { en: '“{label}” is worded as a noun; better “{proposal}”.', de: '„{label}“ ist als Substantiv formuliert; besser „{proposal}“.' },
    },
  },
  create(context) {
    const languageOf = labelLanguage(context);
    return {
      'bpmn:Task': (task) => {
        const attribute = task.attribute('name');
        const language = languageOf(task.name);
        const style = language === 'de' ? germanTask(task.name) : language === 'en' ? englishTask(task.name) : 'fine';
        const proposal = language === 'de' ? inVerbStyle(task.name) : undefined;
        if (!attribute || (style !== 'noun' && !proposal)) return;
        const label = cleanLabel(task.name);
        if (!proposal) {
          context.report({ message: 'noun', params: { label }, element: task, attribute: 'name' });
          return;
        }
        context.report({ message: 'proposed', params: { label, proposal }, element: task, attribute: 'name', fixes: renamed(task, proposal) });
      },
    };
  },
});
