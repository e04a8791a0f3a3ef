import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { escapeForEncoding } from '../xml/encoding.js';
import { parseXml } from '../xml/parse.js';
import type { TransferResult } from './transfer.js';

const DECLARATION = /^\ufeff?(?:<\?xml\b[^?]*\?>)?/;

/** Takes over a serialised document as a whole; byte order mark, XML declaration and line ends of the file stay. */
export function replaceDocument(original: string, serialised: string): TransferResult {
  const head = DECLARATION.exec(original)![0];
  const body = serialised.slice(DECLARATION.exec(serialised)![0].length);
  const newline = /\r\n|\n|\r/.exec(original)?.[0] ?? '\n';
  const declaration = head.replace('\ufeff', '') === '' ? DECLARATION.exec(serialised)![0] : '';
  const text = head + declaration + escapeForEncoding(body, parseXml(original).encoding).replace(/\r\n?|\n/g, newline);
  const edits = text === original ? [] : [spanOf(original, text)];
  return { text: applyEdits(original, edits), edits, fallback: 'document', notes: ['The whole document was written anew.'] };
}

/** The one edit between the common start and the common end of two texts. */
function spanOf(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < before.length - start && tail < after.length - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
