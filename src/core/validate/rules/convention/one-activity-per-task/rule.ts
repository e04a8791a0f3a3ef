import { wordsOf } from '../../../../labels/words.js';
import { defineRule } from '../../../rule.js';

const JOINING = new Set(['und', 'oder', 'und/oder', 'sowie', 'and', 'or', 'and/or', '&']);

export const oneActivityPerTask = defineRule({
  meta: {
    id: 'convention/one-activity-per-task',
    severity: 'info',
    title: { en: 'A task is one step: no “and” or “or” in its label.', de: 'Eine Aufgabe ist ein Schritt: kein „und“ oder „oder“ in der Beschriftung.' },
    why: {
      en: 'Two steps in one hide who does the second one, and what happens between them.',
      de: 'Zwei Schritte in einem verdecken, wer den zweiten tut und was dazwischen geschieht.',
    },
    source: 'Signavio modelling guideline',
    notes: [{
      en: 'Precision, read on the 48 different labels it reports in about 600 German and English student and industry models: 46 are rightly reported (96 %). There were no more of them. The others join two results or two kinds of one thing.',
      de: 'Treffsicherheit, gelesen an 48 verschiedenen beanstandeten Beschriftungen aus rund 600 deutschen und englischen Modellen von Studierenden und Betrieben: 46 zu Recht (96 %). Mehr gab es nicht. Die übrigen verbinden zwei Ergebnisse oder zwei Arten einer Sache.',
    }],
    conventions: ['K09'],
    messages: {
      joined: { en: '“{label}” holds more than one step (“{word}”): split it.', de: '„{label}“ enthält mehr als einen Schritt („{word}“): aufteilen.' },
    },
  },
  create({ report }) {
    return {
      'bpmn:Task': (task) => {
        const words = wordsOf(task.name);
        const word = words.find((candidate) => JOINING.has(candidate.toLowerCase()));
        if (word) report({ message: 'joined', params: { label: words.join(' '), word }, element: task, attribute: 'name' });
      },
    };
  },
});
