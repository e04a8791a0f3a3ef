import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { modelOf } from '../../core/landscape/calls.js';
import type { ProfileFile } from '../../core/landscape/files.js';
import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import { approveProcess } from '../../core/landscape/lifecycle/release.js';
import { formatMessage, type Lang, type Message } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { loadLandscape } from '../../node/landscape.js';
import { CliError, type Command } from '../command.js';
import { withConfigs } from '../config-errors.js';
import { Exit, type ExitStatus, type Io } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { dayOption, folderOption } from '../landscape/arguments.js';
import { errorsOf } from '../landscape/release-errors.js';
import { readBytesOf } from '../unreadable.js';
import { writeOne } from '../write.js';
import { makeFolder } from '../../node/make-folder.js';

const HELP: Message = {
  en: `Usage: prozessatlas release ID [dir] [options]

Releases a process that is in review: raises its version, writes the approval with the hashes of model and profile, and
stores a copy of the model in the folder “released”. Without dir the landscape around the current folder is meant. Ends
with 0 when that is done, 1 when something stands against it, 2 for wrong usage or unreadable files.

Options:
  --role ROLE           role that decides; default: the owner of the process
  --date YYYY-MM-DD     day of the decision; default: today
  --comment TEXT        remark on the decision
  --version VERSION     major, minor, patch or the new version; default: minor
  --next-review DATE    day of the next review, where the profile has no cycle
  --step STEP           released or, in the life cycle of FIM, method_approved; default: released
  --plugins             also run rules from plug-ins that .bpmnlintrc names; they are code of that folder: only where you trust it
  --dry-run             print what would be written`,
  de: `Aufruf: prozessatlas release KENNUNG [Ordner] [Optionen]

Gibt einen Prozess frei, der in Prüfung ist: erhöht die Version, schreibt die Freigabe mit den Prüfsummen von Modell und
Steckbrief und legt eine Kopie des Modells im Ordner „released“ ab. Ohne Ordner ist die Prozesslandkarte um den aktuellen
Ordner gemeint. Endet mit 0, wenn das geschehen ist, mit 1, wenn etwas dagegen spricht, mit 2 bei falschem Aufruf oder
unlesbaren Dateien.

Optionen:
  --role ROLLE          Rolle, die entscheidet; sonst die prozessverantwortliche Stelle
  --date JJJJ-MM-TT     Tag der Entscheidung; sonst heute
  --comment TEXT        Bemerkung zur Entscheidung
  --version VERSION     major, minor, patch oder die neue Version; sonst minor
  --next-review DATUM   Tag der nächsten Prüfung, wenn der Steckbrief keinen Zyklus hat
  --step SCHRITT        released oder, im Lebenszyklus von FIM, method_approved; sonst released
  --plugins             führt auch Regeln aus Plug-ins aus, die .bpmnlintrc nennt; das ist Code jenes Ordners: nur, wo Sie ihm vertrauen
  --dry-run             zeigt, was geschrieben würde`,
};

const SAID = {
  done: { en: '{name}: version {version} is released.', de: '{name}: Version {version} ist freigegeben.' },
  approved: { en: '{name}: version {version} is approved by method.', de: '{name}: Version {version} ist methodisch freigegeben.' },
  dryRun: { en: 'Nothing has been written (--dry-run). The profile would be:', de: 'Nichts wurde geschrieben (--dry-run). Der Steckbrief wäre:' },
  snapshot: { en: 'Copy of the model: {path}', de: 'Kopie des Modells: {path}' },
} as const satisfies Record<string, Message>;

const VERSION = /^(major|minor|patch|\d+\.\d+\.\d+)$/;
const NO_VERSION: Message = {
  en: '--version takes major, minor, patch or a version such as 1.0.0, not “{version}”.',
  de: '--version erwartet major, minor, patch oder eine Version wie 1.0.0, nicht „{version}“.',
};

const OPTIONS = {
  'role': { type: 'string' }, 'date': { type: 'string' }, 'comment': { type: 'string' }, 'version': { type: 'string' },
  'next-review': { type: 'string' }, 'step': { type: 'string', default: 'released' }, 'plugins': { type: 'boolean', default: false }, 'dry-run': { type: 'boolean', default: false },
} as const;

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

