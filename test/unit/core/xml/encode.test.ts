import assert from 'node:assert/strict';
import { decodeText } from '../../../../src/core/text/decode.js';
import { encodeText } from '../../../../src/core/xml/encode.js';

const XML = '<?xml version="1.0" encoding="{}"?><a b="Prüfung"/>';
const declared = (encoding: string, as: BufferEncoding): Buffer => Buffer.from(XML.replace('{}', encoding), as);

/** Writes another text over a file. */
function rewritten(file: Uint8Array, change = (text: string): string => text): Buffer {
  const decoded = decodeText(file);
  return Buffer.from(encodeText(change(decoded.text), decoded));
}

describe('encodeText', () => {
  it('writes a file in the encoding it had, with its byte order mark', () => {
    for (const file of [
      declared('UTF-8', 'utf8'), declared('utf8', 'utf8'), Buffer.from(`\ufeff${XML.replace('{}', 'UTF-8')}`), Buffer.from('id: a # ü\n'),
      declared('UTF-16', 'utf16le'), declared('UTF-16', 'utf16le').swap16(), Buffer.from(`\ufeff${XML}`, 'utf16le'),
      declared('ISO-8859-1', 'latin1'), declared('windows-1252', 'latin1'), declared('latin1', 'latin1'), declared('Klingon-1', 'utf8'),
    ]) assert.deepEqual(rewritten(file), file);
  });

  it('writes what the encoding cannot hold as references', () => {
    const change = (text: string): string => text.replace('Prüfung', 'Prüfung 5 €');
    assert.deepEqual(rewritten(declared('ISO-8859-1', 'latin1'), change), Buffer.from(XML.replace('{}', 'ISO-8859-1').replace('Prüfung', 'Prüfung 5 &#8364;'), 'latin1'));
    assert.deepEqual(rewritten(declared('ISO-8859-2', 'latin1'), change), Buffer.from(XML.replace('{}', 'ISO-8859-2').replace('Prüfung', 'Pr&#252;fung 5 &#8364;')));
  });
});
