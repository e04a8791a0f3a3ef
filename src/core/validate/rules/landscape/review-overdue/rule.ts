import { daysBetween } from '../../../../landscape/dates.js';
import { nextReview } from '../../../../landscape/lifecycle/requirements.js';
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
      yesterday: { en: 'The review was due yesterday, on {date}.', de: 'Die Prüfung war gestern fällig, am {date}.' },
      overdue: { en: 'The review was due on {date}, {days} days ago.', de: 'Die Prüfung war am {date} fällig, vor {days} Tagen.' },
    },
  },
  profile({ data }, { today, report }) {
    if (data.status === 'retired' || data.status === 'suspended') return;
    const date = nextReview(data);
    if (!date || date >= today) return;
    const at = ['governance', data.governance?.nextReview ? 'nextReview' : 'reviewCycle'];
    const days = daysBetween(date, today);
    report({ message: days === 1 ? 'yesterday' : 'overdue', params: { date, days }, at });
  },
});