export const release: Command = {
  summary: { en: 'releases a process: version, approval, copy of the model', de: 'gibt einen Prozess frei: Version, Freigabe, Kopie des Modells' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, OPTIONS);
    return withConfigs(io, lang, () => decide(values, paths, io, lang));
  },
};

async function decide(values: Values, [id, ...folders]: readonly string[], io: Io, lang: Lang): Promise<ExitStatus> {
  if (id === undefined) throw new CliError({ en: 'Name the id of one process.', de: 'Nennen Sie die Kennung eines Prozesses.' });
  const step = oneOf('--step', values.step, ['released', 'method_approved'] as const);
  if (values.version !== undefined && !VERSION.test(values.version)) throw new CliError(NO_VERSION, { version: values.version });
  const date = dayOption(values.date, '--date');
  const nextReview = values['next-review'] === undefined ? undefined : dayOption(values['next-review'], '--next-review');
  const folder = folderOption(folders, io.cwd);
  const { index } = loadLandscape(folder);
  const profile = theProfile(index, id);

  const file = modelOf(index, profile);
  const bytes = file && readBytesOf(path.join(folder, file.path), io);
  const model = bytes && { file, content: decodeText(bytes) };
  const errors = await errorsOf({ index, folder, profile, model }, { today: date, plugins: values.plugins }, io, lang);
  if (errors.length > 0) return refuse(io, errors);

  const approval = approveProcess(profile, readText(folder, profile.path), model?.content.text, {
    step, date, ...(values.role !== undefined && { role: values.role }), ...(values.comment !== undefined && { comment: values.comment }),
    ...(values.version !== undefined && { version: values.version }), ...(nextReview !== undefined && { nextReview }),
    lifecycle: step === 'method_approved' ? 'fim' : 'municipal',
  });
  if ('obstacles' in approval) return refuse(io, approval.obstacles.map(({ message, params }) => formatMessage(message, lang, params)));

  const { snapshot, version, text } = approval;
  if (values['dry-run']) io.out(`${SAID.dryRun[lang]}\n${text}`);
  else {
    if (snapshot !== undefined && bytes) store(path.join(folder, snapshot), snapshot, bytes, io);
    writeOne(path.join(folder, profile.path), text, io);
    io.out(`${formatMessage(step === 'released' ? SAID.done : SAID.approved, lang, { name: profile.name, version })}\n`);
  }
  if (snapshot !== undefined) io.out(`${formatMessage(SAID.snapshot, lang, { path: snapshot })}\n`);
  return Exit.ok;
}

function theProfile(index: LandscapeIndex, id: string): ProfileFile {
  const profiles = [...index.profiles()].filter((profile) => profile.id === id);
  if (profiles.length === 0) throw new CliError({ en: 'There is no process with the id “{id}”.', de: 'Einen Prozess mit der Kennung „{id}“ gibt es nicht.' }, { id });
  if (profiles.length > 1) {
    const places = profiles.map((profile) => profile.path).join(', ');
    throw new CliError({ en: 'The id “{id}” is not unique: {places}.', de: 'Die Kennung „{id}“ ist nicht eindeutig: {places}.' }, { id, places });
  }
  return profiles[0]!;
}

function readText(folder: string, file: string): string {
  const bytes = readFileSync(path.join(folder, file));
  return (bytes[0] === 0xef ? '\ufeff' : '') + decodeText(bytes).text;
}

/** Writes the copy before the profile names it; an earlier release is never written over. */
function store(absolute: string, shown: string, bytes: Uint8Array, io: Io): void {
  if (existsSync(absolute)) throw new CliError({ en: '{path} exists already; choose another version.', de: '{path} gibt es schon; wählen Sie eine andere Version.' }, { path: shown });
  makeFolder(path.dirname(absolute));
  writeOne(absolute, bytes, io);
}

function refuse(io: Io, reasons: readonly string[]): typeof Exit.findings {
  io.out(reasons.map((reason) => `${reason}\n`).join(''));
  return Exit.findings;
}
