import type { Colouring } from '../../core/landscape/map/colouring.js';
import { colourings } from '../../core/landscape/map/colouring.js';
import { documentRegister } from '../../core/landscape/documents/register.js';
import { drawLandscape } from '../../core/landscape/map/draw-landscape.js';
import { overviewOf } from '../../core/landscape/overview.js';
import { progressReport } from '../../core/landscape/progress/report.js';
import { landscapeCsv } from '../../core/landscape/report/csv.js';
import { landscapeMermaid } from '../../core/landscape/report/mermaid.js';
import { progressDocument } from '../../core/landscape/report/progress-html.js';
import { progressMarkdown } from '../../core/landscape/report/progress-markdown.js';
import type { Lang, Message } from '../../core/messages.js';
import { validateLandscape } from '../../core/validate/landscape.js';
import { loadLandscape } from '../../node/landscape.js';
import { pastLandscapes } from '../../node/landscape-history.js';
import type { Command } from '../command.js';
import { documentFormats } from '../landscape/documents.js';
import { dayOption, folderArgument, reportUnreadable } from '../landscape/arguments.js';
import type { LandscapeReport } from '../landscape/report.js';
import { landscapeJson } from '../landscape/json.js';
import { landscapeText } from '../landscape/text.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';

const FORMATS = {
  text: landscapeText,
  json: landscapeJson,
  csv: ({ index, overview }, lang) => landscapeCsv(index, overview, lang),
  mermaid: ({ index }, lang) => landscapeMermaid(index, lang),
  svg: ({ index, today }, lang, { colourBy, theme }) => drawLandscape(index, { lang, today, colourBy, theme }),
  markdown: ({ progress }, lang) => progressMarkdown(progress, lang),
  html: ({ progress }, lang) => progressDocument(progress, lang),
} as const satisfies Record<string, (report: LandscapeReport, lang: Lang, look: { colourBy: Colouring; theme: 'light' | 'dark' }) => string>;

/** Rules whose findings are references that lead nowhere. */
const BROKEN = new Set(['landscape/call-target', 'landscape/unknown-reference', 'landscape/unknown-parent', 'landscape/model-not-found', 'landscape/broken-link']);

const HELP: Message = {
  en: `Usage: prozessatlas landscape [dir] [options]

Shows all processes of a folder: how far they are, what is missing, which reviews are overdue, which references lead nowhere.
Ends with 0, also when something is overdue or broken; 2 for wrong usage or an unreadable folder.

Options:
  --format FORMAT      text      overview for people (default)
                       json      everything for other programs
                       csv       one line per process, for Excel and LibreOffice
                       mermaid   chart for wikis
                       svg       the map as a picture
                       markdown  one-page report for sponsors: progress, what became faster, what is next
                       html      the same as a page
  --documents          the register of documents instead: where they are used, what is missing, expired or unused;
                       text, json, csv or html
  --colour-by VALUE    svg: status, coverage, due, throughput or problems; default: status
  --theme light|dark   svg; default: light
  --no-history         do not ask git for earlier states
  --today YYYY-MM-DD   the day that decides what is overdue; default: today`,
  de: `Aufruf: prozessatlas landscape [Ordner] [Optionen]

Zeigt alle Prozesse eines Ordners: wie weit sie sind, was fehlt, welche Wiedervorlagen überfällig sind, welche Verweise ins Leere führen.
Endet mit 0, auch wenn etwas überfällig oder nicht auffindbar ist; mit 2 bei falschem Aufruf oder unlesbarem Ordner.

Optionen:
  --format FORMAT      text      Übersicht zum Lesen (Vorgabe)
                       json      alles für andere Programme
                       csv       eine Zeile je Prozess, für Excel und LibreOffice
                       mermaid   Diagramm für Wikis
                       svg       die Karte als Bild
                       markdown  Bericht auf einer Seite: Fortschritt, was schneller wurde, was ansteht
                       html      derselbe als Webseite
  --documents          stattdessen das Dokumentenregister: wo verwendet, was fehlt, abgelaufen oder ungenutzt ist;
                       text, json, csv oder html
  --colour-by WERT     svg: status, coverage, due, throughput oder problems; sonst status
  --theme light|dark   svg; sonst light
  --no-history         frühere Stände nicht aus git lesen
  --today JJJJ-MM-TT   der Tag, der entscheidet, was überfällig ist; sonst heute`,
};

/** Formats that say something about the past. */
const WITH_HISTORY: ReadonlySet<keyof typeof FORMATS> = new Set(['text', 'json', 'markdown', 'html']);

export const landscape: Command = {
  summary: { en: 'shows all processes, how far they are and what is due', de: 'zeigt alle Prozesse, ihren Stand und was fällig ist' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, {
      'format': { type: 'string', default: 'text' }, 'colour-by': { type: 'string', default: 'status' }, 'theme': { type: 'string', default: 'light' },
      'documents': { type: 'boolean', default: false }, 'no-history': { type: 'boolean', default: false }, 'today': { type: 'string' },
    });
    const format = values.documents ? 'text' : oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const register = values.documents && documentFormats[oneOf('--format', values.format, Object.keys(documentFormats) as (keyof typeof documentFormats)[])];
    const look = {
      colourBy: oneOf('--colour-by', values['colour-by'], Object.keys(colourings) as Colouring[]),
      theme: oneOf('--theme', values.theme, ['light', 'dark'] as const),
    };
    const day = dayOption(values.today);
    const folder = folderArgument(paths, io.cwd);
    const { index, unreadable } = loadLandscape(folder);
    if (register) {
      io.out(register(index, documentRegister(index, day), lang));
      return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
    }
    const broken = validateLandscape(index, { lang, today: day }).filter(({ rule }) => BROKEN.has(rule));
    const past = WITH_HISTORY.has(format) && !values['no-history'] ? await pastLandscapes(folder) : undefined;
    const overview = overviewOf(index, day);
    io.out(FORMATS[format]({ index, today: day, overview, broken, progress: progressReport(index, day, past, overview) }, lang, look));
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};
