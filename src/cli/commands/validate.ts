import path from 'node:path';
import type { Lang, Message } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { ruleMetas } from '../../core/validate/registry.js';
import { ConfigFinder } from '../../node/config.js';
import { changedSince } from '../../node/changed-since.js';
import { isRevision } from '../../node/git.js';
import { readBytes, type Unreadable } from '../../node/workspace.js';
import { version } from '../../../package.json';
import { CliError, type Command } from '../command.js';
import { withConfigs } from '../config-errors.js';
import { formatNames, formats } from '../formats/index.js';
import { Exit, type ExitStatus, type Io } from '../io.js';
import { oneOf, readOptions, wholeNumber } from '../options.js';
import { progressOn } from '../progress.js';
import { repositoryRoot, unknownRevision } from '../revisions.js';
import { describeUnreadable } from '../unreadable.js';
import { readBaseline } from '../validate/baseline.js';
import { checkAll } from '../validate/check-all.js';
import { filesToCheck } from '../validate/files.js';
import { noCache, openFindingsCache } from '../validate/findings-cache.js';
import { checkPlugins } from '../validate/plugins.js';
import { shardOf } from '../validate/shard.js';

const HELP: Message = {
  en: `Usage: prozessatlas validate [paths…] [options]

Checks models, and inside a landscape its profiles, catalogues and references.
Paths are files, folders (walked, honouring .gitignore) or globs; without one, the current folder.
Ends with 0 when there is no error, 1 when there is one, 2 for wrong usage, unreadable files or configuration.

Options:
  --format F           text (default), json, sarif, junit, github or gitlab
  --config F           use this configuration instead of the nearest prozessatlas.yaml or .bpmnlintrc
  --max-warnings N     end with 1 when there are more warnings
  --changed-since REF  only files that changed since this git revision
  --baseline F         leave out findings that an earlier report (--format json) holds
  --shard I/N          only part I of N parts of the files
  --no-cache           check every file, also those that have not changed
  --plugins            also run rules from plug-ins that .bpmnlintrc names; they are code of that folder: only where you trust it
  --list-rules         list all rules and end`,
  de: `Aufruf: prozessatlas validate [Pfade…] [Optionen]

Prüft Modelle und in einer Prozesslandkarte auch Steckbriefe, Kataloge und Verweise.
Pfade sind Dateien, Ordner (werden durchsucht, .gitignore gilt) oder Muster; ohne Pfad der aktuelle Ordner.
Endet mit 0 ohne Fehler, mit 1 bei Fehlern, mit 2 bei falschem Aufruf, unlesbaren Dateien oder unbrauchbarer Konfiguration.

Optionen:
  --format F           text (Vorgabe), json, sarif, junit, github oder gitlab
  --config F           diese Konfiguration statt der nächsten prozessatlas.yaml oder .bpmnlintrc
  --max-warnings N     endet mit 1, wenn es mehr Warnungen gibt
  --changed-since REF  nur Dateien, die sich seit dieser git-Revision geändert haben
  --baseline F         lässt Befunde weg, die ein früherer Bericht (--format json) enthält
  --shard I/N          nur Teil I von N Teilen der Dateien
  --no-cache           prüft jede Datei, auch unveränderte
  --plugins            führt auch Regeln aus Plug-ins aus, die .bpmnlintrc nennt; das ist Code jenes Ordners: nur, wo Sie ihm vertrauen
  --list-rules         listet alle Regeln auf und endet`,
};

const OPTIONS = {
  'format': { type: 'string', default: 'text' },
  'config': { type: 'string' },
  'max-warnings': { type: 'string' },
  'changed-since': { type: 'string' },
  'baseline': { type: 'string' },
  'shard': { type: 'string' },
  'no-cache': { type: 'boolean', default: false },
  'plugins': { type: 'boolean', default: false },
  'list-rules': { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

export const validate: Command = {
  summary: { en: 'checks models and lists what is wrong', de: 'prüft Modelle und nennt, was nicht stimmt' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, OPTIONS);
    if (values['list-rules']) {
      io.out(listOfRules(lang));
      return Exit.ok;
    }
    return withConfigs(io, lang, () => check(paths, values, io, lang));
  },
};

async function check(paths: readonly string[], values: Values, io: Io, lang: Lang): Promise<ExitStatus> {
  const format = formats[oneOf('--format', values.format, formatNames)];
  const maxWarnings = values['max-warnings'] === undefined ? Infinity : wholeNumber('--max-warnings', values['max-warnings']);
  const baseline = values.baseline === undefined ? undefined : readBaseline(values.baseline, io.cwd);
  const configs = new ConfigFinder(values.config === undefined ? undefined : path.resolve(io.cwd, values.config));
  const { files, unreadable } = chosenFiles(paths, values, configs, io.cwd);

  const progress = progressOn(io);
  const print = (text: string): void => {
    progress.clear();
    io.out(text);
  };
  const reporter = format(print, { lang, version, colour: showsColour(io), read: (shown) => textOf(path.resolve(io.cwd, shown)) });
  const cache = values['no-cache'] ? noCache : openFindingsCache(io, lang);
  const plugins = await checkPlugins(files.map((file) => path.resolve(io.cwd, file)), values.plugins, configs, io, lang);
  const { summary, unreadable: failed } = checkAll(files, reporter, { cwd: io.cwd, lang, configs, cache, plugins, baseline, onProgress: progress.show });
  progress.clear();
  const missing = [...unreadable, ...failed];
  for (const each of missing) io.err(`prozessatlas: ${describeUnreadable(each, lang)}\n`);
  if (missing.length > 0) return Exit.failure;
  return summary.errors > 0 || summary.warnings > maxWarnings ? Exit.findings : Exit.ok;
}

function chosenFiles(paths: readonly string[], values: Values, configs: ConfigFinder, cwd: string): { files: readonly string[]; unreadable: readonly Unreadable[] } {
  const { files, unreadable } = filesToCheck(paths, cwd, configs);
  const changed = values['changed-since'] === undefined ? files : files.filter(changedFilter(values['changed-since'], cwd));
  return { files: values.shard === undefined ? changed : shardOf(changed, values.shard), unreadable };
}

function changedFilter(revision: string, cwd: string): (file: string) => boolean {
  const changed = changedSince(revision, cwd);
  if (changed) return (file) => changed.has(path.resolve(cwd, file));
  const root = repositoryRoot(cwd);
  if (!isRevision(root, revision)) throw unknownRevision(root, revision);
  throw new CliError(
    { en: 'git cannot tell what changed since “{revision}”.', de: 'git kann nicht sagen, was sich seit „{revision}“ geändert hat.' },
    { revision },
  );
}

function textOf(file: string): string | undefined {
  const bytes = readBytes(file);
  return 'reason' in bytes ? undefined : decodeText(bytes).text;
}

/** The usual agreement: https://no-color.org, and FORCE_COLOR for CI systems that show colours. */
function showsColour({ env, outIsTerminal }: Io): boolean {
  if (env.NO_COLOR) return false;
  return outIsTerminal === true || (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0');
}

function listOfRules(lang: Lang): string {
  const width = Math.max(...ruleMetas.map(({ id }) => id.length));
  return ruleMetas.map(({ id, severity, title }) => `${id.padEnd(width)}  ${severity.padEnd(7)}  ${title[lang]}  (docs/rules/${id}.md)\n`).join('');
}
