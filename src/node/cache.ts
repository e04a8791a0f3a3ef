import { createHash, randomUUID } from 'node:crypto';
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makeFolder } from './make-folder.js';

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
  /** JSON on one line, as UTF-8: as strings, the values of thousands of files would take three times as much memory. */
  readonly value: Buffer;
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
    if (entry.modified === stamp.modified) return entry.value.toString('utf8');
    const bytes = read();
    if (!bytes || hashOf(bytes) !== entry.hash) return undefined;
    this.set(file, { ...entry, modified: stamp.modified });
    return entry.value.toString('utf8');
  }

  put(file: string, { stamp, hash }: Version, key: string, value: string): void {
    this.set(file, { ...stamp, hash, key, value: Buffer.from(value) });
  }

  /** Writes the cache if anything changed; a reader sees the old file or the new one, never a part. */
  save(): void {
    if (!this.changed) return;
    try {
      writeAtomically(this.file, this.lines());
    } catch {
      // Next time everything is computed again.
    }
  }

  /** Two lines for each entry between the version and a checksum of all of it: a file that was damaged does not match. */
  private *lines(): Generator<Uint8Array> {
    const checksum = createHash('sha1');
    const counted = (bytes: Uint8Array): Uint8Array => {
      checksum.update(bytes);
      return bytes;
    };
    yield counted(Buffer.from(`${this.header}\n`));
    for (const [file, { size, modified, hash, key, value }] of [...this.entries].slice(-MAX_ENTRIES)) {
      yield counted(Buffer.concat([Buffer.from(`${JSON.stringify([file, size, modified, hash, key])}\n`), value, LINE_FEED]));
    }
    yield checksum.digest();
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
    const end = bytes.length - CHECKSUM_LENGTH;
    const header = `${this.header}\n`;
    if (bytes.toString('utf8', 0, header.length) !== header || !createHash('sha1').update(bytes.subarray(0, end)).digest().equals(bytes.subarray(end))) return;
    for (let at = header.length; at < end;) {
      const valueStart = bytes.indexOf(0x0a, at) + 1;
      const valueEnd = bytes.indexOf(0x0a, valueStart);
      const [file, size, modified, hash, key] = JSON.parse(bytes.toString('utf8', at, valueStart)) as [string, number, number, string, string];
      this.entries.set(file, { size, modified, hash, key, value: bytes.subarray(valueStart, valueEnd) });
      at = valueEnd + 1;
    }
  }

  /** The first line, in ASCII. */
  private get header(): string {
    return `prozessatlas cache, ${this.version}`;
  }
}

const CHECKSUM_LENGTH = 20;
const LINE_FEED = Buffer.from('\n');

/** Writes a file so that a reader sees the old one or the new one; throws when it cannot, and leaves nothing behind. */
export function writeAtomically(file: string, parts: Iterable<Uint8Array>): void {
  makeFolder(path.dirname(file));
  const temporary = `${file}.${randomUUID()}`;
  try {
    const target = openSync(temporary, 'wx');
    try {
      for (const part of parts) writeFileSync(target, part);
    } finally {
      closeSync(target);
    }
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
