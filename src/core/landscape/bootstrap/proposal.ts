import type { Lang, Message } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import type { YamlChange } from '../../yaml/edit.js';
import { editYaml } from '../../yaml/edit.js';
import { pairLines } from '../../yaml/render.js';
import type { YamlValue } from '../../yaml/tree.js';
import type { CatalogKind } from '../kinds.js';
import { catalogPrefixes } from '../kinds.js';
import { entriesOf } from '../data.js';
import type { LandscapeIndex } from '../landscape-index.js';
import type { Landscape } from '../link-graph.js';
import { normalisedName } from '../names.js';
import { slug } from '../new-process.js';
import { personIn } from '../personal-names.js';
import { keyOrder } from '../schema/schemas.js';
import type { ProcessType } from '../terms.js';

/** A file as it would be: a new one, or one to which entries are added. Nothing that is there is changed. */
export interface ProposedFile {
  readonly path: string;
  /** `undefined` for a new file. */
  readonly before: string | undefined;
  readonly after: string;
}

export interface Proposal {
  /** By path. */
  readonly files: readonly ProposedFile[];
  /** How many processes get a profile. */
  readonly processes: number;
  /** What was left out and why, as sentences. */
  readonly notes: readonly string[];
}

const messages = {
  person: { en: '“{name}” looks like a person; name the role or unit instead. It was left out.', de: '„{name}“ sieht nach einer Person aus; nennen Sie stattdessen die Rolle oder Einheit. Die Angabe wurde weggelassen.' },
  exists: { en: '{path} exists already and stays as it is.', de: '{path} ist schon vorhanden und bleibt, wie sie ist.' },
  unreadable: { en: '{path} cannot be added to; these entries are missing in it: {names}.', de: '{path} kann nicht ergänzt werden; darin fehlen diese Einträge: {names}.' },
} as const satisfies Record<string, Message>;

/** Gathers what a landscape would need for its processes: profiles, groups, roles and units, each once. */
export class ProposalBuilder {
  private readonly profiles = new Map<string, string>();
  private readonly added = new Map<CatalogKind, Map<string, { readonly id: string; readonly entry: Record<string, YamlValue> }>>();
  private readonly groups = new Map<string, { readonly id: string; readonly entry: Record<string, YamlValue> }>();
  private readonly ids = new Set<string>();
  private readonly notes: string[] = [];
  private readonly existing = new Map<CatalogKind, Map<string, string>>();

  constructor(private readonly index: LandscapeIndex, private readonly landscape: Landscape, private readonly lang: Lang) {}

  note(message: Message, params: Readonly<Record<string, string | number>>): void {
    this.notes.push(formatMessage(message, this.lang, params));
  }

  /** The id of the role with a name, an existing one if there is one; `undefined` for what looks like a person. */
  role(name: string, more: { readonly external?: boolean } = {}): string | undefined {
    return this.entry('roles', name, more.external ? { external: true } : {});
  }

  /** The id of the unit with a name. */
  unit(name: string): string | undefined {
    return this.entry('org-units', name, {});
  }

  /** The id of the group with a name or id, an existing one if there is one. */
  group(name: string, type: ProcessType): string {
    const root = this.index.rootOf(this.landscape);
    for (const [, group] of entriesOf(root?.data.tree)) if (group.id && (group.id === name || normalisedName(group.name ?? group.id) === normalisedName(name))) return group.id;
    const known = this.groups.get(normalisedName(name));
    if (known) return known.id;
    const id = this.freeId(slug(name));
    this.groups.set(normalisedName(name), { id, entry: { id, type, name } });
    return id;
  }

  /** An id that neither the landscape nor the proposal has. */
  freeId(stem: string): string {
    let id = stem;
    for (let number = 2; this.isTaken(id); number++) id = `${stem}-${number}`;
    this.ids.add(id);
    return id;
  }

  isTaken(id: string): boolean {
    return this.ids.has(id) || this.index.landscapes.some((each) => each.definersOf(`id:${id}`).size > 0);
  }

