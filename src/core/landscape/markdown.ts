/** A link in a text; offsets lead to its target. */
export interface TextLink {
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The links of a Markdown text: `[words](target "title")`, images, `[name]: target` and `<a href>`. Code does not count.
 * Targets keep their fragment; `%20` and the like are decoded.
 */
export function markdownLinks(text: string): TextLink[] {
  const prose = withoutCode(text);
  const links: TextLink[] = [];
  for (const pattern of LINK_PATTERNS) {
    for (const match of prose.matchAll(pattern)) {
      const [start, end] = match.indices!.groups!.target!;
      const raw = text.slice(start, end);
      if (raw !== '') links.push({ target: decoded(raw), start, end });
    }
  }
  return links.sort((a, b) => a.start - b.start);
}

/** Parts without a fixed end are bounded, so that no text takes long. */
const LINK_PATTERNS = [
  /\]\(\s{0,9}(?:<(?<target>[^<>\n]{0,2000})>)(?:\s[^)\n]{0,300})?\)/dg,
  /\]\(\s{0,9}(?<target>[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s<>]{0,200}){0,9})(?:\s[^)\n]{0,300})?\)/dg,
  /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*<?(?<target>[^\s<>]+)/dgm,
  /<(?:a|img)\b[^<>\n]{0,300}?\b(?:href|src)\s*=\s*["'](?<target>[^"'\n]{0,2000})["']/dgi,
];

/** The text with code blanked out, so that offsets stay. */
function withoutCode(text: string): string {
  if (!/[`~]/.test(text)) return text;
  let fence: string | undefined;
  const prose = text.split('\n').map((line) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && mark === undefined) return line;
    if (fence === undefined) fence = mark;
    else if (mark?.startsWith(fence) && line.trim() === mark) fence = undefined;
    return ' '.repeat(line.length);
  }).join('\n');
  return withoutCodeSpans(prose);
}

/** Code between two runs of equally many backticks. */
function withoutCodeSpans(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const nextOfLength = new Map<number, number[]>();
  runs.forEach(({ start, end }, i) => {
    const known = nextOfLength.get(end - start);
    if (known) known.push(i);
    else nextOfLength.set(end - start, [i]);
  });
  let result = '';
  let position = 0;
  for (let i = 0; i < runs.length; i++) {
    const { start, end } = runs[i]!;
    const same = nextOfLength.get(end - start)!;
    while (same.length > 0 && same[0]! <= i) same.shift();
    const closing = same[0];
    if (closing === undefined) continue;
    const to = runs[closing]!.end;
    result += text.slice(position, start) + text.slice(start, to).replace(/[^\n]/g, ' ');
    position = to;
    i = closing;
  }
  return result + text.slice(position);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
