/** What a value is made of: keys of maps and 0-based positions in lists, from the root on. */
export type YamlPath = readonly (string | number)[];

/** Plain data as JSON knows it. Dates are strings: YAML 1.2 has no type for them. */
export type YamlValue = string | number | boolean | null | YamlValue[] | { [key: string]: YamlValue };

interface Place {
  /** UTF-16 offsets in the text without a byte order mark, end exclusive; comments behind a value do not count. */
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends Place {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
}

export interface YamlPair {
  readonly key: YamlScalar;
  readonly value: YamlNode;
}

export interface YamlMap extends Place {
  readonly kind: 'map';
  /** Written with braces. */
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlList extends Place {
  readonly kind: 'list';
  /** Written with brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlNode[];
}

/** `*name`, standing for a node that is written elsewhere. */
export interface YamlAlias extends Place {
  readonly kind: 'alias';
  readonly target: YamlNode | undefined;
}

export type YamlNode = YamlScalar | YamlMap | YamlList | YamlAlias;

/** The pair of a map with this key; the first one when the key is written twice. */
export function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => String(pair.key.value) === key) : undefined;
}

/** The node an alias stands for; any other node itself. */
export function behindAlias(node: YamlNode | undefined): YamlNode | undefined {
  return node?.kind === 'alias' ? node.target : node;
}

/** The node at a path; `undefined` when the path leads nowhere. Aliases on the way are followed, one at the end is not. */
export function nodeAt(root: YamlNode | undefined, path: YamlPath): YamlNode | undefined {
  let node = root;
  for (const step of path) {
    const inside = behindAlias(node);
    if (typeof step === 'number') node = inside?.kind === 'list' ? inside.items[step] : undefined;
    else node = pairOf(inside, step)?.value;
  }
  return node;
}
