import { pairLines } from '../yaml/render.js';
import type { YamlValue } from '../yaml/tree.js';
import { entriesOf } from './data.js';
import type { LandscapeIndex } from './landscape-index.js';
import type { Landscape } from './link-graph.js';
import { folderOf } from './paths.js';
import type { ProcessType } from './terms.js';

/** A group that new processes can belong to. */
export interface ProcessGroup {
  readonly id: string;
  readonly name: string;
  readonly number: string | undefined;
  readonly type: ProcessType;
  readonly orgUnit: string | undefined;
}

/** Where a new process goes and what it is called there. */
export interface ProcessPlace {
  /** Free in the whole index. */
  readonly id: string;
  /** Behind those of the group; `undefined` where the group has no numbers. */
  readonly number: string | undefined;
  /** Folder of profile and model, without a slash at its end; `''` for the root. */
  readonly folder: string;
}

/** What the first version of a profile says. */
export interface NewProfile extends ProcessPlace {
  readonly name: string;
  readonly group: ProcessGroup | undefined;
  /** `role:` id of the owner. */
  readonly owner: string | undefined;
}

/** The groups of a landscape in the order of its `landscape.yaml`. */
export function groupsOf(index: LandscapeIndex, landscape: Landscape): ProcessGroup[] {
  return [...entriesOf(index.rootOf(landscape)?.data.tree)].flatMap(([, { id, name, number, type, orgUnit }]) =>
    id ? [{ id, name: name ?? id, number: number ?? undefined, type: type ?? 'core', orgUnit: orgUnit ?? undefined }] : []);
}

/**
 * Finds a place for a new process: ids count in tens behind those of the group (`abh-erw-090` → `abh-erw-100`), numbers
 * in ones (`2.1.9` → `2.1.10`), and the files lie where most of the group lie.
 *
 * @param name Gives the id where there is no group.
 */
export function placeFor(index: LandscapeIndex, landscape: Landscape, group: ProcessGroup | undefined, name: string): ProcessPlace {
  const siblings = [...index.profiles(landscape)].filter(({ data }) => (data.parent ?? undefined) === group?.id);
  const stem = group?.id ?? slug(name);
  const taken = new Set([...index.profiles()].map(({ id }) => id));
  const last = Math.max(0, ...siblings.map(({ id }) => numberBehind(id, `${stem}-`)));
  const numbers = siblings.map(({ data }) => data.number ?? '');
  return {
    id: group ? freeId(taken, stem, Math.floor(last / 10) * 10 + 10) : freeName(taken, stem),
    number: group?.number === undefined ? undefined : `${group.number}.${Math.max(0, ...numbers.map((number) => numberBehind(number, `${group.number}.`))) + 1}`,
    folder: mostFrequent(siblings.map(({ path }) => folderOf(path))) ?? [landscape.folder, 'processes', ...(group ? [group.id] : [])].filter((part) => part !== '').join('/'),
  };
}

/** The text of a profile to start with: valid, and with the fields people fill in first. Its model lies beside it. */
export function newProfileText({ id, number, name, group, owner }: NewProfile): string {
  const fields: Record<string, YamlValue> = {
    id,
    ...(number !== undefined && { number }),
    name,
    ...(group && { type: group.type }),
    level: 'process',
    ...(group && { parent: group.id }),
    modelKind: 'as_is',
    status: 'draft',
    version: '0.1.0',
    ...(owner !== undefined && { owner }),
    ...(group?.orgUnit !== undefined && { orgUnits: [{ ref: group.orgUnit, part: 'accountable' }] }),
    governance: { reviewCycle: 'P12M' },
    model: { bpmn: `${id}.bpmn`, process: id },
  };
  return Object.entries(fields).flatMap(([key, value]) => pairLines(key, value, 0)).map((line) => `${line}\n`).join('');
}

/** A name as an id: lower case letters, digits and hyphens, starting with a letter. */
export function slug(name: string): string {
  const plain = name.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'process' : plain.slice(0, 60);
}

function freeId(taken: ReadonlySet<string>, stem: string, from: number): string {
  for (let number = from; ; number += 10) {
    const id = `${stem}-${String(number).padStart(3, '0')}`;
    if (!taken.has(id)) return id;
  }
}

function freeName(taken: ReadonlySet<string>, stem: string): string {
  for (let number = 2, id = stem; ; number++) {
    if (!taken.has(id)) return id;
    id = `${stem}-${number}`;
  }
}

/** The whole number behind a prefix; 0 when there is none. */
function numberBehind(text: string, prefix: string): number {
  const rest = text.startsWith(prefix) ? text.slice(prefix.length) : '';
  return /^\d{1,9}$/.test(rest) ? Number(rest) : 0;
}

function mostFrequent(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
