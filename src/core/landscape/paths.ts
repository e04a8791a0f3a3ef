/** Paths of a workspace: parts with `/` between them, from any fixed root on. URIs work as well. */

/** The folder of a file, without a slash at its end; `''` for a file at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The last part of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Whether a link leads out of the files: an address such as `https:` or `mailto:`. */
export function isAddress(link: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^\/\//i.test(link);
}

/**
 * The path a relative link means.
 *
 * @param from Path of the file that holds the link.
 * @param link Written with `/` or, by habit, with `\`; a query or fragment is left out.
 * @returns `undefined` when the link leads out of the files: an address, or above the root.
 */
export function resolveLink(from: string, link: string): string | undefined {
  const target = link.replaceAll('\\', '/').replace(/[?#].*$/s, '');
  if (isAddress(target)) return undefined;
  const parts = target.startsWith('/') ? [] : folderOf(from).split('/').filter((part, i) => part !== '' || i > 0);
  const rooted = !target.startsWith('/') && from.startsWith('/') ? [''] : [];
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return [...rooted, ...parts].join('/');
}

/** How a file is named from another one: the relative link that {@link resolveLink} leads back. */
export function relativeLink(from: string, to: string): string {
  const start = folderOf(from).split('/').filter((part) => part !== '');
  const goal = to.split('/').filter((part) => part !== '');
  let shared = 0;
  while (shared < start.length && shared < goal.length - 1 && start[shared] === goal[shared]) shared++;
  return [...start.slice(shared).map(() => '..'), ...goal.slice(shared)].join('/');
}
