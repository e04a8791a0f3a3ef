import { statSync } from 'node:fs';
import path from 'node:path';
import { isDate, today } from '../../core/landscape/dates.js';
import type { Lang } from '../../core/messages.js';
import { landscapeFolder } from '../../node/landscape.js';
import type { Unreadable } from '../../node/workspace.js';
import { CliError } from '../command.js';
import type { Io } from '../io.js';
import { describeUnreadable } from '../unreadable.js';

/** The one folder that is named, or the current one; throws {@link CliError} when it is none. */
export function folderArgument(paths: readonly string[], cwd: string): string {
  if (paths.length > 1) throw new CliError({ en: 'Name one folder only.', de: 'Nennen Sie nur einen Ordner.' });
  const folder = path.resolve(cwd, paths[0] ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError({ en: 'There is no folder “{path}”.', de: 'Einen Ordner „{path}“ gibt es nicht.' }, { path: paths[0] ?? '.' });
  }
  return folder;
}

/** The folder that is named, or the landscape around the current one. */
export function folderOption(paths: readonly string[], cwd: string): string {
  return paths.length === 0 ? landscapeFolder(cwd) : folderArgument(paths, cwd);
}

/** The day an option names, or the current one; throws {@link CliError} for anything but a date. */
export function dayOption(value: string | undefined, option = '--today'): string {
  if (value === undefined) return today();
  if (isDate(value)) return value;
  throw new CliError({ en: '{option} takes a date such as 2026-11-20, not “{value}”.', de: '{option} erwartet ein Datum wie 2026-11-20, nicht „{value}“.' }, { option, value });
}

/** Names files that could not be read; tells whether there were any. */
export function reportUnreadable(unreadable: readonly Unreadable[], io: Io, lang: Lang): boolean {
  for (const each of unreadable) io.err(`prozessatlas: ${describeUnreadable(each, lang)}\n`);
  return unreadable.length > 0;
}
