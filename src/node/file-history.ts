import { gitBlobs, gitLines } from './git-reader.js';

/** A file as it was in a commit. */
export interface FileVersion {
  readonly commit: string;
  /** When it was made, as ISO date and time. */
  readonly date: string;
  /** Where names of people were asked for. */
  readonly author?: string;
  /** First line of the commit's message. */
  readonly note: string;
  /** The name the file had, from the top of the repository. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the commit found and changed: on a branch not what the version before in time says. Nothing where it added the file. */
  readonly before: Uint8Array | undefined;
}

/**
 * The versions of a file, also under earlier names, the earliest first; `undefined` without git or outside of a repository.
 *
 * @param path Absolute.
 * @param most How many versions are read, from the latest on.
 * @param names Whether the names of those who made them are read, too.
 */
export async function fileHistory(folder: string, path: string, { most, names = false }: { readonly most?: number; readonly names?: boolean } = {}): Promise<FileVersion[] | undefined> {
  const limit = most === undefined ? [] : [`-n${most}`];
  const entries = await gitLines(folder, ['log', '--follow', ...limit, `--format=%x02%H%x01%aI%x01${names ? '%an' : ''}%x01%s`, '--raw', '--no-abbrev', '-z', '--', path], '\x02');
  if (!entries) return undefined;
  const commits = entries.map((entry) => {
    const [head = '', change = '', ...paths] = entry.split(/[\0\n]+/).filter((field) => field !== '');
    const [commit = '', date = '', author = '', note = ''] = head.split('\x01');
    const [, , was = '', is = ''] = change.split(' ');
    return { was, is, version: { commit, date, note, path: paths.at(-1) ?? '', ...(author !== '' && { author }) } };
  });
  const blobs = await gitBlobs(folder, [...new Set(commits.flatMap(({ was, is }) => [is, was]))]);
  return commits.reverse().flatMap(({ was, is, version }) => {
    const bytes = blobs.get(is);
    return bytes ? [{ ...version, bytes, before: blobs.get(was) }] : [];
  });
}
