import { overviewOf } from '../../core/landscape/overview.js';
import type { Lang, Message } from '../../core/messages.js';
import { validateLandscape } from '../../core/validate/landscape.js';
import { loadLandscape } from '../../node/landscape.js';
import type { Command } from '../command.js';
import { dayOption, folderArgument, reportUnreadable } from '../landscape/arguments.js';
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
    io.out(FORMATS[format]({ folder, index, today: day, overview: overviewOf(index, day), broken }, lang));
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};
