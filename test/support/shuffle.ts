import { readModel } from '../../src/core/bpmn/model.js';
import type { XmlElement } from '../../src/core/xml/tree.js';

/** Parents whose children may stand in any order without changing what a model says. */
const UNORDERED = new Set(['process', 'subProcess', 'adHocSubProcess', 'transaction', 'collaboration', 'choreography', 'laneSet', 'lane', 'BPMNPlane']);

/**
 * The same model with its elements in another order in the file: nodes, flows, lanes, participants, shapes.
 *
 * @param random from 0 to 1, as `Math.random` gives it
 */
export function shuffled(text: string, random: () => number): string {
  const { root } = readModel(text).xml;
  return root ? text.slice(0, root.start) + written(root, text, random) + text.slice(root.end) : text;
}

function written(element: XmlElement, text: string, random: () => number): string {
  const children = element.elements;
  if (children.length === 0) return text.slice(element.start, element.end);
  const order = children.map((child) => written(child, text, random));
  if (UNORDERED.has(element.local)) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
  }
  let result = '';
  let from = element.start;
  children.forEach((child, index) => {
    result += text.slice(from, child.start) + order[index]!;
    from = child.end;
  });
  return result + text.slice(from, element.end);
}

/** Random numbers that are the same in every run (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function oneOf<T>(choices: readonly T[], random: () => number): T {
  return choices[Math.floor(random() * choices.length)]!;
}
