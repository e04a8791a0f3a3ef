import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { LandscapeFile, ModelFile, ProfileFile } from '../core/landscape/files.js';
import type { PastLandscape } from '../core/landscape/progress/history.js';
import type { LandscapeIndex } from '../core/landscape/landscape-index.js';
import type { MadeNow, PortalMemory, StoredMemory } from '../core/portal/memory.js';
import { decodeText } from '../core/text/decode.js';
import { stampOf, writeAtomically } from './cache.js';
import { stateOfPages } from './portal.js';
import { latestCommit, pastLandscapes } from './landscape-history.js';
import type { StampedFile } from './stored-files.js';
import { fileLines, filesIn } from './stored-files.js';
import { readBytes } from './workspace.js';

type Stamps = Readonly<Record<string, string>>;
type KnownFiles = Readonly<Record<string, StampedFile>>;

/** The first line of the file; that of the files follow. */
interface Head {
  readonly key: string;
  /** The state of the list of pages after the run: when somebody else has written there since, nothing is known of the pages. */
  readonly written: string;
  /** In how many lines the files stand. */
  readonly fileLines: number;
  /** The stamps of all other files of the landscape, by path. */
  readonly others: Stamps;
  readonly memory: StoredMemory;
  readonly past?: KnownPast | undefined;
}

interface Stored extends Head {
  /** What was read of each profile and model, with the stamp of the file, by path. */
  readonly files: KnownFiles;
}

/** Earlier states, which stay the same until somebody commits. */
interface KnownPast {
  readonly commit: string;
  readonly states: readonly PastLandscape[];
}

/** What a later run found otherwise. */
interface Addition {
  readonly written: string;
  readonly files: KnownFiles;
  readonly others: Stamps;
  readonly made: Readonly<Record<string, MadeNow>>;
  readonly past?: KnownPast | undefined;
}

/** After so many runs, or when a run has made so much anew, everything is written once more. */
const MOST_ADDITIONS = 50;
const MOST_MADE = 500;

/**
 * What a run of the portal leaves for the next one, in one file that may be lost: the files of the landscape as far as all pages
 * need them, and what was made of each process. The lines of a whole run are followed by a line for each later one, with what it did anew. A file
 * that is missing, damaged or of another program counts as none.
 */
export class PortalStore {
  /** What was made in the run before; `undefined` when the pages are no longer those of that run. */
  readonly memory: StoredMemory | undefined;
  private readonly before: Stored | undefined;
  private additions = 0;
  private newPast: KnownPast | undefined;
  private readonly stamps = new Map<string, string>();

  /**
   * @param file Absolute path; `undefined` where the machine has no place for it.
   * @param key Differs when anything but the files decides about the pages: the program, the language.
   * @param out The folder of the pages.
   * @param placeOf The absolute path of a file of the landscape.
   */
  constructor(private readonly file: string | undefined, private readonly key: string, private readonly out: string, private readonly placeOf: (file: string) => string) {
    this.before = file === undefined ? undefined : this.read(file);
    this.memory = this.before?.written === stateOfPages(out) ? this.before?.memory : undefined;
  }

  /** What tells the states of a file apart. */
  readonly stampOf = (file: string): string => {
    let stamp = this.stamps.get(file);
    if (stamp === undefined) {
      const found = stampOf(this.placeOf(file));
      this.stamps.set(file, (stamp = found ? `${found.size} ${found.modified}` : ''));
    }
    return stamp;
  };

  /** A profile or model that has not changed since it was read. */
  readonly known = (file: string): LandscapeFile | undefined => {
    const known = this.before?.files[file];
    if (!known || known[0] !== this.stampOf(file)) return undefined;
    return known[1].kind === 'profile' ? withText(known[1], this.placeOf(file)) : known[1];
  };

  /**
   * Whether the landscape is what it was, except for texts that matter only to the page of their own process. Such a change
   * leaves all other pages alone, and nobody has to look at each of them.
   */
  isSameAround(index: LandscapeIndex): boolean {
    const { before } = this;
    if (!before) return false;
    let count = 0;
    for (const file of index.all()) {
      count++;
      if (file.kind !== 'profile' && file.kind !== 'model') {
        if (before.others[file.path] !== this.stampOf(file.path)) return false;
        continue;
      }
      const [stamp, known] = before.files[file.path] ?? [];
      if (!known || (stamp !== this.stampOf(file.path) && shownElsewhere(known) !== shownElsewhere(file))) return false;
    }
    return count === Object.keys(before.files).length + Object.keys(before.others).length;
  }

  /** The landscape in a folder as it was, from git; `undefined` without git or outside of a repository. */
  async past(folder: string): Promise<readonly PastLandscape[] | undefined> {
    const commit = await latestCommit(folder);
    if (commit === undefined) return undefined;
    if (this.before?.past?.commit === commit) return this.before.past.states;
    const states = await pastLandscapes(folder);
    this.newPast = states && { commit, states };
    return states;
  }

