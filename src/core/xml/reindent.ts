import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { isXmlSpace } from './scanner.js';
import { parseXml } from './parse.js';
import { descendants } from './tree.js';

/**
 * Moves a fragment to another depth: the white space between its tags changes from one indentation to the other.
 * Character data and attribute values stay as they are.
 */
export function reindent(fragment: string, from: string, to: string): string {
  const { root } = parseXml(fragment);
  if (!root || from === to) return fragment;
  const edits: TextEdit[] = [];
  const indent = (offset: number): void => {
    let start = offset;
    while (start > 0 && isXmlSpace(fragment.charCodeAt(start - 1)) && fragment[start - 1] !== '\n' && fragment[start - 1] !== '\r') start--;
    if (start === 0 || !/[\r\n]/.test(fragment[start - 1]!) || !fragment.startsWith(from, start)) return;
    edits.push({ start, end: start + from.length, text: to });
  };
  for (const element of descendants(root)) {
    if (element.children.some((child) => child.kind === 'text' || child.kind === 'cdata')) continue;
    if (element.children.length === 0) continue;
    for (const child of element.children) indent(child.start);
    indent(element.closeStart);
  }
  return applyEdits(fragment, edits.sort((a, b) => a.start - b.start));
}
