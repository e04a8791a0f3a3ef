import type { YamlNode, YamlValue } from './tree.js';

/** No profile comes near this; a chain of aliases that doubles at each step does at once. */
const MAX_VALUES = 100_000;

/**
 * The plain data of a node, aliases filled in. Of a key that stands twice the first one counts; `__proto__` never does.
 *
 * @returns `undefined` when aliases would multiply to more than 100,000 values, or contain themselves.
 */
export function toValue(node: YamlNode | undefined): YamlValue | undefined {
  let left = MAX_VALUES;
  const read = (inner: YamlNode): YamlValue => {
    if (left-- <= 0) throw new TooManyValues();
    switch (inner.kind) {
      case 'scalar': return inner.value;
      case 'list': return inner.items.map(read);
      case 'alias': return inner.target ? read(inner.target) : null;
      case 'map': {
        const map: { [key: string]: YamlValue } = {};
        for (const { key, value } of inner.pairs) {
          const name = String(key.value);
          if (name !== '__proto__' && !Object.hasOwn(map, name)) map[name] = read(value);
        }
        return map;
      }
    }
  };
  try {
    return node && read(node);
  } catch (error) {
    if (error instanceof TooManyValues || error instanceof RangeError) return undefined;
    throw error;
  }
}

class TooManyValues extends Error {}
