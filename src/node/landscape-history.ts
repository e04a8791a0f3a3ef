import type { ProfileFile } from '../core/landscape/files.js';
import { readLandscapeFile } from '../core/landscape/files.js';
import type { IsoDate } from '../core/landscape/dates.js';
import type { PastLandscape } from '../core/landscape/progress/history.js';
import { pastProcess } from '../core/landscape/progress/history.js';
import { decodeText } from '../core/text/decode.js';
import { fileHistory } from './file-history.js';
import { gitBlobs, gitLines } from './git-reader.js';

/** How many earlier states are looked at, at most. */
const MOST_STATES = 24;
/** After this time of reading others get their turn, in milliseconds. */
const SLICE = 20;

/** A profile as it was in a commit. */
export interface ProfileVersion {
  readonly date: IsoDate;
  readonly commit: string;
  readonly profile: ProfileFile;
}

/**
 * The processes of a folder as they were, one state for each month or, in a younger repository, for each day with a commit.
 *
 * @returns The earliest first; `undefined` without git or outside of a repository.
 */
export async function pastLandscapes(folder: string): Promise<PastLandscape[] | undefined> {
  const log = await gitLines(folder, ['log', '--first-parent', '--reverse', '--format=%H %cs', '--', '.']);
  if (!log) return undefined;
  const states = thinned(log.map((line) => ({ commit: line.slice(0, line.indexOf(' ')), date: line.slice(line.indexOf(' ') + 1) })));
  const trees = [];
  for (const { commit, date } of states) trees.push({ date, files: await filesOf(folder, commit) });
  const profilesIn = (files: ReadonlyMap<string, string>): [path: string, blob: string][] => [...files].filter(([path]) => /\.process\.ya?ml$/.test(path));
  const read = await readProfiles(folder, trees.flatMap(({ files }) => profilesIn(files)));
  return trees.map(({ date, files }) => ({
    date, processes: profilesIn(files).flatMap(([path, blob]) => {
      const profile = read.get(`${blob} ${path}`);
      return profile ? [pastProcess(profile, (file) => files.has(file))] : [];
    }),
  }));
}

/** The commit in which something in a folder was changed last; `undefined` without git or outside of a repository. */
export async function latestCommit(folder: string): Promise<string | undefined> {
  return (await gitLines(folder, ['log', '-1', '--format=%H', '--', '.']))?.[0];
}

/**
 * The versions of one profile, also under earlier names, the earliest first; `undefined` without git.
 *
 * @param path Absolute.
 */
export async function profileVersions(folder: string, path: string): Promise<ProfileVersion[] | undefined> {
  const versions = await fileHistory(folder, path);
  return versions?.flatMap(({ commit, date, path: name, bytes }) => {
    const file = readLandscapeFile(/\.process\.ya?ml$/.test(name) ? name : `${name}.process.yaml`, decodeText(bytes).text);
    return file?.kind === 'profile' ? [{ date: date.slice(0, '2026-11-20'.length), commit, profile: file }] : [];
  });
}

/** The last state of each day; when there are many, the last of each month; when these are many, an even choice of them. */
export function thinned<T extends { readonly date: IsoDate }>(states: readonly T[]): T[] {
  const lastOf = (length: number): T[] => [...new Map(states.map((state) => [state.date.slice(0, length), state])).values()];
  const days = lastOf('2026-11-20'.length);
  if (days.length <= MOST_STATES) return days;
  const months = lastOf('2026-11'.length);
  const chosen = months.length >= 6 ? months : days;
  if (chosen.length <= MOST_STATES) return chosen;
  return Array.from({ length: MOST_STATES }, (_, i) => chosen[Math.round((i * (chosen.length - 1)) / (MOST_STATES - 1))]!);
}

/** Names of blobs by path, seen from the folder. */
async function filesOf(folder: string, commit: string): Promise<Map<string, string>> {
  const lines = await gitLines(folder, ['ls-tree', '-r', '-z', commit], '\0') ?? [];
  return new Map(lines.flatMap((line): [string, string][] => {
    const [, blob, path] = /^\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line) ?? [];
    return blob && path ? [[path, blob]] : [];
  }));
}

/** Each profile once, however many states hold it; by `blob path`. */
async function readProfiles(folder: string, wanted: readonly (readonly [path: string, blob: string])[]): Promise<Map<string, ProfileFile>> {
  const unique = new Map(wanted.map(([path, blob]) => [`${blob} ${path}`, { path, blob }]));
  const blobs = await gitBlobs(folder, [...new Set([...unique.values()].map(({ blob }) => blob))]);
  const read = new Map<string, ProfileFile>();
  let started = performance.now();
  for (const [key, { path, blob }] of unique) {
    const bytes = blobs.get(blob);
    const file = bytes && readLandscapeFile(path, decodeText(bytes).text);
    if (file?.kind === 'profile') read.set(key, file);
    if (performance.now() - started < SLICE) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    started = performance.now();
  }
  return read;
}
