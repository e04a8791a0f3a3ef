import path from 'node:path';
import { historyWords } from '../../core/change-report/element-history.js';
import { elementHistory, MOST_VERSIONS } from '../../core/diff/element-history.js';
import { formatMessage } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { dayInWords } from '../../core/time/words.js';
import { fileHistory } from '../../node/file-history.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { repositoryRoot } from '../revisions.js';
import { readModelOf } from '../unreadable.js';

/** When and why one element of a model changed. */
export const history: Command = {
  summary: { en: 'tells when and why an element of a model changed', de: 'sagt, wann und warum sich ein Element eines Modells geändert hat' },
  help: {
    en: `Usage: prozessatlas history FILE ELEMENT [options]

Tells from git when and why one element changed, the latest change first. ELEMENT is its id or its label.

Options:
  --names               also says who made each change
  --format text|json    default: text`,
    de: `Aufruf: prozessatlas history DATEI ELEMENT [Optionen]

Zeigt aus git, wann und warum sich ein Element geändert hat, die letzte Änderung zuerst. ELEMENT ist seine Kennung oder Beschriftung.

Optionen:
  --names               nennt auch, von wem jede Änderung ist
  --format text|json    sonst text`,
  },
  async run(args, io, lang) {
    const { values, paths: [file, wanted, ...rest] } = readOptions(args, { names: { type: 'boolean' }, format: { type: 'string', default: 'text' } });
    const format = oneOf('--format', values.format, ['text', 'json']);
    if (file === undefined || wanted === undefined || rest.length > 0) throw new CliError({ en: 'Name a file and an element.', de: 'Nennen Sie eine Datei und ein Element.' });
    const model = readModelOf(file, io);
    const root = repositoryRoot(path.dirname(path.resolve(io.cwd, file)));
    const element = model.byId(wanted) ?? model.elements.find(({ name, id }) => id !== '' && name.replace(/\s+/g, ' ').trim() === wanted);
    if (!element) throw new CliError({ en: '{file} has no element “{wanted}”.', de: '{file} hat kein Element „{wanted}“.' }, { file, wanted });

    const versions = await fileHistory(root, path.resolve(io.cwd, file), { most: MOST_VERSIONS, names: values.names === true }) ?? [];
    const past = versions.map(({ bytes, before, date, note, author }) => ({ text: textOf(bytes), before: textOf(before), date, note, ...(author !== undefined && { author }) }));
    const events = elementHistory(past, element.id, lang);
    if (format === 'json') io.out(`${JSON.stringify({ version: 1, elementId: element.id, events }, undefined, 2)}\n`);
    else if (events.length === 0) io.out(`${historyWords.none[lang]}\n`);
    else {
      io.out(`${formatMessage(historyWords.title, lang, { element: element.name || element.id })}\n`);
      for (const event of events) {
        const who = 'author' in event ? ` (${String(event.author)})` : '';
        io.out(`\n${dayInWords(event.date.slice(0, 10), lang)}  ${event.note}${who}\n${event.changes.map(({ message }) => `  ${message}\n`).join('')}`);
      }
    }
    return Exit.ok;
  },
};

function textOf(bytes: Uint8Array | undefined): string {
  return decodeText(bytes ?? new Uint8Array()).text;
}
