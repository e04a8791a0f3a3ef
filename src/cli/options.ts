import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliError } from './command.js';

type Specs = NonNullable<ParseArgsConfig['options']>;
type Values<T extends Specs> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>['values'];

/**
 * Reads the arguments of a command: options anywhere, everything behind `--` is a path.
 * Throws {@link CliError} for an option that does not exist or lacks its value.
 */
export function readOptions<const T extends Specs>(args: readonly string[], options: T): { values: Values<T>; paths: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    return { values, paths: positionals };
  } catch (error) {
    throw asCliError(error as NodeJS.ErrnoException);
  }
}

/** The codes are Node's; the option's name stands in quotes in its message. */
function asCliError({ code, message }: NodeJS.ErrnoException): CliError {
  const name = /'(--?[^\s'<,]+)/.exec(message)?.[1] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    return new CliError({ en: 'There is no option “{name}” here.', de: 'Die Option „{name}“ gibt es hier nicht.' }, { name });
  }
  if (message.includes('argument missing') || message.includes('is ambiguous')) {
    return needsValue(name);
  }
  return new CliError({ en: 'The option “{name}” takes no value.', de: 'Die Option „{name}“ nimmt keinen Wert.' }, { name });
}

/** The failure of an option that stands there without its value. */
export function needsValue(name: string): CliError {
  return new CliError({ en: 'The option “{name}” needs a value.', de: 'Die Option „{name}“ braucht einen Wert.' }, { name });
}

/** Reads a whole number that is not negative; throws {@link CliError} for anything else. */
export function wholeNumber(option: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new CliError({ en: '{option} takes a whole number, not “{value}”.', de: '{option} erwartet eine ganze Zahl, nicht „{value}“.' }, { option, value });
}

/** Checks a value against the choices of an option; throws {@link CliError} for anything else. */
export function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice) return choice;
  throw new CliError(
    { en: '{option} takes one of {choices}, not “{value}”.', de: '{option} erwartet eines von {choices}, nicht „{value}“.' },
    { option, value, choices: choices.join(', ') },
  );
}
