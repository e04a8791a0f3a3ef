import type { Made } from '../core/portal/memory.js';
import type { Share, ShareDetails } from '../core/portal/share.js';

/** What was made under a key, with the numbers of the questions it asked. */
interface MadeBefore {
  readonly asked: readonly number[];
  readonly made: Made | Share;
}

/** Three lines for each: what every run looks at, then what a process adds to the search, and to other pages. Most runs parse the last of few. */
export function* madeLines(all: Iterable<readonly [key: string, MadeBefore]>): Generator<string> {
  for (const [key, { asked, made }] of all) {
    const share = 'details' in made ? made : undefined;
    yield JSON.stringify([key, asked, made.pages, share?.roles]);
    yield share?.found ?? '';
    yield share instanceof StoredShare ? share.line : share ? JSON.stringify(share.details) : '';
  }
}

/** What was made, from its lines. */
export function* madeIn(lines: readonly string[]): Generator<[key: string, MadeBefore]> {
  for (let i = 0; i + 2 < lines.length; i += 3) {
    const [key, asked, pages, roles] = JSON.parse(lines[i]!) as [string, number[], string[], string[] | null];
    yield [key, { asked, made: roles ? new StoredShare(pages, roles, lines[i + 1]!, lines[i + 2]!) : { pages } }];
  }
}

class StoredShare implements Share {
  private parsed: ShareDetails | undefined;

  constructor(readonly pages: readonly string[], readonly roles: readonly string[], readonly found: string, readonly line: string) {}

  get details(): ShareDetails {
    return (this.parsed ??= JSON.parse(this.line) as ShareDetails);
  }
}
