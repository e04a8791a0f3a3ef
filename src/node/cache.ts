import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

type Env = Readonly<Record<string, string | undefined>>;

/** The folder for files that may be lost: `$XDG_CACHE_HOME`, else the platform's; `undefined` where there is no home. */
export function cacheFolder(env: Env, platform: NodeJS.Platform = os.platform()): string | undefined {
  if (env.XDG_CACHE_HOME) return path.join(env.XDG_CACHE_HOME, 'prozessatlas');
  if (platform === 'win32') return env.LOCALAPPDATA && path.join(env.LOCALAPPDATA, 'prozessatlas', 'cache');
  if (!env.HOME) return undefined;
  return platform === 'darwin' ? path.join(env.HOME, 'Library', 'Caches', 'prozessatlas') : path.join(env.HOME, '.cache', 'prozessatlas');
}

/** What tells whether a file is still the same: size and time of its last change, failing that its content. */
export interface Stamp {
  readonly size: number;
  readonly modified: number;
}

/** What a file was when its value was computed. */
export interface Version {
  readonly stamp: Stamp;
  /** That of its bytes, by {@link hashOf}. */
  readonly hash: string;
}

interface Entry extends Stamp {
  readonly hash: string;
  /** What the value was computed with, besides the file. */
  readonly key: string;
  /** JSON on one line. */
  readonly value: string;
}

/** More files than this are not remembered: the oldest ones go. */
const MAX_ENTRIES = 50_000;

/**
 * Remembers a value per file, in one file that is read and written as a whole. Everything about it may fail without harm:
 * a cache that is missing, damaged, of another version or not writable is an empty one.
 */
export class FileCache {
  private readonly entries = new Map<string, Entry>();
  private changed = false;

  /**
   * @param file Absolute path of the cache.
   * @param version Names the program that computed the values; a cache of any other is not used.
   */
  constructor(private readonly file: string, private readonly version: string) {
    this.load();
  }

  /**
   * The value for a file if the file and the key are the same as when it was put.
   *
   * @param read Reads the bytes; asked only when the time differs and the size does not.
   */
  get(file: string, stamp: Stamp, key: string, read: () => Uint8Array | undefined): string | undefined {
    const entry = this.entries.get(file);
    if (!entry || entry.key !== key || entry.size !== stamp.size) return undefined;
    if (entry.modified === stamp.modified) return entry.value;
    const bytes = read();
    if (!bytes || hashOf(bytes) !== entry.hash) return undefined;
    this.set(file, { ...entry, modified: stamp.modified });
    return entry.value;
  }

  put(file: string, { stamp, hash }: Version, key: string, value: string): void {
    this.set(file, { ...stamp, hash, key, value });
  }

  /** Writes the cache if anything changed; a reader sees the old file or the new one, never a part. */
  save(): void {
    if (!this.changed) return;
    const body = [...this.entries].slice(-MAX_ENTRIES)
      .map(([file, { size, modified, hash, key, value }]) => `${JSON.stringify([file, size, modified, hash, key])}\n${value}\n`).join('');
    try {
      mkdirSync(path.dirname(this.file), { recursive: true });
      writeAtomically(this.file, `${this.header(body)}\n${body}`);
    } catch {
      // Next time everything is computed again.
    }
  }

  private set(file: string, entry: Entry): void {
    this.entries.delete(file);
    this.entries.set(file, entry);
    this.changed = true;
  }

  private load(): void {
    let bytes: Buffer;
    try {
      bytes = readFileSync(this.file);
    } catch {
      return;
    }
    const headerEnd = bytes.indexOf('\n');
    const bodyBytes = bytes.subarray(headerEnd + 1);
    if (bytes.toString('utf8', 0, Math.max(0, headerEnd)) !== this.header(bodyBytes)) return;
    const body = bodyBytes.toString('utf8');
    for (let at = 0; at < body.length;) {
      const valueStart = body.indexOf('\n', at) + 1;
      const valueEnd = body.indexOf('\n', valueStart);
      const [file, size, modified, hash, key] = JSON.parse(body.slice(at, valueStart)) as [string, number, number, string, string];
      this.entries.set(file, { size, modified, hash, key, value: body.slice(valueStart, valueEnd) });
      at = valueEnd + 1;
    }
  }

  /** The first line: a body that was damaged does not belong to it. */
  private header(body: Uint8Array | string): string {
    return `prozessatlas cache, ${this.version}, ${hashOf(body)}`;
  }
}

/** Writes a file so that a reader sees the old one or the new one; throws when it cannot, and leaves nothing behind. */
function writeAtomically(file: string, text: string): void {
  const temporary = `${file}.${randomUUID()}`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Size and time of a file; `undefined` when there is none. */
export function stampOf(file: string): Stamp | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? { size: stats.size, modified: stats.mtimeMs } : undefined;
}

/** Tells contents apart. */
export function hashOf(data: Uint8Array | string): string {
  return createHash('sha1').update(data).digest('base64');
}
