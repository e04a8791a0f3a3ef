import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text as 64 hexadecimal digits: over UTF-8 with line feeds as line ends and without a byte order mark,
 * so that a check-out with other line ends is the same text.
 */
export function sha256OfText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))));
}
