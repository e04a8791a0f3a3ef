import { catalogEntries } from '../../../../landscape/catalog.js';
import { entriesOf } from '../../../../landscape/data.js';
import { isDate } from '../../../../landscape/dates.js';
import { dayInWords } from '../../../../time/words.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const documentExpired = defineLandscapeRule({
  meta: {
    id: 'landscape/document-expired',
    severity: 'warning',
    title: { en: 'Documents that processes use are valid.', de: 'Dokumente, die Prozesse verwenden, sind gültig.' },
    why: {
      en: 'An expired form or instruction leads to wrong decisions and to letters that have to be sent again.',
      de: 'Ein abgelaufener Vordruck oder eine abgelaufene Anleitung führt zu falschen Entscheidungen und zu Schreiben, die erneut verschickt werden müssen.',
    },
    messages: {
      expired: { en: '“{name}” was valid until {date}.', de: '„{name}“ war gültig bis {date}.' },
    },
  },
  catalog({ kind, data, listPath }, { today, lang, report }) {
    if (kind !== 'documents') return;
    for (const [i, { id, name, validUntil }] of entriesOf(data)) {
      if (isDate(validUntil) && validUntil < today) report({ message: 'expired', params: { name: name ?? id ?? '', date: dayInWords(validUntil, lang) }, at: [...listPath, i, 'validUntil'] });
    }
  },
  profile({ path, data }, { index, today, lang, report }) {
    if (data.status === 'retired') return;
    for (const [i, { ref }] of entriesOf(data.documents)) {
      const document = ref ? catalogEntries(index, ref, path)[0]?.data : undefined;
      if (document && isDate(document.validUntil) && document.validUntil < today) {
        report({ message: 'expired', params: { name: document.name ?? ref!, date: dayInWords(document.validUntil, lang) }, at: ['documents', i, 'ref'] });
      }
    }
  },
});
