import { decodeAs } from '../text/decode.js';

/** The platform's own; browsers, workers and Node all have it. */
declare function atob(base64: string): string;

/** How deep parts of a mail may be nested before what is inside them is left out. */
const MOST_NESTED = 10;

/** A part of a mail as it is written (RFC 2045), each character a byte. */
interface Part { readonly headers: ReadonlyMap<string, string>; readonly body: string }

/**
 * The words of a mail as mail programs save it (`.eml`): its plain text, else its page without markup; of a mail with several
 * parts, or with other mails inside, all of them. Attachments are left out.
 *
 * @returns `undefined` for anything but a mail. Never throws.
 */
export function mailText(bytes: Uint8Array): string | undefined {
  const part = partOf(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('').replace(/\r\n?/g, '\n'));
  return part && (part.headers.has('from') || part.headers.has('mime-version') || part.headers.has('received')) ? wordsIn(part, 0) : undefined;
}

function partOf(source: string): Part | undefined {
  const text = source.replace(/^From .*\n/, ''); // as mailboxes begin a mail
  if (!/^[A-Za-z][\w-]*:/.test(text)) return undefined;
  const end = text.indexOf('\n\n');
  const headers = new Map<string, string>();
  for (const line of (end < 0 ? text : text.slice(0, end)).replace(/\n[ \t]+/g, ' ').split('\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).toLowerCase();
    if (name !== '' && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end < 0 ? '' : text.slice(end + 2) };
}

function wordsIn(part: Part, depth: number): string {
  const type = typeOf(part);
  if (depth > MOST_NESTED || /^attachment/i.test(part.headers.get('content-disposition') ?? '')) return '';
  if (type.startsWith('multipart/')) {
    const inner = innerParts(part);
    // Alternatives say the same; the plain text is the one that its writer saw least changed.
    const chosen = type === 'multipart/alternative' ? inner.filter((each) => typeOf(each) === 'text/plain').slice(0, 1) : inner;
    return (chosen.length > 0 ? chosen : inner.slice(-1)).map((each) => wordsIn(each, depth + 1)).filter((words) => words !== '').join('\n\n');
  }
  if (type === 'message/rfc822') {
    const message = partOf(part.body);
    return message ? wordsIn(message, depth + 1) : '';
  }
  if (type === 'text/html') return withoutMarkup(decodedBody(part));
  return type === 'text/plain' ? decodedBody(part) : '';
}

function typeOf({ headers }: Part): string {
  return /^\s*([^\s;]+\/[^\s;]+)/.exec(headers.get('content-type') ?? '')?.[1]?.toLowerCase() ?? 'text/plain';
}

function parameterOf({ headers }: Part, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(headers.get('content-type') ?? '') ?? [];
  return quoted ?? plain;
}

function innerParts(part: Part): Part[] {
  const boundary = parameterOf(part, 'boundary');
  if (!boundary) return [];
  const found: Part[] = [];
  const [, ...sections] = `\n${part.body}`.split(`\n--${boundary}`);
  for (const section of sections) {
    if (section.startsWith('--')) break;
    const content = section.slice(section.indexOf('\n') + 1);
    // A part may have no headers at all.
    found.push(content.startsWith('\n') ? { headers: new Map(), body: content.slice(1) } : partOf(content) ?? { headers: new Map(), body: content });
  }
  return found;
}

function decodedBody(part: Part): string {
  const bytes = Uint8Array.from(transferred(part), (byte) => byte.charCodeAt(0) & 0xff);
  const text = decodeAs(parameterOf(part, 'charset') ?? 'utf-8', bytes).replace(/\r\n?/g, '\n');
  return /flowed/i.test(parameterOf(part, 'format') ?? '') ? text.replace(/(?<!^--) \n(?!>)/gm, ' ') : text;
}

function transferred({ headers, body }: Part): string {
  switch (headers.get('content-transfer-encoding')?.toLowerCase()) {
    case 'quoted-printable': return body.replace(/[ \t]+$/gm, '').replace(/=\n/g, '').replace(/=([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
    case 'base64': return fromBase64(body);
    default: return body;
  }
}

function fromBase64(text: string): string {
  const clean = text.replace(/[^A-Za-z0-9+/]/g, '');
  return atob(clean.length % 4 === 1 ? clean.slice(0, -1) : clean);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', sect: '§', ndash: '–', bdquo: '„', ldquo: '“', rdquo: '”' };

function withoutMarkup(html: string): string {
  return html.replace(/<(style|script|head)\b[^]*?<\/\1\s*>/gi, '').replace(/\s*\n\s*/g, ' ').replace(/<(?:br|\/p|\/div|\/tr|\/li|\/h\d)\b[^>]*>/gi, '\n').replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi, (entity, decimal?: string, hex?: string, name?: string) =>
      (name !== undefined ? ENTITIES[name] ?? entity : characterAt(decimal === undefined ? parseInt(hex!, 16) : Number(decimal))))
    .replace(/^[ \t]+|[ \t]+$/gm, '').trim();
}

function characterAt(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
