import { statSync } from 'node:fs';
import path from 'node:path';
import { isDate, today } from '../../core/landscape/dates.js';
import { overviewOf } from '../../core/landscape/overview.js';
import type { Lang, Message } from '../../core/messages.js';
import { validateLandscape } from '../../core/validate/landscape.js';
import { loadLandscape } from '../../node/landscape.js';
import { CliError, type Command } from '../command.js';
import type { LandscapeReport } from '../landscape/report.js';
import { landscapeJson } from '../landscape/json.js';
import { landscapeText } from '../landscape/text.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';

const FORMATS = { text: landscapeText, json: landscapeJson } as const satisfies Record<string, (report: LandscapeReport, lang: Lang) => string>;

/** Rules whose findings are references that lead nowhere. */
const BROKEN = new Set(['landscape/call-target', 'landscape/unknown-reference', 'landscape/unknown-parent', 'landscape/model-not-found', 'landscape/broken-link']);

const HELP: Message = {
  en: `Usage: prozessatlas landscape [dir] [options]

Shows all processes of a folder: how far they are, which reviews are overdue, which references lead nowhere.
Ends with 0, also when something is overdue or broken; 2 for wrong usage or an unreadable folder.

Options:
  --format text|json   how the overview is printed; default: text
  --today YYYY-MM-DD   the day that decides what is overdue; default: today`,
  de: `Aufruf: prozessatlas landscape [Ordner] [Optionen]

Zeigt alle Prozesse eines Ordners: wie weit sie sind, welche Wiedervorlagen überfällig sind, welche Verweise ins Leere führen.
Endet mit 0, auch wenn etwas überfällig oder nicht auffindbar ist; mit 2 bei falschem Aufruf oder unlesbarem Ordner.

Optionen:
  --format text|json   Ausgabeformat; sonst text
  --today JJJJ-MM-TT   der Tag, der entscheidet, was überfällig ist; sonst heute`,
};

export const landscape: Command = {
  summary: { en: 'shows all processes, how far they are and what is due', de: 'zeigt alle Prozesse, ihren Stand und was fällig ist' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { format: { type: 'string', default: 'text' }, today: { type: 'string' } });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const day = dayOption(values.today);
    const folder = folderArgument(paths, io.cwd);
    const { index, unreadable } = loadLandscape(folder);
    const broken = validateLandscape(index, { lang, today: day }).filter(({ rule }) => BROKEN.has(rule));
    for (const { path: file, reason } of unreadable) io.err(`prozessatlas: ${file}: ${reason}\n`);
    io.out(FORMATS[format]({ folder, index, today: day, overview: overviewOf(index, day), broken }, lang));
    return unreadable.length > 0 ? Exit.failure : Exit.ok;
  },
};

/** The one folder that is named, or the current one; throws {@link CliError} when it is none. */
export function folderArgument(paths: readonly string[], cwd: string): string {
  if (paths.length > 1) throw new CliError({ en: 'Name one folder only.', de: 'Nennen Sie nur einen Ordner.' });
  const folder = path.resolve(cwd, paths[0] ?? '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CliError({ en: 'There is no folder “{path}”.', de: 'Einen Ordner „{path}“ gibt es nicht.' }, { path: paths[0] ?? '.' });
  }
  return folder;
}

/** The day an option names, or the current one; throws {@link CliError} for anything but a date. */
export function dayOption(value: string | undefined, option = '--today'): string {
  if (value === undefined) return today();
  if (isDate(value)) return value;
  throw new CliError({ en: '{option} takes a date such as 2026-11-20, not “{value}”.', de: '{option} erwartet ein Datum wie 2026-11-20, nicht „{value}“.' }, { option, value });
}
