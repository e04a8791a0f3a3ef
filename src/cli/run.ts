import { formatMessage, type Lang, type Message } from '../core/messages.js';
import { CliError, type CommandTable } from './command.js';
import { Exit, type ExitStatus, type Io } from './io.js';
import { needsValue } from './options.js';
import { version } from '../../package.json';
import { messageOf } from '../core/error-message.js';

const USAGE: Message = {
  en: 'Usage: prozessatlas <command> [options]\n\nCommands:\n{commands}\nOptions:\n{options}',
  de: 'Aufruf: prozessatlas <Befehl> [Optionen]\n\nBefehle:\n{commands}\nOptionen:\n{options}',
};

const OPTIONS: readonly (readonly [name: string, summary: Message])[] = [
  ['--lang de|en', { en: 'language of all output; default: from the environment', de: 'Sprache aller Ausgaben; sonst nach der Umgebung' }],
  ['--help', { en: 'this help, or that of a command', de: 'diese Hilfe oder die eines Befehls' }],
  ['--version', { en: 'the version', de: 'die Version' }],
];

const UNKNOWN_COMMAND: Message = {
  en: 'Unknown command “{name}”; `prozessatlas --help` lists all commands.',
  de: 'Den Befehl „{name}“ gibt es nicht; `prozessatlas --help` nennt alle.',
};

const OPTION_FIRST: Message = {
  en: 'The command comes before its options; there is none before “{name}”. `prozessatlas --help` lists all commands.',
  de: 'Der Befehl steht vor seinen Optionen; vor „{name}“ fehlt er. `prozessatlas --help` nennt alle Befehle.',
};

const UNKNOWN_LANG: Message = {
  en: '--lang takes “de” or “en”, not “{value}”.',
  de: '--lang erwartet „de“ oder „en“, nicht „{value}“.',
};

/**
 * Runs one command line and returns its exit status; never throws.
 * Findings go to `io.out`; anything that ends the run goes to `io.err` as one line.
 *
 * @param argv the arguments after the program's name
 */
export async function run(argv: readonly string[], commands: CommandTable, io: Io): Promise<ExitStatus> {
  let lang = langOf(io.env);
  try {
    const { args, value } = takeOption(argv, '--lang');
    if (value !== undefined) lang = checkedLang(value);
    return await dispatch(args, commands, io, lang);
  } catch (error) {
    io.err(`prozessatlas: ${describe(error, lang)}\n`);
    return Exit.failure;
  }
}

async function dispatch(args: readonly string[], commands: CommandTable, io: Io, lang: Lang): Promise<ExitStatus> {
  const [name, ...rest] = args;
  if (name === 'help' && rest[0] !== undefined) return dispatch([rest[0], '--help'], commands, io, lang);
  if (name === '--version') {
    io.out(`${version}\n`);
    return Exit.ok;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const print = name === undefined ? io.err : io.out;
    print(await overview(commands, lang));
    return name === undefined ? Exit.failure : Exit.ok;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new CliError(name.startsWith('-') ? OPTION_FIRST : UNKNOWN_COMMAND, { name });
  const command = await load();
  if (asksForHelp(rest)) {
    io.out(`${command.help[lang]}\n`);
    return Exit.ok;
  }
  return command.run(rest, io, lang);
}

/** `--help` counts up to `--`, behind which everything is a path. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

/** Takes `--name value` or `--name=value` out of the arguments before `--`; the last one counts. */
function takeOption(argv: readonly string[], name: string): { args: string[]; value: string | undefined } {
  const args: string[] = [];
  let value: string | undefined;
  for (let i = 0; i < argv.length; i++) {
    const arg = argv[i]!;
    if (arg === '--') return { args: [...args, ...argv.slice(i)], value };
    if (arg === name) value = argv[++i] ?? '';
    else if (arg.startsWith(`${name}=`)) value = arg.slice(name.length + 1);
    else args.push(arg);
  }
  return { args, value };
}

/** The language of the environment, by the order POSIX gives its variables; English when none says German. */
function langOf(env: Io['env']): Lang {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^de\b|^de_/i.test(locale) ? 'de' : 'en';
}

function checkedLang(value: string): Lang {
  if (value === 'de' || value === 'en') return value;
  if (value === '') throw needsValue('--lang');
  throw new CliError(UNKNOWN_LANG, { value });
}

async function overview(commands: CommandTable, lang: Lang): Promise<string> {
  const rows = (entries: readonly (readonly [string, Message])[]): string =>
    entries.map(([name, summary]) => `  ${name.padEnd(14)} ${summary[lang]}\n`).join('');
  return formatMessage(USAGE, lang, {
    commands: rows(await Promise.all(Object.entries(commands).map(async ([name, load]) => [name, (await load()).summary] as const))),
    options: rows(OPTIONS),
  });
}

/** One line for stderr; a system error is already one, anything else shows its message only. */
function describe(error: unknown, lang: Lang): string {
  if (error instanceof CliError) return formatMessage(error.text, lang, error.params);
  const text = messageOf(error);
  return text.replace(/\s*\n\s*/g, ' ');
}
