import type { Message } from '../../messages.js';
import { decodeTable } from '../../text/decode.js';
import type { Table } from './csv.js';
import { readCsv } from './csv.js';
import { readWorkbook } from './workbook.js';

/** Why a file gives no table. */
const refusals = {
  old: { en: 'This workbook has the format of Excel before 2007. Save it as .xlsx or as CSV.', de: 'Diese Arbeitsmappe hat das Format von Excel vor 2007. Speichern Sie sie als .xlsx oder als CSV.' },
  unreadable: { en: 'This file cannot be read as a workbook. Save the sheet as .xlsx or as CSV.', de: 'Diese Datei lässt sich nicht als Arbeitsmappe lesen. Speichern Sie das Blatt als .xlsx oder als CSV.' },
} as const satisfies Record<string, Message>;

/**
 * Reads a table from a file: the first sheet of a workbook, else text with separators. What it is, is told from the bytes.
 *
 * @param delimiter Of a text; guessed when it is not given.
 */
export function readTable(bytes: Uint8Array, delimiter?: string): { readonly table: Table } | { readonly refused: Message } {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { refused: refusals.old };
  if (!startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return { table: readCsv(decodeTable(bytes), delimiter) };
  const table = readWorkbook(bytes);
  return table ? { table } : { refused: refusals.unreadable };
}

function startsWith(bytes: Uint8Array, ...start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}
