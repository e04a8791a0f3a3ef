import path from 'node:path';
import type { Lang, Message } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { readModel } from '../../core/bpmn/model.js';
import { rules } from '../../core/validate/registry.js';
import { validateModel } from '../../core/validate/validate.js';
import { findFiles, readBytes, type Unreadable } from '../../node/workspace.js';
import type { Command } from '../command.js';
import { jsonReporter } from '../formats/json.js';
import type { Reporter } from '../formats/reporter.js';
import { textReporter } from '../formats/text.js';
import { Exit, type Io } from '../io.js';
import { oneOf, readOptions, wholeNumber } from '../options.js';
import { count, reported, type Summary } from '../report.js';
import { describeUnreadable } from '../unreadable.js';

const FORMATS = { text: textReporter, json: jsonReporter } as const satisfies Record<string, (out: Io['out'], lang: Lang) => Reporter>;

const HELP: Message = {
  en: `Usage: prozessatlas validate [paths…] [options]

Checks models. Paths are files, folders (walked, honouring .gitignore) or globs; without one, the current folder.
Ends with 0 when there is no error, 1 when there is one, 2 for wrong usage, unreadable files or configuration.

Options:
  --format text|json   how findings are printed; default: text
  --max-warnings N     end with 1 when there are more warnings
  --list-rules         list all rules and end`,
  de: `Aufruf: prozessatlas validate [Pfade…] [Optionen]

Prüft Modelle. Pfade sind Dateien, Ordner (werden durchsucht, .gitignore gilt) oder Muster; ohne Pfad der aktuelle Ordner.
Endet mit 0 ohne Fehler, mit 1 bei Fehlern, mit 2 bei falschem Aufruf, unlesbaren Dateien oder unlesbarer Konfiguration.

Optionen:
  --format text|json   Ausgabeformat; sonst text
  --max-warnings N     endet mit 1, wenn es mehr Warnungen gibt
  --list-rules         listet alle Regeln auf und endet`,
};

export const validate: Command = {
  name: 'validate',
  summary: { en: 'checks models and lists what is wrong', de: 'prüft Modelle und nennt, was nicht stimmt' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, {
      'format': { type: 'string', default: 'text' },
      'max-warnings': { type: 'string' },
      'list-rules': { type: 'boolean', default: false },
    });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const maxWarnings = values['max-warnings'] === undefined ? Infinity : wholeNumber('--max-warnings', values['max-warnings']);
    if (values['list-rules']) {
      io.out(listOfRules(lang));
      return Exit.ok;
    }
    const { files, unreadable } = findFiles(paths.length === 0 ? ['.'] : paths, io.cwd, isModel);
    const { summary, failed } = checkFiles(files, FORMATS[format](io.out, lang), io.cwd, lang);
    const missing = [...unreadable, ...failed];
    for (const each of missing) io.err(`prozessatlas: ${describeUnreadable(each, lang)}\n`);
    if (missing.length > 0) return Exit.failure;
    return summary.errors > 0 || summary.warnings > maxWarnings ? Exit.findings : Exit.ok;
  },
};

function isModel(name: string): boolean {
  return name.toLowerCase().endsWith('.bpmn');
}

function checkFiles(files: readonly string[], reporter: Reporter, cwd: string, lang: Lang): { summary: Summary; failed: Unreadable[] } {
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0 };
  const failed: Unreadable[] = [];
  for (const file of files) {
    const bytes = readBytes(path.resolve(cwd, file));
    if ('reason' in bytes) {
      failed.push({ path: file, reason: bytes.reason });
      continue;
    }
    const { text, problem } = decodeText(bytes);
    const problems = validateModel(readModel(text), { lang, decoding: problem });
    const report = { path: file, problems: reported(text, problems) };
    count(summary, report);
    reporter.file(report);
  }
  reporter.end(summary);
  return { summary, failed };
}

function listOfRules(lang: Lang): string {
  const width = Math.max(...rules.map(({ meta }) => meta.id.length));
  return rules.map(({ meta }) => `${meta.id.padEnd(width)}  ${meta.severity.padEnd(7)}  ${meta.title[lang]}\n`).join('');
}
