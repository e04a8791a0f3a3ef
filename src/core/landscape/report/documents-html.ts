import { encodeText } from '../../draw/escape.js';
import type { Lang } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { dayInWords } from '../../time/words.js';
import { entryName } from '../catalog.js';
import type { DocumentRegister, DocumentUse, RegisteredDocument } from '../documents/register.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { isAddress } from '../paths.js';
import { documentUses, term } from '../terms.js';
import { documentKind, documentTexts, flagWords, retentionWords } from './documents-words.js';
import type { Linking } from './page.js';
import { fileLink, htmlTable, reportDocument } from './page.js';

/** A form that everybody uses would bury the others; its impact has a report of its own. */
const MOST_USES = 20;

/** The register as a document of its own. */
export function documentsDocument(index: LandscapeIndex, register: DocumentRegister, lang: Lang): string {
  return reportDocument(documentTexts.title[lang], documentsBody(index, register, lang, 'text'), lang);
}

/** The register as markup for a page that has the style of the reports; with links, a document can be added (`data-action`). */
export function documentsBody(index: LandscapeIndex, { documents, unknown, brokenLinks }: DocumentRegister, lang: Lang, linking: Linking): string {
  const flagged = documents.filter(({ flags }) => flags.length > 0);
  const toDo = flagged.map((document) => `<li>${nameOf(document, linking)}: ${flagsOf(document, lang)}</li>`);
  const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `<h2>${encodeText(title)}</h2>\n<ul>\n${items.join('\n')}\n</ul>\n`);
  const count = documents.length === 0 ? documentTexts.empty[lang] : formatMessage(documentTexts.summary, lang, { count: documents.length });
  return `<h1>${encodeText(documentTexts.title[lang])}</h1>
<p class="asof">${encodeText(count)}</p>
${linking === 'links' ? `<p><a href="#" data-action="addDocument" data-path="">${encodeText(documentTexts.add[lang])}</a></p>\n` : ''}${
  list(documentTexts.toDo[lang], toDo)}${
  list(documentTexts.unknown[lang], unknown.map(({ id, paths }) => `<li>${encodeText(id)}: ${paths.map((path) => fileLink(path, path, linking)).join(', ')}</li>`))}${
  list(documentTexts.broken[lang], brokenLinks.map(({ path, elementId, link }) => `<li>${fileLink(path, path, linking, elementId)}: ${encodeText(link)}</li>`))}${
  documents.length === 0 ? '' : `<h2>${encodeText(documentTexts.all[lang])}</h2>\n${table(index, documents, lang, linking)}`}`;
}

function table(index: LandscapeIndex, documents: readonly RegisteredDocument[], lang: Lang, linking: Linking): string {
  const head = (['document', 'kind', 'version', 'owner', 'validUntil', 'filePlan', 'retention', 'uses'] as const).map((key) => documentTexts[key][lang]);
  return htmlTable(formatMessage(documentTexts.summary, lang, { count: documents.length }), head, documents.map((document) => {
    const { data, catalog, flags } = document;
    return [
      `${nameOf(document, linking)}${linking === 'links' ? ` · ${fileLink(documentTexts.entry[lang], catalog, linking)}` : ''}${flags.length > 0 ? `<br>${flagsOf(document, lang)}` : ''}`,
      encodeText(data.kind ? documentKind(data.kind, lang) : ''), encodeText(data.version ?? ''), encodeText(data.owner ? entryName(index, data.owner, catalog) : ''),
      encodeText(data.validUntil ? dayInWords(data.validUntil, lang) : ''), encodeText(data.filePlan ?? ''), encodeText(retentionWords(document, lang)),
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

function flagsOf(document: RegisteredDocument, lang: Lang): string {
  const words = flagWords(document, lang);
  return document.flags.includes('missing') || document.flags.includes('expired') ? `<span class="due">${encodeText(words)}</span>` : encodeText(words);
}

function usesOf(uses: readonly DocumentUse[], lang: Lang, linking: Linking): string {
  const shown = uses.slice(0, MOST_USES).map((use) => useOf(use, lang, linking));
  const more = uses.length > MOST_USES ? [encodeText(formatMessage(documentTexts.more, lang, { count: uses.length - MOST_USES }))] : [];
  return [...shown, ...more].join('<br>');
}

function useOf({ profile, uses, steps }: DocumentUse, lang: Lang, linking: Linking): string {
  const as = uses.map((use) => term(documentUses, use, lang)).join(', ');
  const at = steps.map((step) => fileLink(step.name, step.path, linking, step.elementId)).join(', ');
  return `${fileLink(profile.name, profile.path, linking)}${as && ` (${encodeText(as)})`}${at && `: ${at}`}`;
}
