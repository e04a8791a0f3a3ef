import type { YamlNode, YamlPath } from './tree.js';

/** Leads to the innermost value at an offset; the offset of a key leads to its value. `[]` where there is none. */
export function pathAt(root: YamlNode | undefined, offset: number): YamlPath {
  const path: (string | number)[] = [];
  for (let node = root; node;) {
    let inner: YamlNode | undefined;
    if (node.kind === 'map') {
      const pair = node.pairs.find(({ key, value }) => offset >= key.start && offset <= Math.max(key.end, value.end));
      if (pair) path.push(String(pair.key.value));
      inner = pair && offset > pair.key.end ? pair.value : undefined;
    } else if (node.kind === 'list') {
      const position = node.items.findIndex(({ start, end }) => offset >= start && offset <= end);
      if (position >= 0) path.push(position);
      inner = node.items[position];
    }
    node = inner;
  }
  return path;
}
