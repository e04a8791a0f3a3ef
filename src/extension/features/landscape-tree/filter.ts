import type { TreeNode } from '../../../core/landscape/tree/node.js';
import { normalisedName } from '../../../core/landscape/names.js';

/**
 * The part of a tree in which every word of a query is found: in the name, number, id or file of a node, or of those around
 * it. Spelling of umlauts, case and hyphens does not matter.
 */
export function filterTree(nodes: readonly TreeNode[], query: string): readonly TreeNode[] {
  const words = query.split(/\s+/).map(normalisedName).filter((word) => word !== '');
  return words.length === 0 ? nodes : withWords(nodes, words);
}

function withWords(nodes: readonly TreeNode[], words: readonly string[]): TreeNode[] {
  return nodes.flatMap((node) => {
    const text = normalisedName(textOf(node));
    const missing = words.filter((word) => !text.includes(word));
    if (missing.length === 0) return [node];
    const children = withWords(node.children, missing);
    return children.length > 0 ? [{ ...node, children }] : [];
  });
}

function textOf(node: TreeNode): string {
  switch (node.kind) {
    case 'process': return `${node.number ?? ''} ${node.label} ${node.id}`;
    case 'model': return node.path;
    default: return node.label;
  }
}
