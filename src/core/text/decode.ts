/** The part of the platform's TextDecoder that is needed here; browsers, workers and Node all have it. */
declare class TextDecoder {
  constructor(label: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes: Uint8Array): string;
}

/** A file's bytes as text. */
export interface DecodedText {
  /** Without a byte order mark. */
  readonly text: string;
  /** Name of the encoding as the WHATWG Encoding Standard spells it: `utf-8`, `utf-16le`, `windows-1252` … */
  readonly encoding: string;
  readonly hasByteOrderMark: boolean;
  /** Why the text is not all of the file: bytes that mean nothing became U+FFFD, or the declared encoding is not known. */
  readonly problem?: 'invalid-bytes' | 'unknown-encoding';
}

/** What an XML declaration says about the encoding; ASCII in all encodings that are read here. */
const DECLARED = /^<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([A-Za-z][\w.-]*)["']/;

/**
 * Decodes a file: by its byte order mark, else by the zero bytes of UTF-16, else by its XML declaration, else as UTF-8
 * (XML 1.0, appendix F). Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) return decoded(mark.encoding, bytes.subarray(mark.length), true);
  if (bytes[0] === 0x3c && bytes[1] === 0) return decoded('utf-16le', bytes, false);
  if (bytes[0] === 0 && bytes[1] === 0x3c) return decoded('utf-16be', bytes, false);
  const declared = DECLARED.exec(asciiStart(bytes))?.[1]?.toLowerCase() ?? 'utf-8';
  // Bytes without zeros are no UTF-16, whatever the declaration says.
  return decoded(declared.startsWith('utf-16') ? 'utf-8' : declared, bytes, false);
}

/** Decodes bytes whose encoding is told elsewhere; as UTF-8 when it is unknown. Never throws. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  return decoded(encoding, bytes, false).text;
}

/** A table as spreadsheets save it: Excel writes CSV in the code page of Windows, without saying so. */
export function decodeTable(bytes: Uint8Array): string {
  const { text, problem } = decodeText(bytes);
  return problem === 'invalid-bytes' ? decoded('windows-1252', bytes, false).text : text;
}

function byteOrderMark(bytes: Uint8Array): { encoding: string; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function decoded(encoding: string, bytes: Uint8Array, hasByteOrderMark: boolean): DecodedText {
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, { ignoreBOM: true });
  } catch {
    return { ...decoded('utf-8', bytes, hasByteOrderMark), problem: 'unknown-encoding' };
  }
  const text = decoder.decode(bytes);
  // A replacement character is rare enough to decode again for the question whether the file itself holds it.
  if (!text.includes('\ufffd') || isValid(encoding, bytes)) return { text, encoding, hasByteOrderMark };
  return { text, encoding, hasByteOrderMark, problem: 'invalid-bytes' };
}

function isValid(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function asciiStart(bytes: Uint8Array): string {
  let start = '';
  for (let i = 0; i < bytes.length && i < 256; i++) start += String.fromCharCode(bytes[i]!);
  return start;
}
