/** How many letters are named as a sample. */
const MOST_NAMED = 5;

/** Some of the letters that a font has no shape for, to be named in a message: „提 交 申 …“. */
export function sampleOf(letters: readonly string[]): string {
  return `${letters.slice(0, MOST_NAMED).join(' ')}${letters.length > MOST_NAMED ? ' …' : ''}`;
}
