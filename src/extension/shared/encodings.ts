/**
 * Whether a document was decoded as its XML declaration demands.
 *
 * @param declared Name in the XML declaration; XML 1.0 §4.3.3 reads a document without one as UTF-8.
 * @param actual VS Code's id of the encoding it used, `utf8`, `utf8bom`, `iso88591`.
 * @returns VS Code's id of the encoding to reopen with, or `undefined` when all is well. VS Code refuses an id it does
 *   not know.
 */
export function encodingToReopenWith(declared: string | undefined, actual: string): string | undefined {
  const wanted = (declared ?? 'utf8').toLowerCase().replace(/[^a-z0-9]/g, '');
  if (actual === wanted || actual === `${wanted}bom`) return undefined;
  const isUtf16 = actual.startsWith('utf16');
  if (isUtf16 && (wanted === 'utf16' || declared === undefined)) return undefined; // told apart by the byte order mark
  if ((wanted === 'usascii' || wanted === 'ascii') && !isUtf16) return undefined; // every other encoding extends ASCII
  return wanted === 'utf16' ? 'utf16le' : aliases[wanted] ?? wanted;
}

/** Names registered for XML that VS Code spells otherwise. */
const aliases: Readonly<Record<string, string>> = {
  latin1: 'iso88591',
  cp1252: 'windows1252',
  usascii: 'utf8',
  ascii: 'utf8',
};
