/** Characters that windows-1252 and ISO-8859-15 hold beyond their common Latin-1 part (Unicode mapping tables). */
const WINDOWS_1252 = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
const LATIN_9 = '€ŠšŽžŒœŸ';
const LATIN_9_REPLACED = '¤¦¨´¸¼½¾';

type Test = (code: number, character: string) => boolean;

const ASCII: Test = (code) => code < 0x80;
const LATIN_1: Test = (code) => code < 0x100;
const TESTS: Readonly<Record<string, Test>> = {
  'us-ascii': ASCII, 'ascii': ASCII,
  'iso-8859-1': LATIN_1, 'iso8859-1': LATIN_1, 'iso_8859-1': LATIN_1, 'latin1': LATIN_1,
  'windows-1252': (code, c) => code < 0x80 || (code >= 0xa0 && code < 0x100) || WINDOWS_1252.includes(c),
  'cp1252': (code, c) => code < 0x80 || (code >= 0xa0 && code < 0x100) || WINDOWS_1252.includes(c),
  'iso-8859-15': (code, c) => LATIN_9.includes(c) || (code < 0x100 && !LATIN_9_REPLACED.includes(c)),
};

/**
 * Whether every character of a text can be written in an encoding, as an XML declaration names it.
 * No name and the Unicode encodings hold everything; of an encoding not known here only ASCII is trusted.
 */
export function encodable(text: string, encoding: string | undefined): boolean {
  const test = testOf(encoding);
  if (!test) return true;
  for (const character of text) if (!test(character.codePointAt(0)!, character)) return false;
  return true;
}

/**
 * Writes the characters that an encoding cannot hold as numeric references, `€` as `&#8364;`.
 * Only for character data and attribute values: names, comments and CDATA sections know no references.
 */
export function escapeForEncoding(text: string, encoding: string | undefined): string {
  const test = testOf(encoding);
  if (!test) return text;
  let result = '';
  for (const character of text) {
    const code = character.codePointAt(0)!;
    result += test(code, character) ? character : `&#${code};`;
  }
  return result;
}

function testOf(encoding: string | undefined): Test | undefined {
  const name = encoding?.toLowerCase();
  if (name === undefined || /^(utf|ucs|iso-10646)/.test(name)) return undefined;
  return Object.hasOwn(TESTS, name) ? TESTS[name] : ASCII;
}
