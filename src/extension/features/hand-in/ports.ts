import type { Forge } from '../../../core/hand-in/merge-request.js';

export interface Action {
  readonly label: string;
  readonly act: () => unknown;
}

/** The person at the screen, as the steps see them. Sentences come ready in their language. */
export interface Person {
  /** Tells something and goes on. */
  tell(sentence: string): void;
  /** Says that something needs attention and goes on. */
  warn(sentence: string): void;
  /** Tells something that can be followed up; whenever an action is chosen, it is done. Nothing waits for that. */
  offer(sentence: string, actions: readonly Action[], isWarning?: boolean): void;
  /** Asks before going on; `undefined` when the question was dismissed. */
  confirm(question: string, ...answers: string[]): Promise<string | undefined>;
  /** Asks for a line; `undefined` when the question was dismissed. */
  ask(title: string, prompt: string, value: string): Promise<string | undefined>;
  choose<T>(title: string, items: readonly { readonly label: string; readonly description?: string; readonly value: T }[]): Promise<T | undefined>;
}

/** What else the steps need of VS Code. Paths are those of the machine. */
export interface Desk {
  readonly person: Person;
  /** Saves everything that is typed; false when something could not be saved. */
  saveAll(): Promise<boolean>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
  /** How many errors the validation finds in these files. */
  errorsIn(paths: readonly string[]): Promise<number>;
  showFindings(): Promise<void>;
  /** Opens the decision of open places, for the files that have some. */
  decide(paths: readonly string[]): Promise<void>;
  openPage(url: string): Promise<void>;
  copy(text: string): Promise<void>;
  log(what: string, error: unknown): void;
}

export interface HandInOptions {
  /** The branch that is shared by all; found out where absent. */
  readonly base?: string;
  readonly forge?: Forge;
  readonly now?: () => Date;
}
