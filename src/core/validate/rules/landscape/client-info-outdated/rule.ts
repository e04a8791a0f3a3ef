import { entriesOf } from '../../../../landscape/data.js';
import { compareVersions } from '../../../../landscape/versions.js';
import { defineLandscapeRule } from '../../../landscape-rule.js';

export const clientInfoOutdated = defineLandscapeRule({
  meta: {
    id: 'landscape/client-info-outdated',
    severity: 'warning',
    title: { en: 'Information for clients describes the process as it is now.', de: 'Informationen für Kundinnen und Kunden beschreiben den Prozess, wie er jetzt ist.' },
    why: {
      en: 'Whoever prepares an application by an old text brings the wrong documents and waits longer.',
      de: 'Wer einen Antrag nach einem alten Text vorbereitet, bringt die falschen Unterlagen mit und wartet länger.',
    },
    messages: {
      outdated: { en: 'The text ({lang}) describes version {basedOn}; the process has version {version}.', de: 'Der Text ({lang}) beschreibt Version {basedOn}; der Prozess hat Version {version}.' },
    },
  },
  profile({ data }, { report }) {
    // Readers see the released version while a newer draft is edited.
    const version = data.governance?.released?.version ?? data.version;
    if (!version || data.status === 'retired') return;
    for (const [i, { lang, basedOn }] of entriesOf(data.clientInfo)) {
      if (basedOn && compareVersions(basedOn, version) < 0) report({ message: 'outdated', params: { lang: lang ?? '', basedOn, version }, at: ['clientInfo', i, 'basedOn'] });
    }
  },
});
