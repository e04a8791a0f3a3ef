import type { Message } from '../messages.js';
import { entriesOf } from './data.js';
import type { IsoDate } from './dates.js';
import { daysBetween, isDate } from './dates.js';
import type { CatalogFile, LandscapeFile, ProfileFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import { catalogEntries } from './catalog.js';
import { nextReview, suspendedUntil } from './lifecycle/requirements.js';

/** What can be due, with the words for it. */
export const dueKinds = {
  'review': { en: 'Review', de: 'Wiedervorlage' },
  'law-check': { en: 'Check against changed law', de: 'Prüfung an geändertem Recht' },
  'validity': { en: 'Process ends', de: 'Prozess endet' },
  'suspension': { en: 'Suspension ends', de: 'Aussetzung endet' },
  'variant': { en: 'Decision on a variant', de: 'Entscheidung über eine Variante' },
  'document': { en: 'Document expires', de: 'Dokument läuft ab' },
  'law-change': { en: 'Law changes', de: 'Recht ändert sich' },
  'law-end': { en: 'Law ends', de: 'Recht tritt außer Kraft' },
  'law-resumption': { en: 'Law applies again', de: 'Recht gilt wieder' },
} as const satisfies Record<string, Message>;

export type DueKind = keyof typeof dueKinds;

/** A day on which somebody has to do something. */
export interface DueItem {
  readonly kind: DueKind;
  readonly date: IsoDate;
  /** Days since then; 0 when it is not overdue. */
  readonly overdueDays: number;
  /** Id of the process or of the catalogue entry. */
  readonly id: string;
  readonly name: string;
  /** The file to look into. */
  readonly path: string;
  /** Role that answers for it. */
  readonly owner: string | null;
  /** The law or variant that it is about. */
  readonly about: string | null;
}

/**
 * All days that are known, by date: reviews, ends of validity and suspension, open decisions, documents that expire, laws
 * that change, and processes that have not been checked since a law changed.
 */
export function dueItems(index: LandscapeIndex, today: IsoDate): DueItem[] {
  return itemsOf(index.all(), index, today);
}

/** Only those that a process has by itself, whatever the catalogues say: reviews, ends of validity and suspension, open decisions. */
export function ownDueItems(index: LandscapeIndex, today: IsoDate): DueItem[] {
  return itemsOf(index.profiles(), undefined, today);
}

/** @param laws Where laws are looked up; `undefined` to leave them out. */
function itemsOf(files: Iterable<LandscapeFile>, laws: LandscapeIndex | undefined, today: IsoDate): DueItem[] {
  const items: DueItem[] = [];
  const add = (item: Omit<DueItem, 'overdueDays' | 'date' | 'about'> & { date: string | null | undefined; about?: string }): void => {
    const { date } = item;
    if (isDate(date)) items.push({ ...item, date, about: item.about ?? null, overdueDays: date < today ? daysBetween(date, today) : 0 });
  };
  for (const file of files) {
    if (file.kind === 'profile') ofProfile(laws, file, today, add);
    else if (file.kind === 'documents' || file.kind === 'laws') ofCatalog(file, today, add);
  }
  return items.sort((a, b) => compare(a.date, b.date) || compare(a.name, b.name) || compare(a.kind, b.kind));
}

type Add = (item: Omit<DueItem, 'overdueDays' | 'date' | 'about'> & { date: string | null | undefined; about?: string }) => void;

function ofProfile(laws: LandscapeIndex | undefined, { id, name, path, data }: ProfileFile, today: IsoDate, add: Add): void {
  if (data.status === 'retired') return;
  const common = { id, name, path, owner: data.owner ?? null };
  if (data.status === 'suspended') add({ kind: 'suspension', date: suspendedUntil(data), ...common });
  else add({ kind: 'review', date: nextReview(data), ...common });
  add({ kind: 'validity', date: data.governance?.validUntil, ...common });
  for (const [, { id: variant, decision, dueOn }] of entriesOf(data.variants)) {
    if (decision === 'open' || !decision) add({ kind: 'variant', date: dueOn, ...common, about: variant ?? '' });
  }
  if (!laws) return;
  for (const [, { ref, checkedOn }] of entriesOf(data.legalBases)) {
    const law = ref ? catalogEntries(laws, ref, path)[0]?.data : undefined;
    const changedOn = law?.changedOn;
    if (isDate(changedOn) && changedOn <= today && !(isDate(checkedOn) && checkedOn >= changedOn)) {
      add({ kind: 'law-check', date: changedOn, ...common, about: law?.citation ?? law?.name ?? ref! });
    }
  }
}

function ofCatalog({ kind, path, data }: CatalogFile, today: IsoDate, add: Add): void {
  for (const [, entry] of entriesOf(data)) {
    const common = { id: entry.id ?? '', name: entry.citation ?? entry.name ?? entry.id ?? '', path, owner: entry.owner ?? null };
    if (kind === 'documents') add({ kind: 'document', date: entry.validUntil, ...common });
    // What lies behind is a matter of the processes, not of the calendar.
    if (kind !== 'laws') continue;
    const ahead = (date: string | null | undefined): string | undefined => (isDate(date) && date >= today ? date : undefined);
    add({ kind: 'law-change', date: ahead(entry.changedOn), ...common });
    add({ kind: 'law-end', date: ahead(entry.validUntil), ...common });
    add({ kind: 'law-resumption', date: ahead(entry.suspendedUntil), ...common });
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
