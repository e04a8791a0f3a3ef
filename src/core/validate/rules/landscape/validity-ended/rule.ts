import { isDate } from '../../../../landscape/dates.js';
import { suspendedUntil } from '../../../../landscape/lifecycle/requirements.js';
import { dayInWords } from '../../../../time/words.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const validityEnded = defineLandscapeRule({
  meta: {
    id: 'landscape/validity-ended',
    severity: 'warning',
    title: { en: 'A process that is no longer valid is retired; one that rested long enough is taken up again.', de: 'Ein Prozess, der nicht mehr gilt, ist stillgelegt; einer, der lange genug ruhte, wird wieder aufgenommen.' },
    why: {
      en: 'Whoever works by a process relies on its being in force.',
      de: 'Wer nach einem Prozess arbeitet, verlässt sich darauf, dass er gilt.',
    },
    messages: {
      validity: { en: 'The process was valid until {date}, but its status says otherwise.', de: 'Der Prozess galt bis {date}, sein Status sagt aber etwas anderes.' },
      suspension: { en: 'The process was suspended until {date}; what now?', de: 'Der Prozess war bis {date} ausgesetzt; wie geht es weiter?' },
    },
  },
  profile({ data }, { today, lang, report }) {
    const { status, governance } = data;
    if (status === 'retired') return;
    const valid = governance?.validUntil;
    if (isDate(valid) && valid < today) report({ message: 'validity', params: { date: dayInWords(valid, lang) }, at: ['governance', 'validUntil'] });
    const rests = status === 'suspended' ? suspendedUntil(data) : undefined;
    if (rests && rests < today) report({ message: 'suspension', params: { date: dayInWords(rests, lang) }, at: data.until ? ['until'] : ['governance', 'until'] });
  },
});
