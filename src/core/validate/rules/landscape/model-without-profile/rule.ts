import { isSnapshot, modelUses } from '../../../../landscape/calls.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const modelWithoutProfile = defineLandscapeRule({
  meta: {
    id: 'landscape/model-without-profile',
    severity: 'warning',
    title: { en: 'Every model of a landscape belongs to a profile.', de: 'Jedes Modell einer Prozesslandkarte gehört zu einem Steckbrief.' },
    why: {
      en: 'A model without a profile has no owner, no status and no review: nobody notices when it is out of date.',
      de: 'Ein Modell ohne Steckbrief hat keine verantwortliche Stelle, keinen Status und keine Wiedervorlage: Niemand merkt, wenn es veraltet.',
    },
    messages: {
      orphan: { en: 'No profile names this model.', de: 'Kein Steckbrief nennt dieses Modell.' },
    },
  },
  model({ path, processes }, { index, report }) {
    if (!index.rootOf(index.landscapeOf(path)) || isSnapshot(path) || modelUses(index, path)[0]!.as !== 'free') return;
    const [process] = processes;
    report({ message: 'orphan', elementId: process?.elementId, range: process ?? { start: 0, end: 0 } });
  },
});
