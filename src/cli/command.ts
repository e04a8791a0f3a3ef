import type { Lang, Message, MessageParams } from '../core/messages.js';
import type { ExitStatus, Io } from './io.js';

/** What stands behind a name of the command table; each command has its own file in `commands/`. */
export interface Command {
  /** One line for the overview. */
  readonly summary: Message;
  /** Usage, arguments and options, printed by `prozessatlas <command> --help`. */
  readonly help: Message;
  /**
   * Runs the command with the arguments after its name.
   * Throws {@link CliError} for wrong usage and unreadable input.
   */
  run(args: readonly string[], io: Io, lang: Lang): Promise<ExitStatus>;
}

/** All commands by name, in the order of the overview; each is loaded when it is needed. */
export type CommandTable = Readonly<Record<string, () => Promise<Command>>>;

/** Ends a command with exit status 2 and one clear line on stderr. */
export class CliError extends Error {
  constructor(
    readonly text: Message,
    readonly params: MessageParams = {},
  ) {
    super(text.en);
  }
}
