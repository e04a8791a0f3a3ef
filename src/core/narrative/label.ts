import { decodeXml } from '../xml/characters.js';

/** Control characters, and marks that reorder the text around them: neither belongs in a line of text. */
const UNSAFE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** What needs no change, as nearly all labels. */
const PLAIN = /^(?:[!-~¡-\u1fff]+(?: [!-~¡-\u1fff]+)*)?$/;

/** A label as one line: line breaks and runs of white space become one space, control characters vanish. */
export function oneLine(label: string | undefined): string {
  return label === undefined || PLAIN.test(label) ? (label ?? '') : label.replace(UNSAFE, '').replace(/\s+/g, ' ').trim();
}

/** The paragraphs of a longer text, each as one line; empty ones are left out. Markup of a text in HTML is taken off. */
export function paragraphs(text: string): string[] {
  const plain = IS_HTML.test(text) ? decodeXml(text.replace(BREAKS, '\n').replace(TAGS, '').replace(/&nbsp;/g, ' ')) : text;
  return plain.split(/\r\n?|\n/).map(oneLine).filter((line) => line !== '');
}

/** Some tools write descriptions in HTML without saying so: such a text begins and ends with a tag. */
const IS_HTML = /^\s*<[a-z][^<>]*>[^]*<\/?[a-z][^<>]*>\s*$/i;
const BREAKS = /<(?:br|\/p|\/li|\/div|\/h\d|\/tr)\b[^<>]*>/gi;
const TAGS = /<\/?[a-z][^<>]*>/gi;
