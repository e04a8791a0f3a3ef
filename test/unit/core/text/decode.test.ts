import assert from 'node:assert/strict';
import { decodeText } from '../../../../src/core/text/decode.js';

const XML = '<?xml version="1.0" encoding="{}"?><a b="Prüfung"/>';
const declared = (encoding: string, as: BufferEncoding): Buffer => Buffer.from(XML.replace('{}', encoding), as);

function check(bytes: Uint8Array, encoding: string, expected: Partial<ReturnType<typeof decodeText>> = {}): void {
  const decoded = decodeText(bytes);
  assert.equal(decoded.encoding, encoding);
  assert.equal(decoded.problem, expected.problem);
  assert.equal(decoded.hasByteOrderMark, expected.hasByteOrderMark ?? false);
  if (!expected.problem) assert.match(decoded.text, /^<.*Prüfung/);
}

describe('decodeText', () => {
  it('reads UTF-8 without a declaration', () => check(Buffer.from('<a b="Prüfung"/>'), 'utf-8'));
  it('reads the declared encoding', () => {
    check(declared('ISO-8859-1', 'latin1'), 'iso-8859-1');
    check(declared('windows-1252', 'latin1'), 'windows-1252');
  });
  it('believes a byte order mark more than the declaration', () => {
    check(Buffer.from(`\ufeff${XML.replace('{}', 'ISO-8859-1')}`), 'utf-8', { hasByteOrderMark: true });
    check(Buffer.from(`\ufeff${XML}`, 'utf16le'), 'utf-16le', { hasByteOrderMark: true });
    check(Buffer.from(`\ufeff${XML}`, 'utf16le').swap16(), 'utf-16be', { hasByteOrderMark: true });
  });
  it('recognises UTF-16 without a mark', () => {
    check(declared('UTF-16', 'utf16le'), 'utf-16le');
    check(declared('UTF-16', 'utf16le').swap16(), 'utf-16be');
  });
  it('takes single bytes that are declared as UTF-16 for UTF-8', () => check(declared('utf-16', 'utf8'), 'utf-8'));
  it('tells bytes that mean nothing', () => check(declared('UTF-8', 'latin1'), 'utf-8', { problem: 'invalid-bytes' }));
  it('tells an encoding nobody knows', () => check(declared('Klingon-1', 'utf8'), 'utf-8', { problem: 'unknown-encoding' }));
  it('takes a replacement character for itself', () => check(Buffer.from('<a b="Prüfung \ufffd"/>'), 'utf-8'));
  it('reads an empty file', () => assert.equal(decodeText(new Uint8Array()).text, ''));
});
