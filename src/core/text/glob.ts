const SPECIAL = /[.+^$()|\\]/g;

/** Whether a path is a pattern: it holds `*`, `?`, `[…]` or `{…}`. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/**
 * Translates a pattern into a test for paths with forward slashes. `*` and `?` stay within a folder, `**` crosses
 * folders, `[…]` is a set of characters, `{a,b}` a choice. Anything else stands for itself; a bracket that is never
 * closed, too, and a pattern that makes no sense (`[z-a]`) as a whole.
 */
export function globToRegExp(pattern: string): RegExp {
  let source = '';
  let choices = 0;
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at]!;
    if (char === '*') {
      const crossesFolders = pattern[at + 1] === '*';
      while (pattern[at + 1] === '*') at++;
      if (!crossesFolders) source += '[^/]*';
      else if (pattern[at + 1] === '/') {
        source += '(?:[^/]+/)*';
        at++;
      } else source += '.*';
    } else if (char === '?') source += '[^/]';
    else if (char === '{' && pattern.includes('}', at)) {
      source += '(?:';
      choices++;
    } else if (char === '}' && choices > 0) {
      source += ')';
      choices--;
    } else if (char === ',' && choices > 0) source += '|';
    else if (char === '[' && pattern.indexOf(']', at + 2) > 0) {
      const end = pattern.indexOf(']', at + 2);
      const set = pattern.slice(at + 1, end).replace(/[\\\]^]/g, '\\$&').replace(/^(?:!|\\\^)/, '^');
      source += `[${set}]`;
      at = end;
    } else source += char.replace(SPECIAL, '\\$&').replace(/[[\]{}]/g, '\\$&');
  }
  try {
    return new RegExp(`^${source}$`, 'su');
  } catch {
    return new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'su');
  }
}
