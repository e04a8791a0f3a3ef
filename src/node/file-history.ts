import type { PastVersion } from '../core/diff/element-history.js';
import { decodeText } from '../core/text/decode.js';
import { git, gitFile } from './git.js';

/** How many versions of a file are looked at, at most. */
const MOST_VERSIONS = 200;

/** The versions of a file in a repository, also under earlier names, the earliest first. Path from the top, with slashes. */
export function fileHistory(root: string, path: string): PastVersion[] {
  const { out } = git(root, ['log', '--follow', `-n${MOST_VERSIONS}`, '--format=%x02%H%x01%aI%x01%an%x01%s%x01', '--name-only', '--', path]);
  return out.toString().split('\x02').filter((entry) => entry.trim() !== '').reverse().flatMap((entry) => {
    const [hash = '', date = '', author = '', note = '', names = ''] = entry.split('\x01');
    const bytes = gitFile(root, hash, unquoted(names.trim()));
    return bytes ? [{ text: decodeText(bytes).text, date, note, author }] : [];
  });
}

/** Git writes names with other than ASCII letters in quotes, as octal bytes. */
function unquoted(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes: number[] = [];
  for (const [part, octal] of name.slice(1, -1).matchAll(/\\(\d{3})|\\?([^])/g)) {
    if (octal !== undefined) bytes.push(parseInt(octal, 8));
    else bytes.push(...Buffer.from(part.replace(/^\\/, '')));
  }
  return Buffer.from(bytes).toString();
}
