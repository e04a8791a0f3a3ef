import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import type { ProfileData } from '../core/landscape/data.js';
import type { LandscapeFile } from '../core/landscape/files.js';
import type { PastLandscape } from '../core/landscape/progress/history.js';
import type { LandscapeIndex } from '../core/landscape/landscape-index.js';
import type { Made, MadeNow, PortalMemory, StoredMemory } from '../core/portal/memory.js';
import { stampOf, writeAtomically } from './cache.js';
import { stateOfPages } from './portal.js';
import { latestCommit, pastLandscapes } from './landscape-history.js';
import type { StampedFile } from './stored-files.js';
import { fileLines, filesIn, stored } from './stored-files.js';
import { madeIn, madeLines } from './stored-shares.js';

/** The first line of the file. Those of the files and of what was made follow, then one for each later run. */
interface Head {
  readonly key: string;
  /** The state of the list of pages after the run: when somebody else has written there since, nothing is known of the pages. */
  readonly written: string;
  /** In how many lines the files stand, and what was made. */
  readonly fileLines: number;
  readonly madeLines: number;
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly past?: KnownPast | undefined;
}

/** All of it, with what later runs have added. */
interface Stored {
  readonly written: string;
  /** What was read of each file, with its stamp then, by path. */
  readonly files: ReadonlyMap<string, StampedFile>;
  readonly memory: StoredMemory;
  readonly past: KnownPast | undefined;
}

/** Earlier states, which stay the same until somebody commits. */
interface KnownPast {
  readonly commit: string;
  readonly states: readonly PastLandscape[];
}

/** What a later run found otherwise. */
interface Addition {
  readonly written: string;
  /** Lines, see {@link fileLines}. */
  readonly files: readonly string[];
  readonly gone: readonly string[];
  readonly made: Readonly<Record<string, MadeNow>>;
  /** Keys of what nobody has needed any more. */
  readonly dropped: readonly string[];
  readonly past?: KnownPast | undefined;
}

/** After so many runs, or when a run has made so much anew, everything is written once more. */
const MOST_ADDITIONS = 50;
const MOST_MADE = 500;
/** With more names it is quicker to ask everything anew than to look who mentions them. */
const MOST_NAMES = 50;

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

  /** A file that has not changed since it was read. */
  readonly known = (file: string): LandscapeFile | undefined => {
    const [stamp, known] = this.before?.files.get(file) ?? [];
    return known && stamp === this.stampOf(file) ? known : undefined;
  };

  /**
   * What processes were called and are called now, where the landscape is what it was except for names and for texts that matter only
   * to the page of their own process. Such a change leaves most other pages alone, and nobody has to look at each of them.
   *
   * @returns `undefined` where more has changed.
   */
  renamed(index: LandscapeIndex): readonly string[] | undefined {
    const { before } = this;
    if (!before) return undefined;
    const names: string[] = [];
    let count = 0;
    for (const file of index.all()) {
      count++;
      const [stamp, known] = before.files.get(file.path) ?? [];
      if (!known) return undefined;
      if (stamp === this.stampOf(file.path)) continue;
      if (!isSameElsewhere(known, file)) return undefined;
      if (known.kind === 'profile' && file.kind === 'profile' && known.name !== file.name) names.push(known.name, file.name);
    }
    return count === before.files.size && names.length <= MOST_NAMES ? names : undefined;
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
    const files = [...index.all()].map((each) => [each.path, [this.stampOf(each.path), each]] as const);
    try {
      if (before && this.additions < MOST_ADDITIONS && made.size < MOST_MADE) {
        const changed = files.filter(([path, [stamp]]) => before.files.get(path)?.[0] !== stamp);
        const gone = files.length - changed.length === before.files.size ? [] : [...before.files.keys()].filter((path) => !index.file(path));
        const dropped = [...before.memory.made.keys()].filter((key) => !kept.has(key) && !made.has(key));
        appendFileSync(file, inLatin1(`\n${JSON.stringify({ written, files: [...fileLines(changed)], gone, made: Object.fromEntries(made), dropped, past: this.newPast } satisfies Addition)}`));
      } else {
        const memory = numbered(this.memory, kept, made);
        const [ofFiles, ofMade] = [[...fileLines(files)], [...madeLines(memory.made)]];
        const { questions, answers } = memory;
        const head: Head = { key: this.key, written, fileLines: ofFiles.length, madeLines: ofMade.length, questions, answers, past: this.newPast ?? before?.past };
        writeAtomically(file, [inLatin1([JSON.stringify(head), ...ofFiles, ...ofMade].join('\n'))]);
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
      const [filesEnd, madeEnd] = [1 + head.fileLines, 1 + head.fileLines + head.madeLines];
      const files = new Map(filesIn(lines.slice(1, filesEnd), this.placeOf));
      const memory = { questions: [...head.questions], answers: [...head.answers], made: new Map(madeIn(lines.slice(filesEnd, madeEnd))) };
      let { written, past } = head;
      const numbers = new Map(memory.questions.map((question, number) => [question, number]));
      // Whatever else has asked a question was looked at in the same run: the later answer holds for all.
      const numberOf = (question: string, answer: string): number => {
        const number = numbers.get(question) ?? memory.questions.push(question) - 1;
        numbers.set(question, number);
        memory.answers[number] = answer;
        return number;
      };
      for (const line of lines.slice(madeEnd)) {
        const addition = JSON.parse(line) as Addition;
        this.additions++;
        for (const [path, stamped] of filesIn(addition.files, this.placeOf)) files.set(path, stamped);
        for (const path of addition.gone) files.delete(path);
        for (const key of addition.dropped) memory.made.delete(key);
        for (const [key, { asked, answers, made }] of Object.entries(addition.made)) memory.made.set(key, { asked: asked.map((question, i) => numberOf(question, answers[i]!)), made });
        written = addition.written;
        past = addition.past ?? past;
      }
      return { written, files, memory, past };
    } catch {
      return undefined;
    }
  }
}

