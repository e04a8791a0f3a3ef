import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { git } from './git.js';
import { makeFolder } from './make-folder.js';

/** Git does not accept a setting; the message is git's own. */
export class SettingRefused extends Error {}

const END = '# <<< prozessatlas';
const ATTRIBUTES = [
  '*.bpmn diff=prozessatlas merge=prozessatlas',
  '*.process.yaml merge=prozessatlas',
  '*.review.yaml merge=prozessatlas',
  'landscape.yaml merge=prozessatlas',
  '**/catalogs/*.yaml merge=prozessatlas',
];
/** What the merge driver leaves beside a file until it is decided belongs into no state of the models. */
const IGNORED = ['*.conflicts.json'];
const BLOCK = /^# >>> prozessatlas(?: \((joined|empty)\))?\r?\n(?:.*\r?\n)*?# <<< prozessatlas\r?\n/m;

/** Remembers that the configuration did not end with a line break: git writes one. */
const JOINED = 'merge.prozessatlas.joined';
/** Remembers that the attributes were there already: somebody else has committed them for all. */
const SHARED = 'merge.prozessatlas.shared';

/** Settings of the repository, by name; `command` starts the program with the commands `textconv` and `merge`. */
function settings(command: string): [name: string, value: string][] {
  return [
    ['diff.prozessatlas.textconv', `${command} textconv`],
    ['merge.prozessatlas.name', 'Prozessatlas: models and profiles, element by element'],
    ['merge.prozessatlas.driver', `${command} merge %O %A %B -o %A --path %P`],
    // Where branches were merged into each other, git combines their common versions first, without asking anybody.
    ['merge.prozessatlas.recursive', 'prozessatlas-ancestor'],
    ['merge.prozessatlas-ancestor.driver', `${command} merge %O %A %B -o %A --path %P --ancestor`],
  ];
}

/**
 * Tells a repository to compare and merge models with this program. Doing it twice changes nothing.
 * Throws {@link SettingRefused} where git's configuration cannot be written.
 *
 * @param root Top folder of the work tree.
 * @param command How git starts the program, as a line of sh.
 */
export function installGit(root: string, command: string): void {
  const wasInstalled = isInstalled(root);
  if (!wasInstalled && !endsLine(gitPath(root, 'config'))) configure(root, [JOINED, 'true']);
  if (!wasInstalled && hasBlock(attributesFile(root))) configure(root, ['--replace-all', SHARED, 'true']);
  for (const [name, value] of settings(command)) {
    if (valuesOf(root, name).at(-1) === value) continue;
    if (wasInstalled) unsetLast(root, name);
    configure(root, ['--add', name, value]);
  }
  for (const [file, lines] of ownFiles(root)) {
    // Latin-1 keeps every byte: the paths in these files may be written in any encoding.
    const text = existsSync(file) ? readFileSync(file, 'latin1') : undefined;
    const changed = withBlock(text, lines);
    if (changed === text) continue;
    makeFolder(path.dirname(file));
    writeFileSync(file, changed, 'latin1');
  }
}

/** Takes back exactly what `installGit` did. Throws {@link SettingRefused} where git's configuration cannot be written. */
export function uninstallGit(root: string): void {
  const stays = valuesOf(root, SHARED).length > 0 ? attributesFile(root) : undefined;
  if (isInstalled(root)) restoreConfiguration(root);
  for (const [file] of ownFiles(root)) if (file !== stays && existsSync(file)) removeBlock(file);
}

function restoreConfiguration(root: string): void {
  const joined = valuesOf(root, JOINED).length > 0;
  for (const name of [...settings('').map(([own]) => own), JOINED, SHARED]) unsetLast(root, name);
  // Where a comment stands nearby, git leaves the heading of an empty section behind.
  for (const section of ['diff.prozessatlas', 'merge.prozessatlas', 'merge.prozessatlas-ancestor']) {
    if (!git(root, ['config', '--local', '--get-regexp', `^${section.replace('.', '\\.')}\\.`]).ok) git(root, ['config', '--local', '--remove-section', section]);
  }
  if (joined) writeFileSync(gitPath(root, 'config'), readFileSync(gitPath(root, 'config'), 'latin1').replace(/\r?\n$/, ''), 'latin1');
}

function removeBlock(file: string): void {
  const text = readFileSync(file, 'latin1');
  const block = BLOCK.exec(text);
  if (!block) return;
  const [before, behind] = [text.slice(0, block.index), text.slice(block.index + block[0].length)];
  const rest = block[1] === 'joined' && behind === '' ? before.replace(/\r?\n$/, '') : before + behind;
  if (rest !== '' || block[1] === 'empty') return writeFileSync(file, rest, 'latin1');
  rmSync(file);
  // A repository made without a template has no folder for such files.
  const folder = path.dirname(file);
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

/** Whether a repository was told to use a program whose file has a certain name; another version of it may lie elsewhere by now. */
export function isInstalledAs(root: string, fileName: string): boolean {
  const { ok, out } = git(root, ['config', '--local', '--get', 'diff.prozessatlas.textconv']);
  return ok && out.toString().includes(fileName);
}

/**
 * The files that get a block of lines of ours: one that all share, and those of this repository alone. The attributes stand
 * there once more for branches from before: git reads what all share from the files of the branch one is on.
 */
function ownFiles(root: string): [file: string, lines: readonly string[]][] {
  return [[attributesFile(root), ATTRIBUTES], [gitPath(root, 'info/attributes'), ATTRIBUTES], [gitPath(root, 'info/exclude'), IGNORED]];
}

function attributesFile(root: string): string {
  return path.join(root, '.gitattributes');
}

function gitPath(root: string, name: string): string {
  return path.resolve(root, git(root, ['rev-parse', '--git-path', name]).out.toString().trimEnd());
}

function endsLine(file: string): boolean {
  return /(?:^|\n)$/.test(readFileSync(file, 'latin1'));
}

/** The exclusions of a repository go to nobody else, unlike its attributes: our block there tells that this one was told. */
function isInstalled(root: string): boolean {
  return hasBlock(gitPath(root, 'info/exclude'));
}

function hasBlock(file: string): boolean {
  return existsSync(file) && BLOCK.test(readFileSync(file, 'latin1'));
}

/** All values of a setting. The last one holds: ours stands behind what was there before. */
function valuesOf(root: string, name: string): string[] {
  return git(root, ['config', '--local', '--null', '--get-all', name]).out.toString().split('\0').slice(0, -1);
}

function unsetLast(root: string, name: string): void {
  const last = valuesOf(root, name).at(-1);
  if (last !== undefined) configure(root, ['--unset-all', name, `^${last.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`]);
}

function configure(root: string, args: readonly string[]): void {
  const { ok, err } = git(root, ['config', '--local', ...args]);
  if (!ok) throw new SettingRefused(err.split('\n')[0]);
}

/** A file with our block, renewed in its place or at the end; its first line tells what was there before. */
function withBlock(text: string | undefined, lines: readonly string[]): string {
  const newline = text?.includes('\r\n') ? '\r\n' : '\n';
  const block = (state: string): string => [`# >>> prozessatlas${state}`, ...lines, END].join(newline) + newline;
  if (text === undefined) return block('');
  const known = BLOCK.exec(text);
  if (known) return text.slice(0, known.index) + block(known[1] ? ` (${known[1]})` : '') + text.slice(known.index + known[0].length);
  if (text === '') return block(' (empty)');
  return text.endsWith('\n') ? text + block('') : text + newline + block(' (joined)');
}
