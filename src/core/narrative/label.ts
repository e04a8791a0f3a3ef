import { decodeXml } from '../xml/characters.js';

/** Control characters, marks that reorder the text around them, and soft hyphens: none of them belongs in a line of text. */
const UNSAFE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A word that somebody divided by hand at the end of a line: “Verzögerungs-⏎meldung”, but not “Ein-⏎und Ausgang”. */
const DIVIDED = /(?<=\p{L})-[ \t]*(?:\r\n?|\n)[ \t]*(?=\p{Ll})(?!(?:und|oder|bzw|and|or)\b)/gu;
/** A hyphen of the word itself at the end of a line: “IT-⏎Abteilung”. */
const HYPHENATED = /(?<=\p{L}-)[ \t]*(?:\r\n?|\n)[ \t]*(?=\p{Lu})/gu;

/** What needs no change, as nearly all labels. */
const PLAIN = /^(?:[!-~¡-¬®-\u1fff]+(?: [!-~¡-¬®-\u1fff]+)*)?$/;

/** A label as one line: divided words are joined, line breaks and runs of white space become one space, control characters vanish. */
export function oneLine(label: string | undefined): string {
  if (label === undefined || PLAIN.test(label)) return label ?? '';
  return label.replace(UNSAFE, '').replace(DIVIDED, '').replace(HYPHENATED, '').replace(/\s+/g, ' ').trim();
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
