import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang } from '../../core/messages.js';
import type { Problem } from '../../core/validate/problem.js';
import { cacheFolder, FileCache, stampOf } from '../../node/cache.js';
import type { FoundConfig } from '../../node/config.js';
import { readBytes } from '../../node/workspace.js';
import type { Io } from '../io.js';
import type { Findings } from '../report.js';
import { version } from '../../../package.json';
import type { Checked } from './check-file.js';

/** Answers for files that have not changed since the last run, and remembers the others. */
export interface FindingsCache {
  /**
   * Findings of a file, from the cache or by `check`; the reason when the file cannot be read.
   *
   * @param across Findings of the rules across files, which the file itself does not tell.
   */
  findings(
    absolutePath: string, config: FoundConfig, across: readonly Problem[], check: (bytes: Uint8Array) => Checked,
  ): Findings | { readonly reason: string };
  save(): void;
}

/** No cache: everything is checked. */
export const noCache: FindingsCache = {
  findings(absolutePath, _config, _across, check) {
    const bytes = readBytes(absolutePath);
    return 'reason' in bytes ? bytes : check(bytes).findings;
  },
  save: () => undefined,
};

/** The cache of the current folder; {@link noCache} where the environment names no place for one. */
export function openFindingsCache(io: Io, lang: Lang): FindingsCache {
  const folder = cacheFolder(io.env);
  if (folder === undefined) return noCache;
  const cache = new FileCache(path.join(folder, `validate-${digest(io.cwd)}`), engine());
  const keys = new Map<FoundConfig, string>();
  const keyOf = (config: FoundConfig): string => {
    let key = keys.get(config);
    if (key === undefined) keys.set(config, (key = digest(JSON.stringify([[...config.config.settings], config.config.ignores, config.folder, lang]))));
    return key;
  };
  return {
    findings(absolutePath, config, across, check) {
      const stamp = stampOf(absolutePath);
      const key = across.length === 0 ? keyOf(config) : `${keyOf(config)} ${digest(JSON.stringify(across))}`;
      const read = (): Uint8Array | undefined => {
        const bytes = readBytes(absolutePath);
        return 'reason' in bytes ? undefined : bytes;
      };
      const known = stamp && cache.get(absolutePath, stamp, key, read);
      if (known !== undefined) return JSON.parse(known) as Findings;
      const bytes = readBytes(absolutePath);
      if ('reason' in bytes) return bytes;
      const { findings, usesImports } = check(bytes);
      // A file that grew while it was read is looked at again next time.
      if (stamp?.size === bytes.length && !usesImports) cache.put(absolutePath, stamp, key, bytes, JSON.stringify(findings));
      return findings;
    },
    save: () => cache.save(),
  };
}

/** Names the program exactly: another build may find other things. */
function engine(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(import.meta.url));
  return `${version}-${size}-${mtimeMs}`;
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
