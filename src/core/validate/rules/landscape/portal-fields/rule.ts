import { missingPortalFields } from '../../../../landscape/portal-fields.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const portalFields = defineLandscapeRule({
  meta: {
    id: 'landscape/portal-fields',
    severity: 'warning',
    title: { en: 'The portal says who runs it and what the law requires.', de: 'Das Leseportal sagt, wer es betreibt und was das Recht verlangt.' },
    why: {
      en: 'Imprint, privacy notice and accessibility statement are made from these fields; an empty one leaves a gap on a page that the law requires.',
      de: 'Impressum, Datenschutzhinweise und Erklärung zur Barrierefreiheit entstehen aus diesen Angaben; fehlt eine, hat eine rechtlich vorgeschriebene Seite eine Lücke.',
    },
    source: '§ 10 L-BGG; § 5 DDG; Art. 13 DSGVO',
    messages: {
      missing: { en: 'Imprint, privacy notice or accessibility statement of the portal lack: {fields}.', de: 'Für Impressum, Datenschutz und Barrierefreiheit des Leseportals fehlt noch: {fields}.' },
    },
  },
  landscape({ data }, { lang, report }) {
    // Whoever has not begun with the portal does not publish one.
    if (!data.portal) return;
    const fields = missingPortalFields(data.portal, lang);
    if (fields.length > 0) report({ message: 'missing', params: { fields: fields.join(', ') }, key: ['portal'] });
  },
});
