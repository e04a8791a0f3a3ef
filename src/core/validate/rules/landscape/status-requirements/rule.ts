import type { Status } from '../../../../landscape/terms.js';
import { statuses } from '../../../../landscape/terms.js';
import { requiredFields } from '../../../../landscape/lifecycle/requirements.js';
import { yamlEdits } from '../../../fixes/yaml.js';
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
    fixes: { version: { title: { en: 'Write the released version {version}', de: 'Freigegebene Version {version} eintragen' }, isSafe: true } },
    messages: {
      missing: { en: 'The status “{status}” needs “{field}”.', de: 'Der Status „{status}“ braucht „{field}“.' },
    },
  },
  profile({ data, text }, { lang, report }) {
    const status: Status = data.status ?? 'planned';
    for (const field of requiredFields(status, data)) {
      const place = field.startsWith('governance.') && data.governance ? { key: ['governance'] } : { at: ['status'] };
      const version = field === 'version' ? data.governance?.released?.version : undefined;
      report({
        message: 'missing', params: { status: statuses[status][lang], field }, ...place,
        fixes: version ? [{ fix: 'version', params: { version }, edits: () => yamlEdits(text, { op: 'set', path: ['version'], value: version }) }] : [],
      });
    }
  },
});
