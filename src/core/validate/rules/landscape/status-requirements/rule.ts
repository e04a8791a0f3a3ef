import type { Status } from '../../../../landscape/terms.js';
import { statuses } from '../../../../landscape/terms.js';
import { requiredFields } from '../../../../landscape/lifecycle/requirements.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const statusRequirements = defineLandscapeRule({
  meta: {
    id: 'landscape/status-requirements',
    severity: 'error',
    title: { en: 'A profile has what its status demands.', de: 'Ein Steckbrief enthält, was sein Status verlangt.' },
    why: {
      en: 'People rely on a status: “released” without an owner or an approval promises more than it keeps.',
      de: 'Auf einen Status verlassen sich andere: „freigegeben“ ohne verantwortliche Stelle oder Freigabe verspricht mehr, als es hält.',
    },
    messages: {
      missing: { en: 'The status “{status}” needs “{field}”.', de: 'Der Status „{status}“ braucht „{field}“.' },
    },
  },
  profile({ data }, { lang, report }) {
    const status: Status = data.status ?? 'planned';
    for (const field of requiredFields(status, data)) {
      const place = field.startsWith('governance.') && data.governance ? { key: ['governance'] } : { at: ['status'] };
      report({ message: 'missing', params: { status: statuses[status][lang], field }, ...place });
    }
  },
});
