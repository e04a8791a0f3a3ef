import { encodeText } from '../../draw/escape.js';
import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { parseDuration } from '../../time/iso8601.js';
import { dayInWords, durationInWords } from '../../time/words.js';
import { entryName } from '../catalog.js';
import type { DocumentFlag, DocumentRegister, DocumentUse, RegisteredDocument } from '../documents/register.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { isAddress } from '../paths.js';
import { documentUses, term } from '../terms.js';
import type { Linking } from './page.js';
import { fileLink, htmlTable } from './page.js';

const texts = {
  title: { en: 'Documents', de: 'Dokumentenregister' },
  summary: { en: 'Templates, forms and instructions: {count}', de: 'Vorlagen, Formulare und Arbeitshilfen: {count}' },
  empty: { en: 'No documents have been added yet.', de: 'Es sind noch keine Dokumente eingetragen.' },
  add: { en: 'Add a document…', de: 'Dokument eintragen …' },
  toDo: { en: 'To be settled', de: 'Zu klären' },
  all: { en: 'All documents', de: 'Alle Dokumente' },
  document: { en: 'Document', de: 'Dokument' },
  kind: { en: 'Kind', de: 'Art' },
  version: { en: 'Version', de: 'Stand' },
  owner: { en: 'Owner', de: 'Verantwortlich' },
  validUntil: { en: 'Valid until', de: 'Gültig bis' },
  filePlan: { en: 'File plan', de: 'Aktenplan' },
  retention: { en: 'Retention', de: 'Aufbewahrung' },
  uses: { en: 'Used in', de: 'Verwendet in' },
  more: { en: 'and {count} more', de: 'und {count} weitere' },
  catalog: { en: 'entry', de: 'Eintrag' },
  unknown: { en: 'Named, but in no catalogue', de: 'Genannt, aber in keinem Katalog' },
  broken: { en: 'Links that lead nowhere', de: 'Verweise, die ins Leere führen' },
} as const satisfies Record<string, Message>;

/** A form that everybody uses would bury the others; its impact has a report of its own. */
const MOST_USES = 20;

const flagWords: Readonly<Record<DocumentFlag, Message>> = {
  missing: { en: 'the file is missing', de: 'die Datei fehlt' },
  nowhere: { en: 'no file and no address', de: 'weder Datei noch Adresse' },
  expired: { en: 'no longer valid', de: 'nicht mehr gültig' },
  expiring: { en: 'expires soon', de: 'läuft bald ab' },
  unused: { en: 'used nowhere', de: 'nirgends verwendet' },
};

const kinds: Readonly<Record<string, Message>> = {
  form: { en: 'form', de: 'Formular' }, template: { en: 'template', de: 'Vorlage' }, instruction: { en: 'instruction', de: 'Arbeitshilfe' }, leaflet: { en: 'leaflet', de: 'Merkblatt' },
};

/** What people call a kind of document; catalogues may have others. */
export function documentKind(kind: string, lang: Lang): string {
  return term(kinds, kind, lang);
}

/** The kinds that are offered. */
export const documentKinds = Object.keys(kinds);

/** The register as markup for a page that has the style of the reports; with links, a document can be added (`data-action`). */
export function documentsBody(index: LandscapeIndex, { documents, unknown, brokenLinks }: DocumentRegister, lang: Lang, linking: Linking): string {
  const flagged = documents.filter(({ flags }) => flags.length > 0);
  const toDo = flagged.map((document) => `<li>${nameOf(document, linking)}: ${flagsOf(document, lang)}</li>`);
  const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `<h2>${encodeText(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`);
  const count = documents.length === 0 ? texts.empty[lang] : formatMessage(texts.summary, lang, { count: documents.length });
  return `<h1>${encodeText(texts.title[lang])}</h1>
<p class="asof">${encodeText(count)}</p>
${linking === 'links' ? `<p><a href="#" data-action="addDocument" data-path="">${encodeText(texts.add[lang])}</a></p>\n` : ''}${
  list(texts.toDo[lang], toDo)}${
  list(texts.unknown[lang], unknown.map(({ id, paths }) => `<li>${encodeText(id)}: ${paths.map((path) => fileLink(path, path, linking)).join(', ')}</li>`))}${
  list(texts.broken[lang], brokenLinks.map(({ path, elementId, link }) => `<li>${fileLink(path, path, linking, elementId)}: ${encodeText(link)}</li>`))}${
  documents.length === 0 ? '' : `<h2>${encodeText(texts.all[lang])}</h2>\n${table(index, documents, lang, linking)}`}`;
}

function table(index: LandscapeIndex, documents: readonly RegisteredDocument[], lang: Lang, linking: Linking): string {
  const head = (['document', 'kind', 'version', 'owner', 'validUntil', 'filePlan', 'retention', 'uses'] as const).map((key) => texts[key][lang]);
  return htmlTable(formatMessage(texts.summary, lang, { count: documents.length }), head, documents.map((document) => {
    const { data, catalog, flags } = document;
    const duration = data.retention ? parseDuration(data.retention) : undefined;
    return [
      `${nameOf(document, linking)}${linking === 'links' ? ` · ${fileLink(texts.catalog[lang], catalog, linking)}` : ''}${flags.length > 0 ? `<br>${flagsOf(document, lang)}` : ''}`,
      encodeText(data.kind ? documentKind(data.kind, lang) : ''), encodeText(data.version ?? ''), encodeText(data.owner ? entryName(index, data.owner, catalog) : ''),
      encodeText(data.validUntil ? dayInWords(data.validUntil, lang) : ''), encodeText(data.filePlan ?? ''), encodeText(duration ? durationInWords(duration, lang) : data.retention ?? ''),
      usesOf(document.uses, lang, linking),
    ];
  }));
}

function nameOf({ data, id, file, flags }: RegisteredDocument, linking: Linking): string {
  const name = data.name ?? id;
  const address = data.url ?? (data.file && isAddress(data.file) ? data.file : undefined);
  if (file !== undefined && !flags.includes('missing')) return fileLink(name, file, linking);
  return `${encodeText(name)}${address ? ` (${encodeText(address)})` : ''}`;
}

function flagsOf({ flags }: RegisteredDocument, lang: Lang): string {
  const words = flags.map((flag) => flagWords[flag][lang]).join(', ');
  return flags.includes('missing') || flags.includes('expired') ? `<span class="due">${encodeText(words)}</span>` : encodeText(words);
}

function usesOf(uses: readonly DocumentUse[], lang: Lang, linking: Linking): string {
  const shown = uses.slice(0, MOST_USES).map((use) => useOf(use, lang, linking));
  const more = uses.length > MOST_USES ? [encodeText(formatMessage(texts.more, lang, { count: uses.length - MOST_USES }))] : [];
  return [...shown, ...more].join('<br>');
}

function useOf({ profile, uses, steps }: DocumentUse, lang: Lang, linking: Linking): string {
  const as = uses.map((use) => term(documentUses, use, lang)).join(', ');
  const at = steps.map((step) => fileLink(step.name, step.path, linking, step.elementId)).join(', ');
  return `${fileLink(profile.name, profile.path, linking)}${as && ` (${encodeText(as)})`}${at && `: ${at}`}`;
}