/** JSON in bytes that are read far faster than UTF-8: characters beyond one byte are escaped. */
function inLatin1(json: string): Buffer {
  return Buffer.from(json.replace(/[\u0100-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`), 'latin1');
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
  const all = new Map<string, { readonly asked: readonly number[]; readonly made: Made }>();
  for (const key of kept) {
    const { asked, made: value } = before!.made.get(key)!;
    all.set(key, { asked: asked.map((question) => numberOf(before!.questions[question]!, before!.answers[question]!)), made: value });
  }
  for (const [key, { asked, answers: told, made: value }] of made) all.set(key, { asked: asked.map((question, i) => numberOf(question, told[i]!)), made: value });
  return { questions: [...numbers.keys()], answers, made: all };
}

/** Where something stands in a text: that moves with every word before it. */
const OFFSET = /^(?:start|end|\w+(?:Start|End))$/;

/** What nobody takes from the profile of another process, except for its name and the pages that gather from all. Whether it has a page is looked at apart from that. */
const OF_ITS_OWN_PAGE: readonly (keyof ProfileData)[] = [
  'name', 'goal', 'description', 'trigger', 'outcomes', 'kpis', 'legalBases', 'documents', 'systems', 'status', 'version', 'owner', 'keyUser', 'orgUnits', 'reviews', 'parent',
];

/** Whether other processes and the pages about all of them take the same from two states of a file, but for the name of a process. */
function isSameElsewhere(before: LandscapeFile, now: LandscapeFile): boolean {
  const shown = shownElsewhere(now);
  return shown !== undefined && shown === shownElsewhere(before);
}

/** What others take from a file, apart from what the page of its own process tells; `undefined` for files that may matter everywhere. */
function shownElsewhere(file: LandscapeFile): string | undefined {
  if (file.kind === 'model') return JSON.stringify(stored(file), (key, value: unknown) => (OFFSET.test(key) ? undefined : value));
  if (file.kind !== 'profile') return undefined;
  // Of the governance only the released copy: what it is linked to decides which models are whose.
  const data: Record<string, unknown> = { ...file.data, governance: file.data.governance?.released };
  for (const field of OF_ITS_OWN_PAGE) delete data[field];
  return JSON.stringify([file.path, data]);
}

/** A name for the file of a landscape and what is made of it. */
export function storeName(...about: readonly string[]): string {
  return `portal-${createHash('sha1').update(about.join('\n')).digest('base64url')}`;
}