  /** Keeps what a run has made for the next one. */
  save(index: LandscapeIndex, { made, kept }: PortalMemory): void {
    const { file, before } = this;
    const written = stateOfPages(this.out);
    if (file === undefined || (before && made.size === 0 && !this.newPast && before.written === written)) return;
    const others = Object.fromEntries([...index.all()].flatMap(({ kind, path }) => (kind === 'profile' || kind === 'model' ? [] : [[path, this.stampOf(path)]])));
    const files = (isWanted: (path: string) => boolean): KnownFiles => Object.fromEntries([...index.all()].flatMap((each): [string, [string, LandscapeFile]][] => {
      if ((each.kind !== 'profile' && each.kind !== 'model') || !isWanted(each.path)) return [];
      return [[each.path, [this.stampOf(each.path), each.kind === 'model' ? slim(each) : { ...each, text: '' }]]];
    }));
    try {
      if (before && this.additions < MOST_ADDITIONS && made.size < MOST_MADE) {
        appendFileSync(file, inLatin1(`\n${JSON.stringify({ written, files: files((path) => before.files[path]?.[0] !== this.stampOf(path)), others, made: Object.fromEntries(made), past: this.newPast } satisfies Addition)}`));
      } else {
        const lines = [...fileLines(files(() => true))];
        const head = JSON.stringify({ key: this.key, written, fileLines: lines.length, others, memory: numbered(this.memory, kept, made), past: this.newPast ?? before?.past } satisfies Head);
        writeAtomically(file, [inLatin1([head, ...lines].join('\n'))]);
      }
    } catch {
      // The next run makes everything anew.
    }
  }

  private read(file: string): Stored | undefined {
    try {
      const lines = readFileSync(file, 'latin1').split('\n');
      const head = JSON.parse(lines[0]!) as Head;
      if (head.key !== this.key) return undefined;
      const stored: Stored = { ...head, files: filesIn(lines.slice(1, 1 + head.fileLines)) };
      const additions = lines.slice(1 + head.fileLines).map((line) => JSON.parse(line) as Addition);
      this.additions = additions.length;
      return additions.reduce((before, { written, files, others, made, past }) => ({ ...before, written, others, files: { ...before.files, ...files }, memory: added(before.memory, made), past: past ?? before.past }), stored);
    } catch {
      return undefined;
    }
  }
}

/** JSON in bytes that are read far faster than UTF-8: characters beyond one byte are escaped. */
function inLatin1(json: string): Buffer {
  return Buffer.from(json.replace(/[\u0100-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`), 'latin1');
}

function added({ questions, answers, made: before }: StoredMemory, made: Addition['made']): StoredMemory {
  const all = { questions: [...questions], answers: [...answers], made: { ...before } };
  for (const [key, { asked, answers: told, made: value }] of Object.entries(made)) {
    const start = all.questions.length;
    all.questions.push(...asked);
    all.answers.push(...told);
    all.made[key] = { asked: asked.map((_, i) => start + i), made: value };
  }
  return all;
}

/** A run from its parts, every question once. */
function numbered(before: StoredMemory | undefined, kept: ReadonlySet<string>, made: ReadonlyMap<string, MadeNow>): StoredMemory {
  const numbers = new Map<string, number>();
  const answers: string[] = [];
  const numberOf = (question: string, answer: string): number => {
    const known = numbers.get(question);
    if (known !== undefined) return known;
    numbers.set(question, answers.length);
    return answers.push(answer) - 1;
  };
  const all: { -readonly [Key in keyof StoredMemory['made']]: StoredMemory['made'][Key] } = {};
  for (const key of kept) {
    const { asked, made: value } = before!.made[key]!;
    all[key] = { asked: asked.map((question) => numberOf(before!.questions[question]!, before!.answers[question]!)), made: value };
  }
  for (const [key, { asked, answers: told, made: value }] of made) all[key] = { asked: asked.map((question, i) => numberOf(question, told[i]!)), made: value };
  return { questions: [...numbers.keys()], answers, made: all };
}

/** What the pages about all processes need of a model; whoever makes the page of a process reads its model anew. */
function slim({ kind, path, readable, processes, calls, links, flowNodes, hashes, source }: ModelFile): ModelFile {
  return { kind, path, readable, processes, calls, roles: [], references: [], labels: [], links, flowNodes, ...(hashes && { hashes }), ...(source !== undefined && { source }) };
}

/** Where something stands in a text: that moves with every word before it. */
const OFFSET = /^(?:start|end|\w+(?:Start|End))$/;

/** What other processes and the pages about all of them take from a file, apart from what the page of its own process tells. */
function shownElsewhere(file: LandscapeFile): string {
  if (file.kind === 'model') return JSON.stringify(slim(file), (key, value: unknown) => (OFFSET.test(key) ? undefined : value));
  if (file.kind !== 'profile') return '';
  const { goal: _goal, description: _description, trigger: _trigger, outcomes: _outcomes, kpis: _kpis, legalBases: _legalBases, documents: _documents, systems: _systems, ...data } = file.data;
  return JSON.stringify([file.path, data]);
}

/** The text is needed of few profiles, and read only then. */
function withText(file: ProfileFile, absolute: string): ProfileFile {
  let text: string | undefined;
  return Object.defineProperty({ ...file }, 'text', { enumerable: true, get: () => (text ??= textAt(absolute)) });
}

/** Empty where the file has gone in the meantime. */
function textAt(absolute: string): string {
  const bytes = readBytes(absolute);
  return 'reason' in bytes ? '' : decodeText(bytes).text;
}

/** A name for the file of a landscape and what is made of it. */
export function storeName(...about: readonly string[]): string {
  return `portal-${createHash('sha1').update(about.join('\n')).digest('base64url')}`;
}
