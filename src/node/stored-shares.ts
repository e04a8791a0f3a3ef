import type { MadeEntry } from '../core/portal/gathered-pages.js';
import type { Made } from '../core/portal/memory.js';
import type { Share, ShareDetails, ShareSummary } from '../core/portal/share.js';

/** What was made under a key, with the numbers of the questions it asked. */
interface MadeBefore {
  readonly asked: readonly number[];
  readonly made: Made | Share | MadeEntry;
}

/** Three lines for each: what every run looks at, then what a process adds to the search, and to other pages. Most runs parse the last of few. */
export function* madeLines(all: Iterable<readonly [key: string, MadeBefore]>): Generator<string> {
  for (const [key, { asked, made }] of all) {
    const [kind, found, late] = 'details' in made ? [made.about, made.found, lineOf(made, made.details)] : 'html' in made ? ['entry', '', lineOf(made, made.html)] : [null, '', ''];
    yield JSON.stringify([key, asked, made.pages, kind]);
    yield found;
    yield late;
  }
}

/** What was made, from its lines. */
export function* madeIn(lines: readonly string[]): Generator<[key: string, MadeBefore]> {
  for (let i = 0; i + 2 < lines.length; i += 3) {
    const [key, asked, pages, kind] = JSON.parse(lines[i]!) as [string, number[], string[], ShareSummary | 'entry' | null];
    const made = kind === null ? { pages } : kind === 'entry' ? new StoredEntry(pages, lines[i + 2]!) : new StoredShare(pages, kind, lines[i + 1]!, lines[i + 2]!);
    yield [key, { asked, made }];
  }
}

/** The line that something was read from, or a new one. */
function lineOf(made: Made, content: unknown): string {
  return made instanceof StoredShare || made instanceof StoredEntry ? made.line : JSON.stringify(content);
}

class StoredShare implements Share {
  private parsed: ShareDetails | undefined;

  constructor(readonly pages: readonly string[], readonly about: ShareSummary, readonly found: string, readonly line: string) {}

  get details(): ShareDetails {
    return (this.parsed ??= JSON.parse(this.line) as ShareDetails);
  }
}

class StoredEntry implements MadeEntry {
  constructor(readonly pages: readonly string[], readonly line: string) {}

  get html(): string {
    return JSON.parse(this.line) as string;
  }
}
