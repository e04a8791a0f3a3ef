import type { Lang } from '../../messages.js';
import { entryName } from '../catalog.js';
import type { DocumentRegister, RegisteredDocument } from '../documents/register.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { csvTable } from './csv.js';
import { documentKind, documentTexts, flagWords, retentionWords } from './documents-words.js';

const COLUMNS = ['id', 'document', 'kind', 'version', 'owner', 'validUntil', 'filePlan', 'retention', 'file', 'toDo', 'uses', 'catalog'] as const;

/** Every document of the register as a line of a table, see {@link csvTable}. */
export function documentsCsv(index: LandscapeIndex, { documents }: DocumentRegister, lang: Lang): string {
  return csvTable([COLUMNS.map((column) => documentTexts[column][lang]), ...documents.map((document) => {
    const cells = cellsOf(index, document, lang);
    return COLUMNS.map((column) => cells[column]);
  })]);
}

function cellsOf(index: LandscapeIndex, document: RegisteredDocument, lang: Lang): Readonly<Record<(typeof COLUMNS)[number], string>> {
  const { id, data, catalog, file, uses } = document;
  return {
    id, document: data.name ?? id, kind: data.kind ? documentKind(data.kind, lang) : '', version: data.version ?? '',
    owner: data.owner ? entryName(index, data.owner, catalog) : '', validUntil: data.validUntil ?? '', filePlan: data.filePlan ?? '',
    retention: retentionWords(document, lang), file: file ?? data.url ?? data.file ?? '', toDo: flagWords(document, lang),
    uses: uses.map(({ profile }) => profile.name).join(', '), catalog,
  };
}
