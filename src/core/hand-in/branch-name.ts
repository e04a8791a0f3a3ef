/** Longest part of a branch name that tells what it is about, in characters. */
const LONGEST = 40;

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * A name for the branch on which somebody works, valid for git on every system: `pruefung/2026-11-28-antrag-pruefen`.
 *
 * @param prefix First part, such as `pruefung`.
 * @param date ISO date.
 * @param about What the work is about, in any script; may be empty.
 * @param taken Names that exist already, compared without regard to case.
 */
export function branchName(prefix: string, date: string, about: string, taken: readonly string[]): string {
  const slug = about.toLowerCase().replace(/[äöüß]/g, (letter) => SPELLED[letter]!).normalize('NFKD').replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-').slice(0, LONGEST).replace(/^-+|-+$/g, '');
  const name = `${prefix}/${date}${slug === '' ? '' : `-${slug}`}`;
  const known = new Set(taken.map((each) => each.toLowerCase()));
  let free = name;
  for (let number = 2; known.has(free); number++) free = `${name}-${number}`;
  return free;
}
