import type { BpmnModel } from '../bpmn/model.js';
import { fingerprint } from '../text/fingerprint.js';
import { dayInWords, durationInWords } from '../time/words.js';
import { parseDuration } from '../time/iso8601.js';
import { calleesOf, callersOfAll } from '../landscape/calls.js';
import type { CatalogEntryData, LandscapeData } from '../landscape/data.js';
import { entriesOf } from '../landscape/data.js';
import type { IsoDate } from '../landscape/dates.js';
import { displayNames } from '../landscape/display-names.js';
import type { ProfileFile } from '../landscape/files.js';
import { grouped } from '../grouped.js';
import type { CatalogKind } from '../landscape/kinds.js';
import type { PastLandscape } from '../landscape/progress/history.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { compareNames, inOrder } from '../landscape/order.js';
import { normalisedName } from '../landscape/names.js';
import { folderOf, nameOf, resolveLink } from '../landscape/paths.js';
import type { Lang, MessageParams } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { Narrative } from '../narrative/index.js';
import { describeModel } from '../narrative/index.js';
import { Inquiry } from './inquiry.js';
import type { Publication } from './published.js';
import { publicationOf } from './published.js';
import { Slugs } from './slugs.js';
import type { Word } from './words.js';
import { words } from './words.js';

export interface PortalOptions {
  readonly lang: Lang;
  /** The day that decides what is due; the only thing that differs between two runs on the same files. */
  readonly today: IsoDate;
  /** Whether processes without a release get a page, marked as drafts. */
  readonly includeDrafts?: boolean;
  /** Whether a draft stands for the release that it is going to replace: what its authors want to see while they write. */
  readonly preferDrafts?: boolean;
  /** Earlier states from git, the earliest first, for the course of the work. */
  readonly past?: readonly PastLandscape[] | undefined;
}

/** The files of a landscape: the index, and the texts that it does not keep. */
export interface PortalSource {
  readonly index: LandscapeIndex;
  /** The decoded text of a file by its path in the index; `undefined` when it cannot be read. */
  readonly read: (path: string) => string | undefined;
  /** What tells the states of a file apart; needed only where pages are remembered from one run to the next. */
  readonly stampOf?: (path: string) => string;
}

/** A process with what readers get of it. */
export interface PortalProcess {
  readonly profile: ProfileFile;
  readonly publication: Publication;
  /** The page; `undefined` for a process that is only named. */
  readonly page: string | undefined;
}

/** An entry of a catalogue with an id, and where it stands in the portal. */
export interface PortalEntry {
  readonly id: string;
  readonly data: CatalogEntryData;
  /** The catalogue's file. */
  readonly path: string;
  /** Page and anchor. */
  readonly place: string;
}

export const pages = {
  start: 'index.html', laws: 'laws.html', documents: 'documents.html', systems: 'systems.html', glossary: 'glossary.html', roles: 'roles/index.html',
  progress: 'progress.html', imprint: 'imprint.html', privacy: 'privacy.html', accessibility: 'accessibility.html', handbook: 'handbook.html',
} as const;

/** Everything the pages have in common: what is published, where it stands, and how to get there. */
export class Site {
  readonly lang: Lang;
  private readonly day: IsoDate;
  readonly index: LandscapeIndex;
  /** In the order of their numbers. */
  readonly processes: readonly PortalProcess[];
  readonly settings: LandscapeData;
  private readonly bySource = new Map<string, PortalProcess>();
  private readonly catalogs = new Map<CatalogKind, readonly PortalEntry[]>();
  private readonly places = new Map<string, string>();
  private readonly files = new Map<string, string>();
  private readonly inquiry = new Inquiry(this.answers());
  private roles: ReadonlyMap<string, string> | undefined;
  private callers: ReadonlyMap<ProfileFile, readonly ProfileFile[]> | undefined;
  private modelFolders: ReadonlyMap<string, readonly string[]> | undefined;
  private readonly fileSlugs = new Slugs();
  private readonly languages = new Map<string, { readonly lang?: string | null; readonly dir?: string | null }>();
  /** Path of `landscape.yaml`; '' without one. */
  readonly rootPath: string;

  readonly past: readonly PastLandscape[] | undefined;

