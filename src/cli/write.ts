import path from 'node:path';
import type { Message } from '../core/messages.js';
import { writeWhole } from '../node/write-whole.js';
import { CliError } from './command.js';
import type { Io } from './io.js';

const FULL: Message = { en: '{path}: no space left; nothing was written, and what was there stays.', de: '{path}: kein Platz mehr; es wurde nichts geschrieben, und was da war, bleibt.' };
const FORBIDDEN: Message = { en: '{path}: no permission to write it.', de: '{path}: die Berechtigung zum Schreiben fehlt.' };
const REASONS: Readonly<Record<string, Message>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: FORBIDDEN,
  ENOENT: { en: '{path}: there is no such folder.', de: '{path}: diesen Ordner gibt es nicht.' },
  EISDIR: { en: '{path}: this is a folder.', de: '{path}: das ist ein Ordner.' },
};
const OTHER: Message = { en: '{path}: cannot be written ({reason}).', de: '{path}: nicht zu schreiben ({reason}).' };

/** Writes a file as a whole or not at all; throws {@link CliError} when it cannot be written. */
export function writeOne(file: string, content: string | Uint8Array, { cwd }: Pick<Io, 'cwd'>): void {
  try {
    writeWhole(path.resolve(cwd, file), content);
  } catch (error) {
    throw notWritten(file, error);
  }
}

/** Says why a file or folder could not be written. */
export function notWritten(file: string, error: unknown): CliError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new CliError(REASONS[reason] ?? OTHER, { path: file, reason });
}
