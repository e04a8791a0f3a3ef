import type { Site } from './site.js';

/** Questions about the files themselves and the day, see {@link Site}; all others are about what the landscape makes of them. */
const ABOUT_FILES = /^(?:process|text|overview|today)(?:\t|$)/;

/** Something made, with the pages it stands on. */
export interface Made {
  readonly pages: readonly string[];
}

/** What was made for a process, and what it asked of the landscape on the way, with the answers. */
export interface MadeNow {
  readonly asked: readonly string[];
  readonly answers: readonly string[];
  readonly made: Made;
}

/** What is known of a run before, as plain data; everything asked stands once. */
export interface StoredMemory {
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  /** By a key such as the path of the profile: numbers of questions. */
  readonly made: ReadonlyMap<string, { readonly asked: readonly number[]; readonly made: Made }>;
}

/**
 * Remembers what the pages of each process hang on, so that a run makes only those anew for which something has changed. What it
 * gives for the others is what making them would give.
 */
export class PortalMemory {
  /** What still holds, by key. */
  readonly kept = new Set<string>();
  /** What this run has made, by key. */
  readonly made = new Map<string, MadeNow>();
  /** Whether a question of the run before has the same answer now; as long as nobody has looked, `undefined`. */
  private readonly verdicts: (boolean | undefined)[] = [];
  /** Files get their places in the order in which they are asked for: only what still needs a file may ask for it. */
  private readonly isFile: readonly boolean[];

  /**
   * @param before The run before on the same landscape with the same options; `undefined` for none.
   * @param isWritten Whether a page of that run is still there.
   * @param renamed What processes were called before and are called now, where nothing else has changed but texts of files: then
   *   places, calls and all other names are what they were. `undefined` where anything may have changed.
   */
  constructor(private readonly before: StoredMemory | undefined, private readonly isWritten: (page: string) => boolean, private renamed?: readonly string[]) {
    this.isFile = (before?.questions ?? []).map((question) => question.startsWith('file\t'));
  }

  /** Whether all processes are where they were and tell others the same, except for their names. */
  get isSameAround(): boolean {
    return this.renamed !== undefined;
  }

  /** Answers of the run before that hold without asking. */
  *knownAnswers(site: Site): Generator<readonly [question: string, answer: string]> {
    // The name decides which of two pages gets the shorter address, and the status whether there is one.
    if (!site.processes.every(({ profile, page }) => page === this.before?.made.get(profile.path)?.made.pages[0])) this.renamed = undefined;
    if (!this.before || !this.renamed) return;
    const { questions, answers } = this.before;
    const names = [...new Set(this.renamed.flatMap((name) => [name, JSON.stringify(name).slice(1, -1)]))];
    for (const [i, question] of questions.entries()) {
      const answer = answers[i]!;
      if (this.isFile[i] || ABOUT_FILES.test(question) || names.some((name) => question.includes(name) || answer.includes(name))) continue;
      this.verdicts[i] = true;
      yield [question, answer];
    }
  }

  /**
   * Gives what was made under a key where it still holds, else makes it and notes what that asks of the landscape.
   *
   * @param make Has to ask everything through the site.
   * @param isSame Whether what it takes from elsewhere is as it was.
   */
  recall<T extends Made, Files>(site: Site, key: string, make: () => { readonly made: T; readonly files: Files }, isSame = true): { readonly made: T; readonly files: Files | undefined } {
    const known = this.before?.made.get(key);
    if (isSame && known && this.holds(site, known.asked) && known.made.pages.every((page) => this.isWritten(page))) {
      this.kept.add(key);
      return { made: known.made as T, files: undefined };
    }
    const { value, asked } = site.noting(make);
    this.made.set(key, { asked, answers: asked.map((question) => site.answerTo(question)), made: value.made });
    return value;
  }

  /** What the run before made under a key. */
  madeBefore<T extends Made>(key: string): T | undefined {
    return this.before?.made.get(key)?.made as T | undefined;
  }

  private holds(site: Site, asked: readonly number[]): boolean {
    const { questions, answers } = this.before!;
    const isSame = (question: number): boolean => (this.verdicts[question] ??= site.answerTo(questions[question]!) === answers[question]);
    return asked.every((question) => this.isFile[question] || isSame(question)) && asked.every((question) => !this.isFile[question] || isSame(question));
  }
}
