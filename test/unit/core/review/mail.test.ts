import assert from 'node:assert/strict';
import { mailText } from '../../../../src/core/review/mail.js';
import { readerReports } from '../../../../src/core/review/reader-reports.js';

const SAID = 'Prozess: Akte anlegen (akte)\nVersion: 1.0.0\nSchritt: 2 (T2)\n\nWas stimmt nicht?\nDie Gebühr fehlt – 93 €.\n\nMit freundlichen Grüßen\nErika Muster\n';
const HEAD = 'From: Erika Muster <e@example.org>\nTo: portal@example.org\nSubject: =?UTF-8?Q?R=C3=BCckmeldung?=\nMIME-Version: 1.0\n';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): string => Buffer.from(text).toString('latin1');
const quoted = (text: string, encoding: 'utf8' | 'latin1' = 'utf8'): string =>
  [...Buffer.from(text, encoding)].map((byte) => (byte < 32 && byte !== 10 || byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte))).join('');

function report(mail: string) {
  const [found] = readerReports(mailText(bytes(mail)) ?? '');
  return found && [found.process, found.step, found.elementId, found.text];
}

const EXPECTED = ['akte', '2', 'T2', 'Die Gebühr fehlt – 93 €.'];

describe('a saved mail', () => {
  it('is read in quoted-printable, with lines that go on, in base64 and as it is', () => {
    const soft = quoted(SAID).replace('fehlt', 'feh=\nlt');
    assert.deepEqual(report(`${HEAD}Content-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: quoted-printable\n\n${soft}`), EXPECTED);
    const base64 = Buffer.from(SAID).toString('base64').replace(/.{60}/g, '$&\r\n');
    assert.deepEqual(report(`${HEAD}Content-Type: text/plain;\n charset="utf-8"\nContent-Transfer-Encoding: BASE64\n\n${base64}`.replace(/\r?\n/g, '\r\n')), EXPECTED);
    assert.deepEqual(report(`${HEAD}Content-Type: text/plain; charset=utf-8\n\n${utf8(SAID)}`), EXPECTED);
  });

  it('is read in the letters of Windows', () => {
    const text = quoted(SAID.replace('–', '-').replace('€', 'Euro'), 'latin1');
    assert.deepEqual(report(`${HEAD}Content-Type: text/plain; charset=windows-1252\nContent-Transfer-Encoding: quoted-printable\n\n${text}`)?.[3], 'Die Gebühr fehlt - 93 Euro.');
    assert.doesNotThrow(() => mailText(bytes(`${HEAD}Content-Type: text/plain; charset=unbekannt\n\nx`)));
  });

  it('gives the plain one of two alternatives, and the page without markup where there is no other', () => {
    const html = `<html><head><style>p { }</style></head><body><p>${SAID.replace(/\n/g, '<br>\n').replace('ü', '&uuml;').replace('–', '&#8211;').replace('€', '&#x20ac;')}</p></body></html>`;
    const page = `Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n${quoted(html)}`;
    const multipart = (...parts: string[]): string => `${HEAD}Content-Type: multipart/alternative; boundary="=_x"\n\nfür alte Programme\n${parts.map((part) => `--=_x\n${part}\n`).join('')}--=_x--\n`;
    assert.deepEqual(report(multipart(`Content-Type: text/plain; charset=utf-8\n\n${utf8(SAID)}`, page)), EXPECTED);
    assert.deepEqual(report(multipart(page)), EXPECTED);
  });

  it('gives a mail that is passed on inside another one, but no attachments', () => {
    const inner = `Content-Type: message/rfc822\n\n${HEAD}Content-Type: text/plain; charset=utf-8\n\n${utf8(SAID)}`;
    const file = 'Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nanders';
    assert.deepEqual(report(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nAnbei.\n--b\n${inner}\n--b\n${file}\n--b--`), EXPECTED);
    assert.doesNotMatch(mailText(bytes(`${HEAD}Content-Type: multipart/mixed; boundary=b\n\n--b\n${file}\n--b--`)) ?? '', /anders/);
  });

  it('is nothing else, and may be broken', () => {
    assert.equal(mailText(bytes('Prozess: Akte anlegen (akte)\n')), undefined);
    assert.equal(mailText(new Uint8Array()), undefined);
    for (const body of ['', '\n', 'Content-Type: multipart/mixed; boundary=b\n\n--b', 'Content-Type: multipart/mixed\n\nx', 'Content-Transfer-Encoding: base64\n\nA', `Content-Type: text/html\n\n${'<'.repeat(10_000)}`]) {
      assert.doesNotThrow(() => mailText(bytes(`${HEAD}${body}`)), body.slice(0, 50));
    }
  });
});
