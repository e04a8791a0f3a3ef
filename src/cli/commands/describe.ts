import path from 'node:path';
import { displayNames } from '../../core/landscape/display-names.js';
import { describeModel, toHtml, toMarkdown, toText, type Narrative } from '../../core/narrative/index.js';
import { enclosingLandscape, loadLandscape } from '../../node/landscape.js';
import type { Command } from '../command.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { onlyPath, readModelOf } from '../unreadable.js';

const FORMATS: Readonly<Record<'text' | 'markdown' | 'html', (narrative: Narrative) => string>> = {
  text: (narrative) => toText(narrative, { references: 'numbers' }),
  markdown: toMarkdown,
  html: (narrative) => toHtml(narrative, { document: true }),
};

/** The model as a work instruction for readers. */
export const describe: Command = {
  summary: { en: 'tells a model as a work instruction', de: 'erzählt ein Modell als Arbeitsanweisung' },
  help: {
    en: `Usage: prozessatlas describe FILE [options]

Tells a model in words: who takes part, what they exchange, and the steps in the order of the flow, numbered and by role.

Options:
  --format text|markdown|html   default: text`,
    de: `Aufruf: prozessatlas describe DATEI [Optionen]

Erzählt ein Modell in Worten: wer beteiligt ist, was ausgetauscht wird und welche Schritte nacheinander kommen, nummeriert und nach Rollen.

Optionen:
  --format text|markdown|html   sonst text`,
  },
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { format: { type: 'string', default: 'text' } });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const file = onlyPath(paths);
    const model = readModelOf(file, io);
    const options = { lang, title: path.basename(file).replace(/\.bpmn$/i, '') };
    const nameOf = namesAround(path.resolve(io.cwd, file));
    io.out(FORMATS[format](describeModel(model, nameOf ? { ...options, nameOf } : options)));
    return Exit.ok;
  },
};

/** What the catalogues and profiles of the landscape around a file call things; `undefined` outside a landscape. */
function namesAround(file: string): ((ref: string) => string | undefined) | undefined {
  const folder = enclosingLandscape(path.dirname(file));
  if (folder === undefined) return undefined;
  const { index } = loadLandscape(folder, (name) => /\.ya?ml$/.test(name));
  return displayNames(index, path.relative(folder, file).split(path.sep).join('/'));
}
