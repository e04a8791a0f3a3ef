import path from 'node:path';
import { columnFields, fieldNamed, fieldWords, guessMapping, type ColumnField, type Mapping } from '../../core/landscape/bootstrap/columns.js';
import { importRegister } from '../../core/landscape/bootstrap/import-register.js';
import { readTable } from '../../core/landscape/bootstrap/table.js';
import type { Lang, Message } from '../../core/messages.js';
import { loadLandscape } from '../../node/landscape.js';
import { CliError, type Command } from '../command.js';
import { Exit } from '../io.js';
import { folderOption, reportUnreadable } from '../landscape/arguments.js';
import { deliver } from '../landscape/proposal.js';
import { readOptions } from '../options.js';
import { readBytesOf } from '../unreadable.js';

const HELP: Message = {
  en: `Usage: prozessatlas import FILE [dir] [options]

Takes over a register of processes from a table (CSV, or the first sheet of an .xlsx workbook): a profile for each row, with
the groups, roles and units that it names. The first row holds the titles of the columns; what they mean is told from their
words, or with --map. Processes that are in the landscape already stay as they are, no file is overwritten.
Ends with 0 when done, 2 for wrong usage or unreadable files; with --dry-run 1 when something would be made.

Options:
  --map FIELD=TITLE   the column with this title holds the field; may be given several times. Fields:
                      ${Object.keys(columnFields).join(', ')}
  --delimiter CHAR    what separates the columns; default: guessed
  --dry-run           write nothing; print what would be made as a unified diff`,
  de: `Aufruf: prozessatlas import DATEI [Ordner] [Optionen]

Übernimmt ein Prozessverzeichnis aus einer Tabelle (CSV oder das erste Blatt einer .xlsx-Arbeitsmappe): einen Steckbrief je
Zeile, mit den Gruppen, Rollen und Einheiten, die darin stehen. Die erste Zeile enthält die Spaltentitel; was sie bedeuten,
ergibt sich aus ihren Wörtern oder aus --map. Prozesse, die schon in der Prozesslandkarte sind, bleiben, wie sie sind; keine
Datei wird überschrieben.
Endet mit 0, wenn alles getan ist, mit 2 bei falschem Aufruf oder unlesbaren Dateien; mit --dry-run mit 1, wenn etwas entstehen würde.

Optionen:
  --map FELD=TITEL      die Spalte mit diesem Titel enthält das Feld; mehrfach möglich. Felder:
                        ${Object.keys(columnFields).join(', ')}
  --delimiter ZEICHEN   was die Spalten trennt; sonst erraten
  --dry-run             nichts schreiben, die Änderungen als Diff ausgeben`,
};

export const importCommand: Command = {
  summary: { en: 'takes over a register of processes from a table', de: 'übernimmt ein Prozessverzeichnis aus einer Tabelle' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { 'map': { type: 'string', multiple: true }, 'delimiter': { type: 'string' }, 'dry-run': { type: 'boolean', default: false } });
    const [file, ...folders] = paths;
    if (file === undefined) throw new CliError({ en: 'Name a table to import.', de: 'Nennen Sie eine Tabelle, die übernommen werden soll.' });
    const read = readTable(readBytesOf(file, io), values.delimiter === '\\t' ? '\t' : values.delimiter);
    if ('refused' in read) throw new CliError(read.refused);
    const { table } = read;
    const titles = table[0] ?? [];
    const mapping = mappingOf(titles, values.map ?? [], lang);
    if (mapping.name === undefined) {
      throw new CliError({ en: 'No column holds the name of the process; tell which with --map name=TITLE. Titles: {titles}', de: 'Keine Spalte enthält den Namen des Prozesses; nennen Sie sie mit --map name=TITEL. Titel: {titles}' }, { titles: titles.join(', ') });
    }
    const folder = folderOption(folders, io.cwd);
    const { index, unreadable } = loadLandscape(folder);
    for (const [field, column] of Object.entries(mapping)) io.err(`${titles[column]} → ${fieldWords(field as ColumnField, lang)}\n`);
    const proposal = importRegister(index, index.landscapeOf('landscape.yaml'), path.basename(folder), table, mapping, lang);
    const status = deliver(proposal, folder, values['dry-run'], io, lang);
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : status;
  },
};

/** What the titles suggest, with what was said explicitly on top. */
function mappingOf(titles: readonly string[], said: readonly string[], lang: Lang): Mapping {
  const mapping: Partial<Record<ColumnField, number>> = { ...guessMapping(titles) };
  for (const each of said) {
    const at = each.indexOf('=');
    if (at < 0) throw new CliError({ en: '--map takes FIELD=TITLE, not “{each}”.', de: '--map erwartet FELD=TITEL, nicht „{each}“.' }, { each });
    const [word, title] = [each.slice(0, at), each.slice(at + 1)];
    const field = fieldNamed(word);
    if (!field) throw new CliError({ en: 'There is no field “{word}”. Fields: {fields}', de: 'Ein Feld „{word}“ gibt es nicht. Felder: {fields}' }, { word, fields: (Object.keys(columnFields) as ColumnField[]).map((one) => `${one} (${fieldWords(one, lang)})`).join(', ') });
    const column = titles.indexOf(title);
    if (column < 0) throw new CliError({ en: 'There is no column “{title}”. Titles: {titles}', de: 'Eine Spalte „{title}“ gibt es nicht. Titel: {titles}' }, { title, titles: titles.join(', ') });
    for (const other of Object.keys(mapping) as ColumnField[]) if (mapping[other] === column) delete mapping[other];
    mapping[field] = column;
  }
  return mapping;
}
