import type { Lang, Message } from '../../messages.js';
import { parseDuration } from '../../time/iso8601.js';
import type { YamlValue } from '../../yaml/tree.js';
import { isDate } from '../dates.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { normalisedName } from '../names.js';
import { slug } from '../new-process.js';
import type { ProcessType, Status } from '../terms.js';
import { bandTerms, processTypes, statuses } from '../terms.js';
import type { ColumnField, Mapping } from './columns.js';
import type { Table } from './csv.js';
import type { Proposal } from './proposal.js';
import { ProposalBuilder } from './proposal.js';

const messages = {
  noName: { en: 'Row {row}: there is no name in it.', de: 'Zeile {row}: Darin steht kein Name.' },
  known: { en: 'Row {row}: “{name}” is in the landscape already.', de: 'Zeile {row}: „{name}“ ist schon in der Prozesslandkarte.' },
  value: { en: 'Row {row}: “{value}” was not understood and left out ({field}).', de: 'Zeile {row}: „{value}“ wurde nicht verstanden und weggelassen ({field}).' },
} as const satisfies Record<string, Message>;

/** A release is bound to approvals: what a register calls released starts as what still has to be released here. */
const STATUS: Readonly<Partial<Record<Status, Status>>> = { released: 'in_review', method_approved: 'in_review', in_revision: 'draft', suspended: 'draft' };

/**
 * Proposes a profile for each row of a process register, with the groups, roles and units that it names. Processes that the
 * landscape has already stay as they are.
 *
 * @param table The first row holds the titles of the columns.
 * @param name What the landscape is called when there is no `landscape.yaml` yet.
 */
export function importRegister(index: LandscapeIndex, landscape: Landscape, name: string, table: Table, mapping: Mapping, lang: Lang): Proposal {
  const builder = new ProposalBuilder(index, landscape, lang);
  const known = new Set([...index.profiles(landscape)].map((profile) => normalisedName(profile.name)));
  table.slice(1).forEach((cells, i) => {
    const row = i + 2;
    const get = (field: ColumnField): string => (mapping[field] === undefined ? '' : cells[mapping[field]] ?? '');
    const title = get('name').replace(/\s+/g, ' ');
    if (title === '') return builder.note(messages.noName, { row });
    const ownId = slugged(get('id'));
    if (known.has(normalisedName(title)) || (ownId !== '' && builder.isTaken(ownId))) return builder.note(messages.known, { row, name: title });
    known.add(normalisedName(title));
    propose(get, title, ownId, row);
  });
  return builder.finish({ name, language: lang });

  function propose(get: (field: ColumnField) => string, title: string, ownId: string, row: number): void {
    const understood = <T>(field: ColumnField, read: (text: string) => T | undefined): T | undefined => {
      const text = get(field);
      const value = text === '' ? undefined : read(text);
      if (text !== '' && value === undefined) builder.note(messages.value, { row, value: text, field });
      return value;
    };
    const type = understood('type', typeOf) ?? 'core';
    const group = get('group') === '' ? undefined : builder.group(get('group'), type);
    const unit = get('unit') === '' ? undefined : builder.unit(get('unit'));
    const id = builder.freeId(ownId === '' ? slug(title) : ownId);
    const status = understood('status', statusOf) ?? 'planned';
    const folder = [landscape.folder, 'processes', group ?? ''].filter((part) => part !== '').join('/');
    const outcomes = get('outcomes').split(/\s*(?:[\n;|·]|, (?=\p{Lu}))\s*/u).filter((outcome) => outcome !== '');
    builder.profile(`${folder}/${id}.process.yaml`, {
      id, number: understood('number', (text) => (/^\d+(\.\d+)*$/.test(text) ? text : undefined)), name: title, type, level: 'process', parent: group,
      goal: get('goal'), description: get('description'), trigger: get('trigger'), ...(outcomes.length > 0 && { outcomes }),
      status: STATUS[status] ?? status, version: understood('version', (text) => (/^\d+(\.\d+){1,2}$/.test(text) ? text : undefined)),
      owner: get('owner') === '' ? undefined : builder.role(get('owner')), keyUser: get('keyUser') === '' ? undefined : builder.role(get('keyUser')),
      ...(unit && { orgUnits: [{ ref: unit, part: 'accountable' }] }),
      ...governance(understood('nextReview', dateOf)), ...kpis(understood('casesPerYear', countOf), understood('throughput', durationOf)),
    });
  }
}

function governance(nextReview: string | undefined): Record<string, YamlValue> {
  return nextReview === undefined ? {} : { governance: { nextReview } };
}

function kpis(cases: number | undefined, throughput: string | undefined): Record<string, YamlValue> {
  if (cases === undefined && throughput === undefined) return {};
  const value = (what: string | number): YamlValue => ({ value: what, evidence: 'estimated' });
  return { kpis: { ...(cases !== undefined && { casesPerYear: value(cases) }), ...(throughput !== undefined && { throughputTime: value(throughput) }) } };
}

/** An id as it is where it is one, else made of its letters and digits. */
function slugged(id: string): string {
  return id === '' || /^[\p{L}_][\p{L}\p{N}._-]*$/u.test(id) ? id : slug(id);
}

/** The key of an enumeration by any of its words. */
function keyOf<Key extends string>(tables: readonly Readonly<Record<Key, Message>>[], text: string): Key | undefined {
  const wanted = normalisedName(text);
  for (const table of tables) {
    for (const key of Object.keys(table) as Key[]) if ([key, table[key].de, table[key].en].some((word) => normalisedName(word) === wanted)) return key;
  }
  return undefined;
}

function typeOf(text: string): ProcessType | undefined {
  return keyOf([processTypes, bandTerms.classic, bandTerms.kgst], text) ?? keyOf([processTypes, bandTerms.classic, bandTerms.kgst], text.replace(/-?prozesse?$/i, ''));
}

function statusOf(text: string): Status | undefined {
  return keyOf([statuses], text) ?? (/^freigegeben$/i.test(text) ? 'released' : undefined);
}

/** `2027-03-01` or `1.3.2027`. */
function dateOf(text: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = day === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDate(iso) ? iso : undefined;
}

/** `1200`, `1.200` or `1,200`. */
function countOf(text: string): number | undefined {
  const digits = text.replace(/(?<=\d)[.,\s'](?=\d{3}(?:\D|$))/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** `P21D` as it is, `21 Tage` in words. */
function durationOf(text: string): string | undefined {
  if (text.startsWith('P') && parseDuration(text)) return text;
  const [, amount, unit = ''] = /^(\d+)\s*(\p{L}+)\.?$/u.exec(text) ?? [];
  if (amount === undefined) return undefined;
  const designator = [[/^(?:minuten?|min|minutes?)$/i, 'T', 'M'], [/^(?:stunden?|std|hours?|h)$/i, 'T', 'H'], [/^(?:tage?|days?|d)$/i, '', 'D'], [/^(?:wochen?|weeks?)$/i, '', 'W'], [/^(?:monate?|months?)$/i, '', 'M'], [/^(?:jahre?|years?)$/i, '', 'Y']] as const;
  const found = designator.find(([words]) => words.test(unit));
  return found && `P${found[1]}${amount}${found[2]}`;
}
