import type { References } from './lines.js';
import { detailLines, linesOf } from './lines.js';
import type { Detail, Narrative } from './narrative.js';
import { PHRASES } from './phrases.js';

export interface TextOptions {
  /** `names` (the default) keeps lines unchanged when steps are inserted before them: what `textconv` prints for diffs. */
  readonly references?: References;
}

/** The narrative as plain lines, each ended by a line feed. */
export function toText(narrative: Narrative, { references = 'names' }: TextOptions = {}): string {
  const { lang } = narrative;
  const blocks: string[][] = [[narrative.title, ...detailLines(narrative.details)]];
  if (narrative.notices.length > 0) blocks.push([...narrative.notices]);
  if (narrative.participants.length > 0) {
    blocks.push([PHRASES.participants[lang], ...narrative.participants.flatMap(({ name, roles, details }) => [
      `  ${roles.length === 0 ? name : `${name}: ${roles.join(', ')}`}`, ...detailLines(details).map((line) => `    ${line}`),
    ])]);
  }
  if (narrative.messages.length > 0) blocks.push([PHRASES.messages[lang], ...narrative.messages.map(({ text }) => `  ${text}`)]);
  for (const section of narrative.sections) {
    const facts: readonly Detail[] = references === 'numbers' ? [...section.details, ...section.summary] : section.details;
    const lines = linesOf(section.steps, references).map(({ level, marker, text }) => `${'  '.repeat(level + 1)}${marker === '' ? '' : `${marker} `}${text}`.trimEnd());
    const head = [section.title, ...detailLines(facts).map((line) => `  ${line}`)];
    blocks.push(facts.length > 0 && lines.length > 0 ? [...head, '', ...lines] : [...head, ...lines]);
  }
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
