import type { DecodedText } from '../text/decode.js';
import { escapeForEncoding } from './encoding.js';

/** The part of the platform's TextEncoder that is needed here; browsers, workers and Node all have it. */
declare class TextEncoder {
  encode(text: string): Uint8Array;
}

/**
 * Turns a text into the bytes of a file, in the encoding the file had. What the encoding cannot hold becomes character
 * references, and so does everything beyond ASCII in an encoding that can only be read here.
 */
export function encodeText(text: string, { encoding, hasByteOrderMark }: DecodedText): Uint8Array {
  const whole = hasByteOrderMark ? `\ufeff${text}` : text;
  switch (encoding) {
    case 'utf-16le': return codeUnits(whole, true);
    case 'utf-16be': return codeUnits(whole, false);
    case 'utf-8':
    case 'utf8': return new TextEncoder().encode(whole);
    case 'windows-1252':
    case 'cp1252':
    case 'latin1':
    case 'iso8859-1':
    case 'iso_8859-1':
    case 'iso-8859-1': return singleBytes(escapeForEncoding(text, 'iso-8859-1'));
    default: return singleBytes(escapeForEncoding(text, 'us-ascii'));
  }
}

function singleBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

function codeUnits(text: string, isLittleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), isLittleEndian);
  return new Uint8Array(view.buffer);
}
