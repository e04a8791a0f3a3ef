/** Whether a path is a pattern: it holds `*`, `?`, `[…]` or `{…}`. */
export function isGlob(pattern: string): boolean {
  return /[*?[{]/.test(pattern);
}

/**
 * Translates a pattern into a test for paths with forward slashes. `*` and `?` stay within a folder, `**` crosses
 * folders, `[…]` is a set of characters, `{a,b}` a choice. Anything else stands for itself; a bracket that is never
 * closed, too, and a pattern that makes no sense (`[z-a]`) as a whole.
 *
 * Patterns come from workspaces nobody vouches for: a test takes at most pattern × path steps, where a regular expression
 * of the same meaning may try every way to share a path among its stars.
 */
export function compileGlob(pattern: string): (path: string) => boolean {
  const states = statesOf(pattern);
  if (!states) return (path) => path === pattern;

  return (path) => {
    let reached = follow([0]);
    for (const char of path) {
      reached = follow(reached.flatMap((at) => (states[at]?.takes?.(char) ? states[at].to : [])));
      if (reached.length === 0) return false;
    }
    return reached.includes(states.length);
  };

  /** The states that are reached from some without taking a character, themselves included. */
  function follow(from: readonly number[]): number[] {
    const reached = new Set(from);
    for (const at of reached) {
      const state = states![at];
      if (state && !state.takes) for (const next of state.to) reached.add(next);
    }
    return [...reached];
  }
}

/** Where a test stands in its pattern: which character leads on, any time when there is none, and where to. */
interface State {
  readonly takes?: (char: string) => boolean;
  readonly to: number[];
}

const isAny = (): boolean => true;
const isSlash = (char: string): boolean => char === '/';
const isNoSlash = (char: string): boolean => char !== '/';

/** The states of a pattern in its order; whoever gets behind the last one has matched. `undefined` for a pattern without sense. */
function statesOf(pattern: string): readonly State[] | undefined {
  const states: State[] = [];
  const choices: { readonly fork: State; readonly ends: State[] }[] = [];
  const chars = [...pattern];

  for (let at = 0; at < chars.length; at++) {
    const char = chars[at]!;
    const here = states.length;
    const choice = choices.at(-1);
    if (char === '*') {
      const crossesFolders = chars[at + 1] === '*';
      while (chars[at + 1] === '*') at++;
      if (crossesFolders && chars[at + 1] === '/') {
        at++;
        states.push({ to: [here + 1, here + 3] }, { takes: isNoSlash, to: [here + 1, here + 2] }, { takes: isSlash, to: [here] });
      } else states.push({ to: [here + 1, here + 2] }, { takes: crossesFolders ? isAny : isNoSlash, to: [here] });
    } else if (char === '?') take(isNoSlash);
    else if (char === '{' && chars.includes('}', at)) {
      const fork = { to: [here + 1] };
      states.push(fork);
      choices.push({ fork, ends: [] });
    } else if (char === ',' && choice) {
      const end = { to: [] };
      states.push(end);
      choice.ends.push(end);
      choice.fork.to.push(here + 1);
    } else if (char === '}' && choice) {
      for (const { to } of choice.ends) to.push(here);
      choices.pop();
    } else if (char === '[' && chars.indexOf(']', at + 2) > 0) {
      const end = chars.indexOf(']', at + 2);
      const set = setOf(chars.slice(at + 1, end).join(''));
      if (!set) return undefined;
      take(set);
      at = end;
    } else take((other) => other === char);
  }
  return choices.length === 0 ? states : undefined;

  function take(takes: (char: string) => boolean): void {
    states.push({ takes, to: [states.length + 1] });
  }
}

/** The test for a set of characters as it stands between `[` and `]`; `undefined` for one without sense. */
function setOf(written: string): ((char: string) => boolean) | undefined {
  try {
    const set = new RegExp(`^[${written.replace(/[\\\]^]/g, '\\$&').replace(/^(?:!|\\\^)/, '^')}]$`, 'su');
    return (char) => set.test(char);
  } catch {
    return undefined;
  }
}