  constructor(private readonly source: PortalSource, options: PortalOptions) {
    this.past = options.past;
    this.index = source.index;
    this.lang = options.lang;
    this.day = options.today;
    const [landscape] = this.index.landscapes;
    const root = landscape && this.index.rootOf(landscape);
    this.settings = root?.data ?? {};
    this.rootPath = root?.path ?? '';
    const slugs = new Slugs();
    const profiles = inOrder([...this.index.profiles()].map((profile) => ({ profile, number: profile.data.number, name: profile.name })));
    this.processes = profiles.map(({ profile }) => {
      const publication = publicationOf(this.index, profile, options);
      return { profile, publication, page: publication.as === 'name' ? undefined : `processes/${slugs.of(profile.id)}.html` };
    });
    for (const process of this.processes) {
      this.bySource.set(process.profile.path, process);
      const { page, profile } = process;
      if (page !== undefined) this.places.set(profile.id, page).set(profile.name, page);
      for (const [, { file, lang, dir }] of entriesOf(profile.data.clientInfo)) {
        const path = file ? resolveLink(profile.path, file) : undefined;
        if (path !== undefined) this.languages.set(path, { lang, dir } as { lang?: string | null; dir?: string | null });
      }
    }
    for (const kind of ['laws', 'documents', 'systems', 'glossary'] as const) this.addCatalog(kind, (slug) => `${pages[kind]}#${slug}`);
    this.addCatalog('roles', (slug) => `roles/${slug}.html`);
    this.addCatalog('org-units', () => pages.roles);
  }

  say(word: Word, params?: MessageParams): string {
    return formatMessage(words[word], this.lang, params);
  }

  get today(): IsoDate {
    return this.inquiry.ask('today');
  }

  /** The processes that have a page. */
  get published(): readonly PortalProcess[] {
    return this.processes.filter(({ page }) => page !== undefined);
  }

  processOf(profile: ProfileFile): PortalProcess {
    return this.bySource.get(profile.path)!;
  }

  /** The entries of a catalogue by what they are called. */
  entries(kind: CatalogKind): readonly PortalEntry[] {
    return this.catalogs.get(kind) ?? [];
  }

  /** The page, or the place on a page, of an id or a display name. */
  placeOf(idOrName: string): string | undefined {
    return this.inquiry.ask('place', idOrName) || undefined;
  }

  /** What the landscape calls an id, seen from a file. */
  nameOf(id: string, from: string): string {
    return this.knownName(id, from) ?? id.slice(id.indexOf(':') + 1);
  }

  /** The same; `undefined` for an id that the landscape does not know. */
  knownName(id: string, from: string): string | undefined {
    return this.inquiry.ask('name', this.index.landscapeOf(from).folder, id) || undefined;
  }

  /** What a role or unit is called; `undefined` for anything else, which might be the name of a person. */
  officeName(id: string | null | undefined, from: string): string | undefined {
    return id && /^(?:role|org):/.test(id) ? this.nameOf(id, from) : undefined;
  }

  /** The text of a file; `undefined` when there is none. */
  read(path: string): string | undefined {
    this.inquiry.ask('text', path);
    return this.source.read(path);
  }

  /** A model as words, with the landscape's names. */
  narrative(modelPath: string, model: BpmnModel): Narrative {
    return describeModel(model, { lang: this.lang, nameOf: (id) => this.knownName(id, modelPath) });
  }

  /** The stored copies of what a process once was, see the folder of its latest one. */
  snapshots(folder: string, id: string): readonly string[] {
    return JSON.parse(this.inquiry.ask('snapshots', folder, id)) as string[];
  }

  /** The role of the catalogue with a name. */
  roleNamed(name: string): string | undefined {
    return this.inquiry.ask('role', normalisedName(name)) || undefined;
  }

  /** The processes that a process calls, or those that call it, with their pages where they have one. */
  related(by: 'callees' | 'callers', { path }: ProfileFile): readonly { readonly name: string; readonly page: string | undefined }[] {
    return (JSON.parse(this.inquiry.ask(by, path)) as [string, string][]).map(([name, page]) => ({ name, page: page || undefined }));
  }

  /** Takes over what an earlier run has found out and what still holds. */
  take(answers: Iterable<readonly [question: string, answer: string]>): void {
    this.inquiry.take(answers);
  }

  /** Does some work and tells what it asked of the landscape, so that it can be seen later whether it still holds. */
  noting<T>(work: () => T): { readonly value: T; readonly asked: readonly string[] } {
    return this.inquiry.noting(work);
  }

  /** Notes that a page hangs on the profile of a process and on how the portal is set up. */
  askForProcess({ path }: ProfileFile): void {
    this.inquiry.ask('settings');
    this.inquiry.ask('process', path);
  }

  /** Notes that a page hangs on all files except what is in the models, and on the day. */
  askForOverview(): void {
    this.inquiry.ask('overview');
  }

  /** The answer to a question that was noted in this or an earlier run. */
  answerTo(question: string): string {
    return this.inquiry.answerTo(question);
  }

  /** Where a file of the landscape is put in the portal, and notes that it is needed there; `undefined` when it does not exist. */
  fileAt(path: string): string | undefined {
    return this.inquiry.ask('file', path) || undefined;
  }

  /** The files that pages have asked for so far, with their places. */
  get wantedFiles(): ReadonlyMap<string, string> {
    return this.files;
  }

