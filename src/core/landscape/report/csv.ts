import { entryName } from '../catalog.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Lang, Message } from '../../messages.js';
import type { LandscapeOverview, ProcessSummary } from '../overview.js';
import { groupOf } from '../overview.js';
import { gapKinds, gapsOf } from '../progress/gaps.js';
import { stageOf, stages } from '../progress/stages.js';
import { bandTerms, statuses } from '../terms.js';

const HEAD = {
  number: { en: 'Number', de: 'Nummer' }, id: { en: 'Id', de: 'ID' }, name: { en: 'Process', de: 'Prozess' },
  band: { en: 'Band', de: 'Prozessart' }, group: { en: 'Group', de: 'Prozessgruppe' }, status: { en: 'Status', de: 'Status' },
  stage: { en: 'Stage', de: 'Stand' }, version: { en: 'Version', de: 'Version' },
  owner: { en: 'Owner', de: 'Prozessverantwortliche Stelle' }, keyUser: { en: 'Key user', de: 'Schlüsselperson' }, unit: { en: 'Unit', de: 'Einheit' },
  nextReview: { en: 'Next review', de: 'Wiedervorlage' }, overdueDays: { en: 'Days overdue', de: 'Tage überfällig' },
  casesPerYear: { en: 'Cases per year', de: 'Fallzahl pro Jahr' }, throughput: { en: 'Throughput time', de: 'Durchlaufzeit' },
  calls: { en: 'Calls', de: 'Ruft auf' }, calledBy: { en: 'Called by', de: 'Aufgerufen von' }, missing: { en: 'Missing', de: 'Fehlt' },
  model: { en: 'Model', de: 'Modell' }, profile: { en: 'Profile', de: 'Steckbrief' },
} as const satisfies Record<string, Message>;

/** Every process as a line of a table, see {@link csvTable}. */
export function landscapeCsv(index: LandscapeIndex, { processes }: LandscapeOverview, lang: Lang): string {
  const rows = processes.map((process) => cellsOf(index, process, lang));
  return csvTable([Object.values(HEAD).map((title) => title[lang]), ...rows]);
}

function cellsOf(index: LandscapeIndex, process: ProcessSummary, lang: Lang): (string | number)[] {
  const profile = index.file(process.path);
  if (profile?.kind !== 'profile') return [];
  const named = (id: string | null | undefined): string => (id ? entryName(index, id, process.path) : '');
  const { kpis } = profile.data;
  const stage = stageOf(profile.data, process.model !== null);
  const cells: Readonly<Record<keyof typeof HEAD, string | number>> = {
    number: process.number ?? '', id: process.id, name: process.name,
    band: bandTerms.classic[process.type][lang], group: groupName(index, process) ?? '', status: statuses[process.status][lang], stage: stage === undefined ? '' : stages[stage][lang], version: process.version ?? '',
    owner: named(process.owner), keyUser: named(process.keyUser), unit: named(process.orgUnit),
    nextReview: process.nextReview ?? '', overdueDays: process.overdueDays,
    casesPerYear: kpis?.['casesPerYear']?.value ?? '', throughput: kpis?.['throughputTime']?.value ?? '',
    calls: process.calls.join(', '), calledBy: process.calledBy.join(', '),
    missing: stage === undefined ? '' : gapsOf(profile, process).map((kind) => gapKinds[kind][lang]).join(', '), model: process.model ?? '', profile: process.path,
  };
  return Object.keys(HEAD).map((key) => cells[key as keyof typeof HEAD]);
}

function groupName(index: LandscapeIndex, { path }: ProcessSummary): string | undefined {
  const profile = index.file(path);
  return profile?.kind === 'profile' ? groupOf(index, profile)?.name ?? undefined : undefined;
}

/**
 * A table that German Excel and LibreOffice open by a double click: semicolons, lines ended by CRLF, a byte order mark for the
 * umlauts. Cells that a spreadsheet would calculate or take for a date are kept as text.
 */
export function csvTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

/**
 * A cell as a spreadsheet reads it back. A formula gets an apostrophe in front (OWASP, CSV injection), and what looks like a
 * date or a number with dots, such as `2.1.1`, a tab: Excel then takes both for text.
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@]|^[\t\r]/.test(value) ? `'${value}` : /^\d+([.,/-]\d+)+$/.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value) ? `\t${value}` : value;
  return /[;"\r\n\t,]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
