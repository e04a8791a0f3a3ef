import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { git } from '../node/git.js';

const BEGIN = '# >>> prozessatlas';
/** The first line of the block where the file before it had no final newline, so that uninstalling gives the same bytes. */
const BEGIN_JOINED = '# >>> prozessatlas (joined)';
const END = '# <<< prozessatlas';
const LINES = ['*.bpmn diff=prozessatlas merge=prozessatlas', '*.process.yaml merge=prozessatlas'];
const BLOCK = new RegExp(`^${BEGIN}( \\(joined\\))?\\r?\\n(?:.*\\r?\\n)*?${END}\\r?\\n`, 'm');

/** Settings of the repository, by name; `command` starts this command line. */
function settings(command: string): [name: string, value: string][] {
  return [
    ['diff.prozessatlas.textconv', `${command} textconv`],
    ['merge.prozessatlas.name', 'Prozessatlas: models and profiles, element by element'],
    ['merge.prozessatlas.driver', `${command} merge %O %A %B -o %A --path %P`],
  ];
}

/**
 * Tells a repository to compare and merge models with this command line. Doing it twice changes nothing.
 *
 * @param root Top folder of the work tree.
 * @param command How git starts this command line, as a line of sh.
 */
export function installGit(root: string, command: string): void {
  for (const [name, value] of settings(command)) git(root, ['config', '--local', name, value]);
  const file = path.join(root, '.gitattributes');
  const rest = withoutBlock(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const newline = rest.includes('\r\n') ? '\r\n' : '\n';
  const isJoined = rest !== '' && !rest.endsWith('\n');
  const block = [isJoined ? BEGIN_JOINED : BEGIN, ...LINES, END].join(newline) + newline;
  writeFileSync(file, rest + (isJoined ? newline : '') + block);
}

/** Takes back exactly what `installGit` did. */
export function uninstallGit(root: string): void {
  for (const section of ['diff.prozessatlas', 'merge.prozessatlas']) git(root, ['config', '--local', '--remove-section', section]);
  const file = path.join(root, '.gitattributes');
  if (!existsSync(file)) return;
  const text = readFileSync(file, 'utf8');
  const rest = withoutBlock(text);
  if (rest === text) return;
  if (rest === '') rmSync(file);
  else writeFileSync(file, rest);
}

function withoutBlock(text: string): string {
  const match = BLOCK.exec(text);
  if (!match) return text;
  const before = text.slice(0, match.index);
  return (match[1] ? before.replace(/\r?\n$/, '') : before) + text.slice(match.index + match[0].length);
}
