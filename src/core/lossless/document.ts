import { escapeForEncoding } from '../xml/encoding.js';
import { parseXml } from '../xml/parse.js';
import { span } from '../xml/reparse.js';
import type { TransferResult } from './transfer.js';

const DECLARATION = /^\ufeff?(?:<\?xml\b[^?]*\?>)?/;

/** Takes over a serialised document as a whole; byte order mark, XML declaration and line ends of the file stay. */
export function replaceDocument(original: string, serialised: string): TransferResult {
  const head = DECLARATION.exec(original)![0];
  const body = serialised.slice(DECLARATION.exec(serialised)![0].length);
  const newline = /\r\n|\n|\r/.exec(original)?.[0] ?? '\n';
  const declaration = head.replace('\ufeff', '') === '' ? DECLARATION.exec(serialised)![0] : '';
  const text = head + declaration + escapeForEncoding(body, parseXml(original).encoding).replace(/\r\n?|\n/g, newline);
  const edit = span(original, text);
  return { text, edits: edit ? [edit] : [], fallback: 'document', notes: ['The whole document was written anew.'] };
}