  /** Language and direction of a text for clients; nothing for texts in the language of the portal. */
  languageOf(path: string): { readonly lang?: string | null; readonly dir?: string | null } {
    return this.languages.get(path) ?? {};
  }

  /** The link from a page to a place. */
  href(page: string, place: string): string {
    const at = place.indexOf('#');
    const target = at < 0 ? place : place.slice(0, at);
    if (target === page) return at < 0 ? '#' : place.slice(at);
    const folder = page.slice(0, page.lastIndexOf('/') + 1);
    return folder !== '' && place.startsWith(folder) ? place.slice(folder.length) : (folder === '' ? '' : '../') + place;
  }

  /** A day in words; as it is written where it is no day. */
  date(day: string | null | undefined): string {
    return day ? dayInWords(day, this.lang) : '';
  }

  /** A duration in words; as it is written where it is none. */
  duration(value: string): string {
    const duration = parseDuration(value);
    return duration ? durationInWords(duration, this.lang) : value;
  }

  /** How the questions are answered whose answers decide about the pages of a process. */
  private answers() {
    const relations = (profiles: readonly ProfileFile[]): string => JSON.stringify(profiles.map((profile) => [profile.name, this.processOf(profile).page ?? '']));
    return {
      settings: () => JSON.stringify(this.settings),
      today: () => this.day,
      overview: () => fingerprint(JSON.stringify([this.day, this.past, [...this.index.all()].map(({ kind, path }) => (kind === 'model' ? path : this.source.stampOf?.(path))), this.processes.map(({ publication, page }) => [publication, page])])),
      name: (folder: string, id: string) => displayNames(this.index, folder === '' ? '' : `${folder}/`)(id) ?? '',
      place: (idOrName: string) => this.places.get(idOrName) ?? '',
      text: (path: string) => this.source.stampOf?.(path) ?? '',
      file: (path: string) => this.placeOfFile(path),
      snapshots: (folder: string, id: string) => {
        this.modelFolders ??= grouped([...this.index.models()].map(({ path }) => path), folderOf);
        return JSON.stringify((this.modelFolders.get(folder) ?? []).filter((path) => nameOf(path).startsWith(`${id}-`)));
      },
      role: (name: string) => {
        this.roles ??= new Map(this.entries('roles').flatMap(({ id, data }) => (data.name ? [[normalisedName(data.name), id]] : [])));
        return this.roles.get(name) ?? '';
      },
      callees: (path: string) => relations(calleesOf(this.index, this.bySource.get(path)!.profile)),
      callers: (path: string) => {
        this.callers ??= callersOfAll(this.index, this.processes.map(({ profile }) => profile));
        return relations(this.callers.get(this.bySource.get(path)!.profile) ?? []);
      },
      process: (path: string) => {
        const process = this.bySource.get(path);
        return process ? JSON.stringify([this.source.stampOf?.(path), process.page, process.publication]) : '';
      },
    };
  }

  private placeOfFile(path: string): string {
    if (!this.index.has(path) || mayRun(path)) return '';
    let place = this.files.get(path);
    if (place === undefined) {
      const [, stem = path, extension = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/.exec(path.slice(path.lastIndexOf('/') + 1)) ?? [];
      const isPage = /^\.(?:md|markdown|svg)$/i.test(extension);
      place = `files/${this.fileSlugs.of(stem, isPage ? '.html' : extension.toLowerCase())}`;
      this.files.set(path, place);
    }
    return place;
  }

  private addCatalog(kind: CatalogKind, placeOf: (slug: string) => string): void {
    const slugs = new Slugs();
    const entries: PortalEntry[] = [];
    for (const file of this.index.all()) {
      if (file.kind !== kind || !('listPath' in file)) continue;
      for (const [, data] of entriesOf(file.data)) {
        if (!data.id) continue;
        const place = placeOf(slugs.of(data.id.slice(data.id.indexOf(':') + 1)));
        entries.push({ id: data.id, data, path: file.path, place });
        this.places.set(data.id, place);
        for (const name of [data.citation, data.name]) if (name && !this.places.has(name)) this.places.set(name, place);
      }
    }
    this.catalogs.set(kind, entries.sort((a, b) => compareNames(labelOf(a), labelOf(b))));
  }
}

/** Whether a file could run something when somebody opens it: such files are not published. A drawing is, inside of a page. */
function mayRun(path: string): boolean {
  return /\.(?:[xs]?html?|xht|mht(?:ml)?|xml|xslt?|svgz|m?js|hta|wsf|vbs|ps1|bat|cmd|com|exe|msi|scr|lnk|url|jar|sh)$/i.test(path);
}

/** What people call an entry. */
export function labelOf({ data, id }: PortalEntry): string {
  return data.citation || data.name || id.slice(id.indexOf(':') + 1);
}
