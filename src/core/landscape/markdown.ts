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

const LINK_PATTERNS = [
  /\]\(\s*(?:<(?<target>[^<>\n]*)>)(?:\s[^)\n]*)?\)/dg,
  /\]\(\s*(?<target>[^()\s<>]*(?:\([^()\s]*\)[^()\s<>]*)*)(?:\s[^)\n]*)?\)/dg,
  /^ {0,3}\[[^\]\n]+\]:[ \t]*<?(?<target>[^\s<>]+)/dgm,
  /<(?:a|img)\b[^>\n]*?\b(?:href|src)\s*=\s*["'](?<target>[^"'\n]*)["']/dgi,
];

/** The text with code blanked out, so that offsets stay. */
function withoutCode(text: string): string {
  const blank = (code: string): string => code.replace(/[^\n]/g, ' ');
  return text.replace(/^( {0,3})(`{3,}|~{3,})[^\n]*\n[^]*?(?:\n {0,3}\2[^\n]*(?=\n|$)|$(?![^]))/gm, blank).replace(/(`+)(?!`)[^]*?[^`]\1(?!`)/g, blank);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
