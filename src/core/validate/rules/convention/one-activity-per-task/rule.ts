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
