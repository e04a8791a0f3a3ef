import type { DecodedText } from '../core/text/decode.js';
import { escapeForEncoding } from '../core/xml/encoding.js';

/**
 * Turns a text into the bytes of a file, in the encoding the file had; what it cannot hold becomes character references.
 */
export function encodeText(text: string, { encoding, hasByteOrderMark }: DecodedText): Uint8Array {
  const whole = hasByteOrderMark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-16le': return Buffer.from(whole, 'utf16le');
    case 'utf-16be': return Buffer.from(whole, 'utf16le').swap16();
    case 'windows-1252':
    case 'iso-8859-1':
    case 'us-ascii': return Buffer.from(escapeForEncoding(text, encoding === 'us-ascii' ? encoding : 'iso-8859-1'), 'latin1');
    default: return Buffer.from(whole, 'utf8');
  }
}
