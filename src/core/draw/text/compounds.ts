import { textWidth } from './metrics.js';

const SOFT_HYPHEN = '\u00ad';
/** The s that joins the parts of a German compound, behind the endings of nouns: Fiktion-s-bescheinigung. */
const JOINT = /(?<=(?:ung|heit|keit|schaft|ion|tät|tum|ling|itt|icht|aft|amt|echt|alt|ang|and)s)(?=\p{L}{4})/gu;
/** Before the last consonant in front of a vowel, or the letters that stand for one sound: Be-scheid. */
const SYLLABLE = /(?<=\p{L}{2}[aeiouyäöü]\p{L}{0,3})(?<!s)(?<!sc)(?=(?:sch|ch|ck|ph|th|qu|[bcdfghjklmnpqrstvwxzß])[aeiouyäöü]\p{L}{2})(?<![cpt](?=h))(?<!c(?=k))/giu;

/**
 * Marks where a word may be broken that is too wide for a line: between the parts of a compound, else between syllables. Words
 * that fit stay whole.
 *
 * @param size Of the font, in pixels.
 */
export function withBreaks(text: string, size: number, width: number): string {
  return text.replace(/\p{L}{12,}/gu, (word) => {
    if (textWidth(word, size) <= width) return word;
    return word.replace(JOINT, SOFT_HYPHEN).split(SOFT_HYPHEN).map((part) => (textWidth(`${part}-`, size) <= width ? part : part.replace(SYLLABLE, SOFT_HYPHEN))).join(SOFT_HYPHEN);
  });
}
