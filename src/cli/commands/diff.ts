import path from 'node:path';
import { readModel } from '../../core/bpmn/model.js';
import type { Lang, Message } from '../../core/messages.js';
import type { FileDiff } from '../../core/change-report/file-diff.js';
import { diffFile, isComparable } from '../../core/change-report/file-diff.js';
import { isModel } from '../../core/landscape/kinds.js';
import { diffToHtml } from '../../core/change-report/html.js';
import { diffToMarkdown } from '../../core/change-report/markdown.js';
import { diffToText } from '../../core/change-report/text.js';
import { decodeText } from '../../core/text/decode.js';
import { isGlob } from '../../core/text/glob.js';
import { changedFiles, git, gitFile, gitRoot, isRevision } from '../../node/git.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import type { Io } from '../io.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { unknownRevision } from '../revisions.js';
import { readOne } from '../unreadable.js';

const FORMATS: Readonly<Record<'text' | 'json' | 'markdown' | 'html', (files: readonly FileDiff[], lang: Lang, ofRevisions: boolean) => string>> = {
  text: diffToText,
  json: toJson,
  markdown: diffToMarkdown,
  html: diffToHtml,
};

const DIFFERENT_KINDS: Message = {
  en: '“{first}” and “{second}” are not files of one kind; compare two models or two YAML files.',
  de: '„{first}“ und „{second}“ sind nicht von einer Art; vergleichen Sie zwei Modelle oder zwei YAML-Dateien.',
};

/** How git names a file that a version does not have, on Windows as well. */
const NOWHERE = '/dev/null';

const IN_NEITHER: Message = { en: '{path}: neither of the two revisions holds it.', de: '{path}: in keinem der beiden Stände enthalten.' };

/** A revision never begins with a slash, so `../model.bpmn` is a path. */
const RANGE = /^(.*?)\.\.(\.?)((?![\\/]).*)$/;

/** What changed between two versions, in words. */
export const diff: Command = {
  summary: { en: 'tells in words what changed between two versions', de: 'sagt in Worten, was sich zwischen zwei Fassungen geändert hat' },
  help: {
    en: `Usage: prozessatlas diff BEFORE AFTER [options]
       prozessatlas diff REV1..REV2 [paths…] [options]

Compares two files, or all models and profiles between two revisions of a git repository (REV1...REV2: since they
parted). Exit status 1 when there are changes.

Options:
  --format text|json|markdown|html   default: text; markdown fits a merge request, html is an approval sheet to print`,
    de: `Aufruf: prozessatlas diff VORHER NACHHER [Optionen]
        prozessatlas diff REV1..REV2 [Pfade…] [Optionen]

Vergleicht zwei Dateien oder alle Modelle und Steckbriefe zwischen zwei Ständen eines Git-Repositorys (REV1...REV2: seit
der Trennung). Endet mit 1, wenn es Änderungen gibt.

Optionen:
  --format text|json|markdown|html   sonst text; markdown passt in einen Merge-Request, html ist eine Freigabevorlage`,
  },
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { format: { type: 'string', default: 'text' } });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    const { files, ofRevisions } = compare(paths, io, lang);
    io.out(FORMATS[format](files, lang, ofRevisions));
    return files.some(({ changes }) => changes.length > 0) ? Exit.findings : Exit.ok;
  },
};

function compare(paths: readonly string[], io: Io, lang: Lang): { files: FileDiff[]; ofRevisions: boolean } {
  const [first, second] = paths;
  const range = first === undefined ? null : RANGE.exec(first);
  const root = range && gitRoot(io.cwd);
  if (first && range && root && isRevision(root, range[1] || 'HEAD')) {
    return { files: compareRevisions(root, range, paths.slice(1), io, lang), ofRevisions: true };
  }
  if (first !== undefined && second !== undefined && paths.length === 2) {
    return { files: [compareFiles(first, second, io, lang)], ofRevisions: false };
  }
  if (range && !root) throw new CliError({ en: '“{range}” names revisions, but this is no git repository.', de: '„{range}“ nennt Stände, aber hier ist kein Git-Repository.' }, { range: first! });
  if (range && root) throw unknownRevision(root, range[1] || 'HEAD');
  throw new CliError({ en: 'Name two files or a range of revisions (REV1..REV2).', de: 'Nennen Sie zwei Dateien oder einen Bereich von Ständen (REV1..REV2).' });
}

function compareFiles(first: string, second: string, io: Io, lang: Lang): FileDiff {
  const [before, after] = [first, second].map((file) => (file === NOWHERE ? undefined : readOne(file, io).text));
  const [was, is] = [isModelFile(first, before ?? ''), isModelFile(second, after ?? '')];
  if (was !== undefined && is !== undefined && was !== is) throw new CliError(DIFFERENT_KINDS, { first, second });
  return diffFile(second === NOWHERE ? first : second, before, after, lang, is ?? was ?? false);
}

/** By its name, else by what it holds; `undefined` where neither tells, as for the empty file that git puts for a missing one. */
function isModelFile(file: string, text: string): boolean | undefined {
  if (isComparable(file)) return isModel(file);
  return readModel(text).definitions ? true : undefined;
}

function compareRevisions(root: string, [, from = '', dot, to = '']: RegExpExecArray, paths: readonly string[], io: Io, lang: Lang): FileDiff[] {
  const [older, newer] = [from || 'HEAD', to || 'HEAD'];
  if (!isRevision(root, newer)) throw unknownRevision(root, newer);
  const base = dot ? git(root, ['merge-base', older, newer]).out.toString().trim() || older : older;
  const wanted = paths.map((given) => path.relative(root, path.resolve(io.cwd, given)).split(path.sep).join('/') || '.');
  const lost = wanted.findIndex((file) => !isGlob(file) && file !== '.' && ![base, newer].some((revision) => git(root, ['cat-file', '-e', `${revision}:${file}`]).ok));
  if (lost >= 0) throw new CliError(IN_NEITHER, { path: paths[lost]! });
  const read = (revision: string, file: string): string | undefined => {
    const bytes = gitFile(root, revision, file);
    return bytes && decodeText(bytes).text;
  };
  return changedFiles(root, base, newer, wanted).filter(({ after }) => isComparable(after))
    .map(({ before, after }) => diffFile(after, read(base, before), read(newer, after), lang));
}

/** Between revisions each change names its file; two files that are named need not. */
function toJson(files: readonly FileDiff[], _lang: Lang, ofRevisions: boolean): string {
  const changes = files.flatMap(({ path: file, changes: found }) => found.map((change) => (ofRevisions ? { path: file, ...change } : change)));
  return `${JSON.stringify({ version: 1, changes }, undefined, 2)}\n`;
}
