import { sampleOf } from '../../core/export/sample.js';
import type { Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import { handbook } from '../../core/portal/handbook.js';
import { exportAssets } from '../../node/export-assets.js';
import { loadLandscape, textReader } from '../../node/landscape.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit } from '../io.js';
import { dayOption, folderOption, reportUnreadable } from '../landscape/arguments.js';
import { readOptions } from '../options.js';
import { writeOne } from '../write.js';

const NO_OUTPUT: Message = { en: 'Name the file to write: -o OUT.pdf.', de: 'Nennen Sie die Zieldatei: -o ZIEL.pdf.' };
const NO_PDF: Message = { en: 'The handbook is a PDF; “{file}” does not end in .pdf.', de: 'Das Handbuch ist ein PDF; „{file}“ endet nicht auf .pdf.' };
const MISSING_LETTERS: Message = { en: '{file}: the font has no shape for {letters}; boxes stand in their place.', de: '{file}: Für {letters} hat die Schrift keine Zeichen; an ihrer Stelle stehen Kästchen.' };

/** All released processes as one document. */
export const handbookCommand: Command = {
  summary: { en: 'writes all released processes as one PDF', de: 'schreibt alle freigegebenen Prozesse als ein PDF' },
  help: {
    en: `Usage: prozessatlas handbook [dir] -o OUT.pdf [options]

Writes one PDF for reading, printing and filing: cover, contents, landscape, and a chapter for each group with profile, steps,
changes, variants and diagram of its released processes. The text can be searched; the outline leads to each process.

Options:
  -o, --output OUT     the file to write
  --include-drafts     also processes that are not released, marked as drafts
  --today YYYY-MM-DD   the day on the cover; default: today`,
    de: `Aufruf: prozessatlas handbook [Ordner] -o ZIEL.pdf [Optionen]

Schreibt ein PDF zum Lesen, Drucken und Ablegen: Deckblatt, Inhalt, Prozesslandkarte und je Gruppe ein Kapitel mit Steckbrief,
Ablauf, Änderungen, Varianten und Diagramm der freigegebenen Prozesse. Der Text ist durchsuchbar, Lesezeichen führen zu jedem Prozess.

Optionen:
  -o, --output ZIEL    die Zieldatei
  --include-drafts     auch Prozesse ohne Freigabe, als Entwurf gekennzeichnet
  --today JJJJ-MM-TT   der Tag auf dem Deckblatt; sonst heute`,
  },
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { output: { type: 'string', short: 'o' }, 'include-drafts': { type: 'boolean', default: false }, today: { type: 'string' } });
    const { output } = values;
    if (output === undefined) throw new CliError(NO_OUTPUT);
    if (!/\.pdf$/i.test(output)) throw new CliError(NO_PDF, { file: output });
    const folder = folderOption(paths, io.cwd);
    const { index, unreadable } = loadLandscape(folder);
    const options = { lang, today: dayOption(values.today), includeDrafts: values['include-drafts'] };
    const bytes = await handbook({ index, read: textReader(folder) }, options, await exportAssets(io.assets).font(),
      (letters) => io.err(`prozessatlas: ${formatMessage(MISSING_LETTERS, lang, { file: output, letters: sampleOf(letters) })}\n`));
    writeOne(output, bytes, io);
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};
