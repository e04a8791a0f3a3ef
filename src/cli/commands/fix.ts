import path from 'node:path';
import { kindOfPath } from '../../core/landscape/kinds.js';
import type { Lang, Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import { LineIndex } from '../../core/text/line-index.js';
import { nearest } from '../../core/text/nearest.js';
import type { FixChoice } from '../../core/validate/fixes/apply.js';
import { fixAll } from '../../core/validate/fixes/apply.js';
import { fixFiles } from '../../core/validate/fixes/fix-landscape.js';
import type { Fix, Problem } from '../../core/validate/problem.js';
import { metaById, ruleMetas } from '../../core/validate/registry.js';
import { ConfigFinder } from '../../node/config.js';
import { encodeText } from '../../core/xml/encode.js';
import type { Unreadable } from '../../node/workspace.js';
import { CliError, type Command } from '../command.js';
import { withConfigs } from '../config-errors.js';
import { Documents } from '../fix/documents.js';
import { openLandscape } from '../fix/landscape-session.js';
import { unifiedDiff } from '../fix/unified-diff.js';
import { Exit, type ExitStatus, type Io } from '../io.js';
import { readOptions } from '../options.js';
import { describeUnreadable } from '../unreadable.js';
import { filesToCheck } from '../validate/files.js';
import { writeOne } from '../write.js';

const HELP: Message = {
  en: `Usage: prozessatlas fix [paths…] [options]

Corrects what can be corrected without a decision, by small edits; everything else in the files stays as it is.
A fix is applied only when its finding is gone afterwards and no other one has come. Paths are files, folders or globs.
Ends with 0 when done, 2 for wrong usage, unreadable files or configuration; with --dry-run 1 when something would change.

Options:
  --rule ID     only findings of this rule; may be given several times
  --unsafe      also fixes that want a look afterwards (the pages of the rules tell which)
  --dry-run     write nothing; print the changes as a unified diff
  --config F    use this configuration instead of the nearest prozessatlas.yaml or .bpmnlintrc`,
  de: `Aufruf: prozessatlas fix [Pfade…] [Optionen]

Berichtigt, was sich ohne Entscheidung berichtigen lässt, mit kleinen Änderungen; alles andere in den Dateien bleibt, wie es ist.
Eine Korrektur gilt nur, wenn ihr Befund danach weg ist und kein anderer dazukommt. Pfade sind Dateien, Ordner oder Muster.
Endet mit 0, wenn alles getan ist, mit 2 bei falschem Aufruf, unlesbaren Dateien oder unbrauchbarer Konfiguration; mit --dry-run mit 1, wenn sich etwas ändern würde.

Optionen:
  --rule ID     nur Befunde dieser Regel; mehrfach möglich
  --unsafe      auch Korrekturen, die man danach ansehen sollte (welche, steht auf den Seiten der Regeln)
  --dry-run     nichts schreiben, die Änderungen als Diff ausgeben
  --config F    diese Konfiguration statt der nächsten prozessatlas.yaml oder .bpmnlintrc`,
};

const SAID = {
  none: { en: 'Nothing to fix.', de: 'Nichts zu berichtigen.' },
  done: { en: 'Fixed: {fixes|1 finding|# findings} in {files|1 file|# files}.', de: 'Berichtigt: {fixes|1 Befund|# Befunde} in {files|1 Datei|# Dateien}.' },
  left: { en: '{count} more with --unsafe: look at the result afterwards.', de: '{count|1 weiterer Befund|# weitere Befunde} mit --unsafe: Das sollte man danach ansehen.' },
  damaged: { en: '{path}: left as it is, some of its bytes mean nothing in its encoding.', de: '{path}: bleibt, wie sie ist: einige Bytes bedeuten in ihrer Kodierung nichts.' },
} as const satisfies Record<string, Message>;

const OPTIONS = {
  'rule': { type: 'string', multiple: true },
  'unsafe': { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  'config': { type: 'string' },
} as const;

export const fix: Command = {
  summary: { en: 'corrects what can be corrected without a decision', de: 'berichtigt, was sich ohne Entscheidung berichtigen lässt' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, OPTIONS);
    const choice: FixChoice = { unsafe: values.unsafe, ...(values.rule && { rules: knownRules(values.rule) }) };
    const configs = new ConfigFinder(values.config === undefined ? undefined : path.resolve(io.cwd, values.config));
    return withConfigs(io, lang, () => run(paths, choice, values['dry-run'], configs, io, lang));
  },
};

function knownRules(ids: readonly string[]): ReadonlySet<string> {
  for (const id of ids) {
    if (metaById(id)) continue;
    const near = nearest(id, ruleMetas.map((meta) => meta.id));
    if (near === undefined) throw new CliError({ en: 'There is no rule “{id}”.', de: 'Die Regel „{id}“ gibt es nicht.' }, { id });
    throw new CliError({ en: 'There is no rule “{id}”; did you mean “{near}”?', de: 'Die Regel „{id}“ gibt es nicht; meinten Sie „{near}“?' }, { id, near });
  }
  return new Set(ids);
}

/** What was applied in one file, and how many fixes are left that want a look. */
interface Result {
  readonly file: string;
  readonly text: string;
  readonly applied: readonly { readonly problem: Problem; readonly fix: Fix }[];
}

function run(paths: readonly string[], choice: FixChoice, isDry: boolean, configs: ConfigFinder, io: Io, lang: Lang): ExitStatus {
  const { files, unreadable: missing } = filesToCheck(paths, io.cwd, configs);
  const documents = new Documents(configs, lang);
  const shown = new Map(files.map((file) => [path.resolve(io.cwd, file), file]));
  const unreadable: Unreadable[] = [...missing];
  for (const [absolute, file] of shown) {
    const document = documents.read(absolute);
    if ('reason' in document) unreadable.push({ path: file, reason: document.reason });
    else if (document.problem) io.err(`prozessatlas: ${formatMessage(SAID.damaged, lang, { path: file })}\n`);
  }
  const { results, left } = fixEverything([...shown.keys()], documents, configs, choice, lang);
  for (const result of results) report(result);
  summarise();
  for (const each of unreadable) io.err(`prozessatlas: ${describeUnreadable(each, lang)}\n`);
  if (unreadable.length > 0) return Exit.failure;
  return isDry && results.length > 0 ? Exit.findings : Exit.ok;

  function report({ file, text, applied }: Result): void {
    const before = documents.read(file);
    if ('reason' in before) return;
    const name = shown.get(file) ?? path.relative(io.cwd, file).split(path.sep).join('/');
    if (isDry) {
      io.out(unifiedDiff(name, before.text, text));
      return;
    }
    writeOne(file, encodeText(text, before), io);
    const lines = new LineIndex(before.text);
    io.out(`${name}\n`);
    for (const { problem, fix: done } of applied) {
      const { line, column } = lines.positionAt(Math.min(problem.range.start, before.text.length));
      io.out(`  ${`${line}:${column}`.padEnd(9)}${done.title}  (${[problem.rule, problem.elementId].filter(Boolean).join(' · ')})\n`);
    }
  }

  function summarise(): void {
    const say = isDry ? io.err : io.out;
    const fixes = results.reduce((sum, { applied }) => sum + applied.length, 0);
    say(`${fixes === 0 ? SAID.none[lang] : formatMessage(SAID.done, lang, { fixes, files: results.length })}\n`);
    if (left > 0) say(`${formatMessage(SAID.left, lang, { count: left })}\n`);
  }
}

function fixEverything(
  files: readonly string[], documents: Documents, configs: ConfigFinder, choice: FixChoice, lang: Lang,
): { results: readonly Result[]; left: number } {
  const wanted = new Set(files);
  const results: Result[] = [];
  let left = 0;
  const countLeft = (problems: readonly Problem[]): void => {
    if (!choice.unsafe) left += problems.filter(({ rule, fixes }) => fixes?.[0] && !fixes[0].isSafe && (!choice.rules || choice.rules.has(rule))).length;
  };
  const folders = new Map<string, string[]>();
  for (const file of files) {
    const folder = configs.landscapeOf(path.dirname(file));
    if (folder !== undefined) folders.set(folder, [...folders.get(folder) ?? [], file]);
    else if ((kindOfPath(file.split(path.sep).join('/')) ?? 'model') === 'model') fixAlone(file);
  }
  for (const folder of folders.keys()) fixTogether(folder);
  return { results, left };

  function fixAlone(file: string): void {
    const text = documents.text(file);
    if (text === undefined) return;
    const fixed = fixAll(text, (current) => documents.check(file, current), choice);
    if (fixed.applied.length > 0) results.push({ file, text: fixed.text, applied: fixed.applied });
    countLeft(fixed.problems);
  }

  function fixTogether(folder: string): void {
    const session = openLandscape(folder, documents, configs, lang, (file) => wanted.has(file));
    const isWanted = (file: string): boolean => wanted.has(path.join(folder, file));
    const applied = fixFiles(session, isWanted, choice);
    for (const [file, text] of session.changed) {
      const absolute = path.join(folder, file);
      if (text !== documents.text(absolute)) results.push({ file: absolute, text, applied: applied.filter(({ problem }) => problem.path === file) });
    }
    for (const [file, problems] of session.problems()) if (isWanted(file)) countLeft(problems);
  }
}
