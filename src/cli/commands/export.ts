import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EXPORT_FORMATS, exportablePlanes, exportModel } from '../../core/export/export.js';
import { headingOf } from '../../core/export/profile.js';
import { sampleOf } from '../../core/export/sample.js';
import { today } from '../../core/landscape/dates.js';
import type { Lang, Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import { dayInWords } from '../../core/time/words.js';
import { exportAssets } from '../../node/export-assets.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit, type Io } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { onlyPath, readModelOf } from '../unreadable.js';
import { writeOne } from '../write.js';

const HELP: Message = {
  en: `Usage: prozessatlas export FILE -o OUT.svg|OUT.png|OUT.pdf [options]

Writes the picture of a diagram; the ending of OUT decides the format. A PDF holds all diagrams of the file, with title,
version and status from the process profile beside the file; large diagrams go on several pages.

Options:
  -o, --output OUT            the file to write; “-” writes an SVG to standard output
  --diagram ID                one diagram: its id, or that of the process or sub-process it shows
  --theme light|dark|print    colours of SVG and PNG; default: light
  --title TEXT                default: the name of the process
  --scale N                   PNG: pixels per pixel of the diagram; default: 2
  --paper A4|A3               PDF; default: A4
  --pages auto|fit|tile       PDF: several pages where the print would be too small, always one, or always full size`,
  de: `Aufruf: prozessatlas export DATEI -o ZIEL.svg|ZIEL.png|ZIEL.pdf [Optionen]

Schreibt das Bild eines Diagramms; die Endung von ZIEL bestimmt das Format. Ein PDF enthält alle Diagramme der Datei, mit Titel,
Version und Status aus dem Steckbrief neben der Datei; große Diagramme kommen auf mehrere Seiten.

Optionen:
  -o, --output ZIEL           die Zieldatei; „-“ schreibt ein SVG auf die Standardausgabe
  --diagram ID                ein Diagramm: seine Kennung oder die des gezeigten Prozesses oder Teilprozesses
  --theme light|dark|print    Farben von SVG und PNG; sonst light
  --title TEXT                sonst der Name des Prozesses
  --scale N                   PNG: Bildpunkte je Punkt des Diagramms; sonst 2
  --paper A4|A3               PDF; sonst A4
  --pages auto|fit|tile       PDF: mehrere Seiten, wo der Druck zu klein würde, immer eine oder immer volle Größe`,
};

const NO_OUTPUT: Message = { en: 'Name the file to write with -o.', de: 'Nennen Sie mit -o die Zieldatei.' };
const NO_FORMAT: Message = {
  en: '“{file}” ends neither in .svg nor in .png nor in .pdf.',
  de: '„{file}“ endet weder auf .svg noch auf .png noch auf .pdf.',
};
const NO_DIAGRAM: Message = {
  en: 'There is no diagram “{id}”; the file has: {known}.',
  de: 'Ein Diagramm „{id}“ gibt es nicht; die Datei enthält: {known}.',
};
const NO_SCALE: Message = { en: '--scale takes a number from 0.1 to 10, not “{value}”.', de: '--scale erwartet eine Zahl von 0.1 bis 10, nicht „{value}“.' };
const MISSING_LETTERS: Message = {
  en: '{file}: the font has no shape for {letters}; boxes stand in their place. An SVG shows them.',
  de: '{file}: Für {letters} hat die Schrift keine Zeichen; an ihrer Stelle stehen Kästchen. Ein SVG zeigt sie.',
};

/** Pictures for documents, slides and print. */
export const exportCommand: Command = {
  summary: { en: 'writes the picture of a diagram: SVG, PNG, PDF', de: 'schreibt das Bild eines Diagramms: SVG, PNG, PDF' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, {
      output: { type: 'string', short: 'o' },
      diagram: { type: 'string' },
      theme: { type: 'string', default: 'light' },
      title: { type: 'string' },
      scale: { type: 'string', default: '2' },
      paper: { type: 'string', default: 'A4' },
      pages: { type: 'string', default: 'auto' },
    });
    const file = onlyPath(paths);
    const { output, diagram } = values;
    if (output === undefined) throw new CliError(NO_OUTPUT);
    const format = formatOf(output);
    const options = {
      diagram, lang, created: new Date(),
      theme: oneOf('--theme', values.theme, ['light', 'dark', 'print']),
      scale: scaleOf(values.scale),
      paper: oneOf('--paper', values.paper, ['A4', 'A3']),
      paging: oneOf('--pages', values.pages, ['auto', 'fit', 'tile']),
      onMissingLetters: (letters: readonly string[]) => io.err(`prozessatlas: ${formatMessage(MISSING_LETTERS, lang, { file: output, letters: sampleOf(letters) })}\n`),
    } as const;
    const { text } = readModelOf(file, io);
    const known = exportablePlanes(text);
    if (diagram !== undefined && !known.some((plane) => plane.id === diagram || plane.root === diagram)) {
      throw new CliError(NO_DIAGRAM, { id: diagram, known: known.map((plane) => plane.root || plane.id).join(', ') || '–' });
    }
    const heading = headingBeside(path.resolve(io.cwd, file), options.created, lang);
    const result = await exportModel(text, format, { ...options, title: values.title ?? heading.title, fallbackTitle: path.parse(file).name, details: heading.details }, exportAssets(io.assets));
    write(output, result, io);
    return Exit.ok;
  },
};

function formatOf(output: string) {
  const ending = output === '-' ? 'svg' : path.extname(output).slice(1).toLowerCase();
  const format = EXPORT_FORMATS.find((each) => each === ending);
  if (!format) throw new CliError(NO_FORMAT, { file: output });
  return format;
}

function scaleOf(value: string): number {
  const scale = Number(value);
  if (!(scale >= 0.1 && scale <= 10)) throw new CliError(NO_SCALE, { value });
  return scale;
}

/** Title, version and status from a process profile in the folder of the model. */
function headingBeside(model: string, day: Date, lang: Lang) {
  const folder = path.dirname(model);
  const profiles = readdirSync(folder).filter((name) => name.endsWith('.process.yaml')).map((name) => ({ path: name, text: readFileSync(path.join(folder, name), 'utf8') }));
  return headingOf(path.basename(model), profiles, dayInWords(today(day), lang), lang);
}

function write(output: string, result: string | Uint8Array, io: Io): void {
  if (output === '-') {
    io.out(result.toString());
    return;
  }
  writeOne(output, result, io);
}
