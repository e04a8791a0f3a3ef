/** How texts and questions are cut into the terms that the search compares; pages and index do it the same way. */

/** Small words that say nothing about what somebody looks for. */
const STOP = new Set(
  ('der die das den dem des ein eine einen einem einer eines und oder aber wenn als auch auf aus bei bis durch fuer gegen im in ins ist mit nach nicht noch nur ob '
    + 'ohne sich sie er es sind so ueber um unter vom von vor war was wer wie wird wo zu zum zur an am beim the a an and or of to for in on at by is are with from').split(' '),
);

/** Endings of German and English words, the longer ones first. */
const ENDINGS = ['ungen', 'innen', 'ende', 'enden', 'ung', 'ern', 'est', 'ing', 'en', 'er', 'em', 'es', 'et', 'te', 'ed', 'e', 'n', 's', 't'].sort((a, b) => b.length - a.length);

/** Words without marks: small letters, umlauts as people without them type them. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').normalize('NFKD').replace(/\p{M}/gu, '');
}

/** The words of a text, folded; `§ 18b` stays one word, so that citations are found. */
export function wordsOf(text: string): string[] {
  return fold(text).replace(/§+\s*/g, '§').match(/§?[\p{L}\p{N}]+/gu)?.filter((word) => !STOP.has(word)) ?? [];
}

/** The stem that the forms of a word share: enough to bring „Anträge“ and „Antrags“ together, never shorter than four letters. */
export function stem(word: string): string {
  if (word.startsWith('§') || /\d/.test(word)) return word.replace(/^§/, '');
  let stemmed = word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u');
  for (const ending of ENDINGS) {
    if (stemmed.length - ending.length >= 4 && stemmed.endsWith(ending)) {
      stemmed = stemmed.slice(0, -ending.length);
      break;
    }
  }
  return stemmed;
}

/** What joins the parts of a compound: Antrag-s-teller, Aufenthalt-s-titel, Behörde-n-leitung. */
const JOINTS = ['', 's', 'es', 'n', 'en', 'e'];
const SHORTEST_PART = 4;

/**
 * The parts of a German compound, as stems: „Aufenthaltstitel“ → aufenthalt, titel. Its last part says what it is, so that
 * one has to be a word of the texts itself; what stands before it need not be.
 *
 * @param knows Whether a stem is a word of the texts.
 */
export function compoundParts(word: string, knows: (stem: string) => boolean): string[] {
  for (let i = SHORTEST_PART; i <= word.length - SHORTEST_PART; i++) {
    const tail = stem(word.slice(i));
    if (!knows(tail)) continue;
    const head = word.slice(0, i);
    const bare = JOINTS.filter((joint) => head.endsWith(joint)).map((joint) => head.slice(0, head.length - joint.length)).filter(({ length }) => length >= SHORTEST_PART);
    const first = bare.map(stem).find(knows);
    if (first !== undefined) return [first, tail];
    return [...bare.map((part) => compoundParts(part, knows)).find((parts) => parts.length > 0) ?? [], tail];
  }
  return [];
}
