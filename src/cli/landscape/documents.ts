import type { DocumentRegister, RegisteredDocument } from '../../core/landscape/documents/register.js';
import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import { documentsCsv } from '../../core/landscape/report/documents-csv.js';
import { documentsDocument } from '../../core/landscape/report/documents-html.js';
import { documentKind, documentTexts, flagWords } from '../../core/landscape/report/documents-words.js';
import { formatMessage, type Lang } from '../../core/messages.js';
import { dayInWords } from '../../core/time/words.js';

/** The register of documents in the formats of `prozessatlas landscape --documents`. */
export const documentFormats = { text, json, csv: documentsCsv, html: documentsDocument } as const satisfies Record<string, (index: LandscapeIndex, register: DocumentRegister, lang: Lang) => string>;

function text(_index: LandscapeIndex, { documents, unknown, brokenLinks }: DocumentRegister, lang: Lang): string {
  const lines = [documents.length === 0 ? documentTexts.empty[lang] : formatMessage(documentTexts.summary, lang, { count: documents.length })];
  const section = (title: string, found: readonly string[]): void => { if (found.length > 0) lines.push('', title, '─'.repeat(title.length), ...found); };
  section(documentTexts.toDo[lang], documents.filter(({ flags }) => flags.length > 0).map((document) => `${nameOf(document)}: ${flagWords(document, lang)}`));
  section(documentTexts.unknown[lang], unknown.map(({ id, paths }) => `${id}: ${paths.join(', ')}`));
  section(documentTexts.broken[lang], brokenLinks.map(({ path, link }) => `${path}: ${link}`));
  section(documentTexts.all[lang], documents.map((document) => {
    const { data: { kind, version, validUntil }, uses } = document;
    const until = validUntil ? `${documentTexts.validUntil[lang]} ${dayInWords(validUntil, lang)}` : '';
    const usedIn = uses.length > 0 ? `${documentTexts.uses[lang]} ${uses.map(({ profile }) => profile.name).join(', ')}` : '';
    return [nameOf(document), kind ? documentKind(kind, lang) : '', version, until, usedIn].filter(Boolean).join(' · ');
  }));
  return `${lines.join('\n')}\n`;
}

/** Its shape is fixed (`version` 1), paths are relative to the folder. */
function json(_index: LandscapeIndex, { documents, unknown, brokenLinks }: DocumentRegister): string {
  return `${JSON.stringify({
    version: 1,
    documents: documents.map(({ id, data, catalog, file, flags, uses }) => ({
      ...data, id, catalog, file: file ?? null, flags,
      uses: uses.map(({ profile, uses: as, steps }) => ({ id: profile.id, name: profile.name, path: profile.path, as, steps })),
    })),
    unknown, brokenLinks,
  }, null, 2)}\n`;
}

function nameOf({ id, data }: RegisteredDocument): string {
  return data.name ? `${data.name} (${id})` : id;
}
