import type { Site } from './site.js';

/** Questions about the files themselves, see {@link Site}; all others are about what the landscape makes of them. */
const ABOUT_FILES = /^(?:process|text|overview)(?:\t|$)/;

/** Something made, with the pages it stands on. */
interface Made {
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
  readonly made: Readonly<Record<string, { readonly asked: readonly number[]; readonly made: Made }>>;
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

  /**
   * @param before The run before on the same landscape with the same options; `undefined` for none.
   * @param isWritten Whether a page of that run is still there.
   * @param isSameAround Whether nothing has changed but texts of files: then names, places and calls are what they were.
   */
  constructor(private readonly before: StoredMemory | undefined, private readonly isWritten: (page: string) => boolean, private readonly isSameAround = false) {}

  /**
   * Gives what was made under a key where it still holds, else makes it and notes what that asks of the landscape.
   *
   * @param make Has to ask everything through the site.
   */
  recall<T extends Made, Files>(site: Site, key: string, make: () => { readonly made: T; readonly files: Files }): { readonly made: T; readonly files: Files | undefined } {
    const known = this.before?.made[key];
    if (known && this.holds(site, known.asked) && known.made.pages.every((page) => this.isWritten(page))) {
      this.kept.add(key);
      return { made: known.made as T, files: undefined };
    }
    const { value, asked } = site.noting(make);
    this.made.set(key, { asked, answers: asked.map((question) => site.answerTo(question)), made: value.made });
    return value;
  }

  private holds(site: Site, asked: readonly number[]): boolean {
    const { questions, answers } = this.before!;
    const isSame = (question: number): boolean => (this.verdicts[question] ??= site.answerTo(questions[question]!) === answers[question]);
    // Files get their places in the order in which they are asked for: only what still needs a file may ask for it.
    const isFile = (question: number): boolean => questions[question]!.startsWith('file\t');
    const mayDiffer = (question: number): boolean => !this.isSameAround || ABOUT_FILES.test(questions[question]!);
    return asked.every((question) => isFile(question) || !mayDiffer(question) || isSame(question)) && asked.every((question) => !isFile(question) || isSame(question));
  }
}