  /** Adds a profile unless its file exists. Fields without a value are left out; the rest stands in the usual order. */
  profile(path: string, fields: Readonly<Record<string, YamlValue | undefined>>): void {
    if (this.index.has(path) || this.profiles.has(path)) return this.note(messages.exists, { path });
    const order = keyOrder('profile');
    const given = Object.entries(fields).filter((field): field is [string, YamlValue] => field[1] !== undefined && field[1] !== '').sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    this.profiles.set(path, given.flatMap(([key, value]) => pairLines(key, value, 0)).map((line) => `${line}\n`).join(''));
  }

  /** @param root What a `landscape.yaml` says that has to be made, besides its groups. */
  finish(root: Readonly<Record<string, YamlValue>>): Proposal {
    const files: ProposedFile[] = [...this.profiles].map(([path, after]) => ({ path, before: undefined, after }));
    const rootFile = this.index.rootOf(this.landscape);
    const groups = [...this.groups.values()].map(({ entry }) => entry);
    if (rootFile) this.extend(files, rootFile.path, rootFile.text, ['tree'], groups);
    else files.push({ path: this.inFolder('landscape.yaml'), before: undefined, after: Object.entries({ schemaVersion: '1', ...root, ...(groups.length > 0 && { tree: groups }) }).flatMap(([key, value]) => pairLines(key, value, 0)).map((line) => `${line}\n`).join('') });
    for (const [kind, entries] of this.added) {
      const catalog = [...this.index.all()].find((file) => file.kind === kind && this.index.landscapeOf(file.path) === this.landscape);
      const at = catalog && 'listPath' in catalog ? catalog.listPath : [];
      this.extend(files, catalog?.path ?? this.inFolder(`catalogs/${kind}.yaml`), catalog && 'text' in catalog ? catalog.text : undefined, at, [...entries.values()].map(({ entry }) => entry));
    }
    return { files: files.sort((a, b) => (a.path < b.path ? -1 : 1)), processes: this.profiles.size, notes: this.notes };
  }

  private entry(kind: 'roles' | 'org-units', name: string, more: Readonly<Record<string, YamlValue>>): string | undefined {
    const wanted = normalisedName(name);
    if (wanted === '') return undefined;
    if (personIn(name) !== undefined) {
      this.note(messages.person, { name });
      return undefined;
    }
    const existing = this.entriesOf(kind);
    const own = existing.get(name) ?? existing.get(wanted);
    if (own !== undefined) return own;
    const entries = this.added.get(kind) ?? new Map();
    this.added.set(kind, entries);
    const known = entries.get(wanted);
    if (known) return known.id;
    const stem = `${catalogPrefixes[kind]}:${slug(name)}`;
    const taken = new Set([...entries.values()].map(({ id }) => id));
    let id = stem;
    for (let number = 2; taken.has(id) || this.landscape.definersOf(`entry:${id}`).size > 0; number++) id = `${stem}-${number}`;
    entries.set(wanted, { id, entry: { id, name, ...more } });
    return id;
  }

  /** The ids of a catalogue by themselves and by normalised name. */
  private entriesOf(kind: CatalogKind): ReadonlyMap<string, string> {
    let ids = this.existing.get(kind);
    if (ids) return ids;
    this.existing.set(kind, (ids = new Map()));
    for (const file of this.index.all()) {
      if (file.kind !== kind || !('listPath' in file) || this.index.landscapeOf(file.path) !== this.landscape) continue;
      for (const [, { id, name }] of entriesOf(file.data)) if (id) ids.set(id, id).set(normalisedName(name ?? id), id);
    }
    return ids;
  }

  /** Adds entries at the end of a list; a file that cannot be read stays as it is. */
  private extend(files: ProposedFile[], path: string, before: string | undefined, at: readonly (string | number)[], entries: readonly Record<string, YamlValue>[]): void {
    if (entries.length === 0) return;
    let text = before ?? '';
    for (const value of entries) {
      const result = editYaml(text, [{ op: 'append', path: at, value } satisfies YamlChange]);
      if ('refused' in result) return this.note(messages.unreadable, { path, names: entries.map(({ name }) => String(name)).join(', ') });
      text = result.text;
    }
    files.push({ path, before, after: text });
  }

  private inFolder(path: string): string {
    return this.landscape.folder === '' ? path : `${this.landscape.folder}/${path}`;
  }
}
