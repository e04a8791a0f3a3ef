import type { Status } from '../../../../landscape/terms.js';
import { statuses } from '../../../../landscape/terms.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

/** States in which people look at the diagram. */
const NEEDS_MODEL: ReadonlySet<Status> = new Set(['in_review', 'method_approved', 'released', 'in_revision']);

export const profileWithoutModel = defineLandscapeRule({
  meta: {
    id: 'landscape/profile-without-model',
    severity: 'warning',
    title: { en: 'A process that is in review or released has a model.', de: 'Ein Prozess, der in Prüfung oder freigegeben ist, hat ein Modell.' },
    why: {
      en: 'Reviewing and releasing a process means looking at how it runs.',
      de: 'Einen Prozess zu prüfen und freizugeben heißt, seinen Ablauf anzusehen.',
    },
    messages: {
      missing: { en: 'A process with the status “{status}” needs a model (“model.bpmn”).', de: 'Ein Prozess im Status „{status}“ braucht ein Modell („model.bpmn“).' },
    },
  },
  profile({ data }, { lang, report }) {
    const { status, model } = data;
    if (status && NEEDS_MODEL.has(status) && !model?.bpmn) report({ message: 'missing', params: { status: statuses[status][lang] }, at: ['status'] });
  },
});
