import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Lang } from '../../core/messages.js';
import { cacheFolder, FileCache, stampOf, type Version } from '../../node/cache.js';
import type { FoundConfig } from '../../node/config.js';
import { readBytes } from '../../node/workspace.js';
import type { Io } from '../io.js';
import { engine } from '../engine.js';
import type { Checked, ImportedFile } from './check-file.js';

/** Answers for models that have not changed since the last run, and remembers the others. */
export interface FindingsCache {
  /** What a model was found to be; `undefined` when it has to be checked. */
  get(absolutePath: string, config: FoundConfig, inLandscape: boolean): Checked | undefined;
  put(absolutePath: string, config: FoundConfig, inLandscape: boolean, version: () => Version, checked: Checked): void;
  save(): void;
}

/** No cache: everything is checked. */
export const noCache: FindingsCache = { get: () => undefined, put: () => undefined, save: () => undefined };

/** The cache of the current folder; {@link noCache} where the environment names no place for one. */
export function openFindingsCache(io: Io, lang: Lang): FindingsCache {
  const folder = cacheFolder(io.env);
  if (folder === undefined) return noCache;
  const cache = new FileCache(path.join(folder, `validate-${digest(io.cwd)}`), engine());
  const keys = new Map<FoundConfig, string>();
  const keyOf = (found: FoundConfig, inLandscape: boolean): string => {
    let key = keys.get(found);
    if (key === undefined) keys.set(found, (key = digest(JSON.stringify([[...found.config.settings], found.config.ignores, found.folder, lang]))));
    return inLandscape ? `${key} landscape` : key;
  };
  return {
    get(absolutePath, config, inLandscape) {
      const stamp = stampOf(absolutePath);
      const known = stamp && cache.get(absolutePath, stamp, keyOf(config, inLandscape), () => {
        const bytes = readBytes(absolutePath);
        return 'reason' in bytes ? undefined : bytes;
      });
      if (known === undefined) return undefined;
      const checked = JSON.parse(known) as Checked;
      return checked.imports?.every(isUnchanged) === false ? undefined : checked;
    },
    put(absolutePath, config, inLandscape, version, checked) {
      cache.put(absolutePath, version(), keyOf(config, inLandscape), JSON.stringify(checked));
    },
    save: () => cache.save(),
  };
}

function isUnchanged({ file, stamp }: ImportedFile): boolean {
  const now = stampOf(file);
  return now?.size === stamp?.size && now?.modified === stamp?.modified;
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
