import { daysBetween } from '../../../../landscape/dates.js';
import { nextReview } from '../../../../landscape/lifecycle/requirements.js';
import { dayInWords } from '../../../../time/words.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const reviewOverdue = defineLandscapeRule({
  meta: {
    id: 'landscape/review-overdue',
    severity: 'warning',
    title: { en: 'Processes are reviewed in time.', de: 'Prozesse werden rechtzeitig geprüft.' },
    why: {
      en: 'A process that nobody looks at any more drifts away from what people do.',
      de: 'Ein Prozess, den niemand mehr ansieht, entfernt sich von dem, was tatsächlich getan wird.',
    },
    messages: {
      overdue: { en: 'The review was due on {date}, {days|one day|# days} ago.', de: 'Die Prüfung war am {date} fällig, vor {days|einem Tag|# Tagen}.' },
    },
  },
  profile({ data }, { today, lang, report }) {
    if (data.status === 'retired' || data.status === 'suspended') return;
    const date = nextReview(data);
    if (!date || date >= today) return;
    const at = ['governance', data.governance?.nextReview ? 'nextReview' : 'reviewCycle'];
    report({ message: 'overdue', params: { date: dayInWords(date, lang), days: daysBetween(date, today) }, at });
  },
});
