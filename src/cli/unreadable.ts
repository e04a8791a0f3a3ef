import path from 'node:path';
import type { BpmnModel } from '../core/bpmn/model.js';
import { readModel } from '../core/bpmn/model.js';
import type { Lang, Message } from '../core/messages.js';
import { formatMessage } from '../core/messages.js';
import type { DecodedText } from '../core/text/decode.js';
import { decodeText } from '../core/text/decode.js';
import { readBytes, type Unreadable } from '../node/workspace.js';
import { CliError } from './command.js';
import type { Io } from './io.js';

const REASONS: Readonly<Record<string, Message>> = {
  ENOENT: { en: '{path}: there is no such file.', de: '{path}: diese Datei gibt es nicht.' },
  EACCES: { en: '{path}: no permission to read it.', de: '{path}: die Berechtigung zum Lesen fehlt.' },
  ELOOP: { en: '{path}: the link leads back to itself.', de: '{path}: die Verknüpfung führt im Kreis.' },
  EISDIR: { en: '{path}: this is a folder, no file.', de: '{path}: das ist ein Ordner, keine Datei.' },
  special: { en: '{path}: this is no regular file.', de: '{path}: das ist keine gewöhnliche Datei.' },
  EFBIG: { en: '{path}: too large for a model.', de: '{path}: zu groß für ein Modell.' },
};

const OTHER: Message = { en: '{path}: cannot be read ({reason}).', de: '{path}: nicht lesbar ({reason}).' };

const NO_MODEL: Message = { en: '{path}: holds no BPMN model.', de: '{path}: enthält kein BPMN-Modell.' };

/** One line that says why a file could not be read. */
export function describeUnreadable({ path: file, reason }: Unreadable, lang: Lang): string {
  return formatMessage(REASONS[reason] ?? OTHER, lang, { path: file, reason });
}

/** Reads one file that a command cannot do without; throws {@link CliError} when it cannot be read. */
export function readOne(file: string, io: Io): DecodedText {
  return decodeText(readBytesOf(file, io));
}

/** The bytes of a file that a command cannot do without; throws {@link CliError} when it cannot be read. */
export function readBytesOf(file: string, io: Io): Uint8Array {
  const bytes = readBytes(path.resolve(io.cwd, file));
  if ('reason' in bytes) throw new CliError(REASONS[bytes.reason] ?? OTHER, { path: file, reason: bytes.reason });
  return bytes;
}

/** Reads the model that a command is about, broken as it may be; throws {@link CliError} for a file that holds none. */
export function readModelOf(file: string, io: Io): BpmnModel {
  const model = readModel(readOne(file, io).text);
  if (!model.definitions) throw new CliError(NO_MODEL, { path: file });
  return model;
}

/** The one file a command takes; throws {@link CliError} for none or several. */
export function onlyPath(paths: readonly string[]): string {
  const [file] = paths;
  if (file !== undefined && paths.length === 1) return file;
  throw new CliError({ en: 'This command takes exactly one file.', de: 'Dieser Befehl erwartet genau eine Datei.' });
}
