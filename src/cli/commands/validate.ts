import path from 'node:path';
import type { Lang, Message } from '../../core/messages.js';
import { ruleMetas } from '../../core/validate/registry.js';
import { ConfigFinder, type FoundConfig } from '../../node/config.js';
import type { Unreadable } from '../../node/workspace.js';
import type { Command } from '../command.js';
import { jsonReporter } from '../formats/json.js';
import type { Reporter } from '../formats/reporter.js';
import { textReporter } from '../formats/text.js';
import { describeConfigError } from '../config-errors.js';
import { Exit, type ExitStatus, type Io } from '../io.js';
import { oneOf, readOptions, wholeNumber } from '../options.js';
import { count, type Summary } from '../report.js';
import { describeUnreadable } from '../unreadable.js';
import { checkAcrossFiles } from '../validate/across-files.js';
import { checkFile } from '../validate/check-file.js';
import { filesToCheck } from '../validate/files.js';

const FORMATS = { text: textReporter, json: jsonReporter } as const satisfies Record<string, (out: Io['out'], lang: Lang) => Reporter>;

const HELP: Message = {
  en: `Usage: prozessatlas validate [paths…] [options]

Checks models, and inside a landscape its profiles and catalogues.
Paths are files, folders (walked, honouring .gitignore) or globs; without one, the current folder.
Ends with 0 when there is no error, 1 when there is one, 2 for wrong usage, unreadable files or configuration.

Options:
  --format text|json   how findings are printed; default: text
  --config F           use this configuration instead of the nearest prozessatlas.yaml or .bpmnlintrc
  --max-warnings N     end with 1 when there are more warnings
  --list-rules         list all rules and end`,
  de: `Aufruf: prozessatlas validate [Pfade…] [Optionen]

Prüft Modelle und in einer Prozesslandkarte auch Steckbriefe und Kataloge.
Pfade sind Dateien, Ordner (werden durchsucht, .gitignore gilt) oder Muster; ohne Pfad der aktuelle Ordner.
Endet mit 0 ohne Fehler, mit 1 bei Fehlern, mit 2 bei falschem Aufruf, unlesbaren Dateien oder unbrauchbarer Konfiguration.

Optionen:
  --format text|json   Ausgabeformat; sonst text
  --config F           diese Konfiguration statt der nächsten prozessatlas.yaml oder .bpmnlintrc
  --max-warnings N     endet mit 1, wenn es mehr Warnungen gibt
  --list-rules         listet alle Regeln auf und endet`,
};

export const validate: Command = {
  summary: { en: 'checks models and lists what is wrong', de: 'prüft Modelle und nennt, was nicht stimmt' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, {
      'format': { type: 'string', default: 'text' },
      'config': { type: 'string' },
      'max-warnings': { type: 'string' },
      'list-rules': { type: 'boolean', default: false },
    });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const maxWarnings = values['max-warnings'] === undefined ? Infinity : wholeNumber('--max-warnings', values['max-warnings']);
    if (values['list-rules']) {
      io.out(listOfRules(lang));
      return Exit.ok;
    }
    const configs = new ConfigFinder(values.config === undefined ? undefined : path.resolve(io.cwd, values.config));
    try {
      return checkAll(paths, configs, FORMATS[format](io.out, lang), maxWarnings, io, lang);
    } catch (error) {
      const lines = describeConfigError(error, io.cwd, lang);
      if (!lines) throw error;
      for (const line of lines) io.err(`prozessatlas: ${line}\n`);
      return Exit.failure;
    }
  },
};

function checkAll(paths: readonly string[], configs: ConfigFinder, reporter: Reporter, maxWarnings: number, io: Io, lang: Lang): ExitStatus {
  const { files, unreadable } = filesToCheck(paths, io.cwd, configs);
  const summary: Summary = { files: 0, errors: 0, warnings: 0, infos: 0 };
  const missing: Unreadable[] = [...unreadable];
  const absolute = files.map((file) => path.resolve(io.cwd, file));
  // All configurations are read before anything is printed: a broken one ends the run.
  const found: FoundConfig[] = absolute.map((file) => configs.forFolder(path.dirname(file)));
  const across = checkAcrossFiles(absolute, configs, lang);
  files.forEach((file, i) => {
    const problems = checkFile(absolute[i]!, found[i]!, across.problems(absolute[i]!), lang);
    if ('reason' in problems) {
      missing.push({ path: file, reason: problems.reason });
      return;
    }
    const report = { path: file, problems };
    count(summary, report);
    reporter.file(report);
  });
  reporter.end(summary);
  for (const each of missing) io.err(`prozessatlas: ${describeUnreadable(each, lang)}\n`);
  if (missing.length > 0) return Exit.failure;
  return summary.errors > 0 || summary.warnings > maxWarnings ? Exit.findings : Exit.ok;
}

function listOfRules(lang: Lang): string {
  const width = Math.max(...ruleMetas.map(({ id }) => id.length));
  return ruleMetas.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title[lang]}\n`).join('');
}
