import { isXmlSpace } from './scanner.js';
import type { XmlElement, XmlNode } from './tree.js';

/** The white space directly in front of an offset. */
export function spaceBefore(source: string, offset: number): string {
  let start = offset;
  while (start > 0 && isXmlSpace(source.charCodeAt(start - 1))) start--;
  return source.slice(start, offset);
}

/**
 * What stands between a node and the thing before it, as far as it belongs to the node: the line break and indentation
 * of its own line, or the blanks that separate it from its neighbour on the same line.
 */
export function leadOf(source: string, offset: number): string {
  const space = spaceBefore(source, offset);
  const lineFeed = space.lastIndexOf('\n');
  if (lineFeed < 0) return space.slice(space.lastIndexOf('\r') < 0 ? 0 : space.lastIndexOf('\r'));
  return space.slice(lineFeed > 0 && space[lineFeed - 1] === '\r' ? lineFeed - 1 : lineFeed);
}

/** The line break in a lead; empty when the node does not start its line. */
export function lineBreakOf(lead: string): string {
  return /^(?:\r\n|\n|\r)/.exec(lead)?.[0] ?? '';
}

/** The blanks and tabs that indent the line on which an offset stands first; empty when something stands before it. */
export function indentationAt(source: string, offset: number): string {
  const lead = leadOf(source, offset);
  return lead.slice(lineBreakOf(lead).length);
}

/** Whether only white space stands before an offset on its line. */
export function startsLine(source: string, offset: number): boolean {
  const space = spaceBefore(source, offset);
  return /[\r\n]/.test(space) || space.length === offset || (offset - space.length === 1 && source.charCodeAt(0) === 0xfeff);
}

/** Whether only white space stands between an offset and the end of its line. */
function endsLine(source: string, offset: number): boolean {
  let at = offset;
  while (at < source.length && (source[at] === ' ' || source[at] === '\t')) at++;
  return at === source.length || source[at] === '\n' || source[at] === '\r';
}

/** What to cut out to take a node away: with its own line when it has one, with the blanks before it otherwise. */
export function removalRange(source: string, node: XmlNode): { start: number; end: number } {
  const lead = leadOf(source, node.start);
  if (lineBreakOf(lead) === '') {
    const follows = source.charCodeAt(node.end);
    return { start: isXmlSpace(follows) || follows === 0x3c ? node.start - lead.length : node.start, end: node.end };
  }
  if (!endsLine(source, node.end)) return { start: node.start, end: node.end };
  let end = node.end;
  while (source[end] === ' ' || source[end] === '\t') end++;
  return { start: node.start - lead.length, end };
}

/** The first node on the line of a node: itself, or the first of the comments that stand before it on its line. */
export function firstOnLine(source: string, node: XmlNode, siblings: readonly XmlNode[]): XmlNode {
  let first = node;
  for (let i = siblings.indexOf(node) - 1; i >= 0; i--) {
    const previous = siblings[i]!;
    if (!isRemark(previous) || /[^ \t]/.test(source.slice(previous.end, first.start))) break;
    first = previous;
  }
  return first;
}

function isRemark(node: XmlNode): boolean {
  return node.kind === 'comment' || node.kind === 'instruction';
}

/** Where to insert behind a node: after comments that stand behind it on its line. */
export function offsetBehind(source: string, node: XmlNode, siblings: readonly XmlNode[]): number {
  let end = node.end;
  for (let i = siblings.indexOf(node) + 1; i > 0 && i < siblings.length; i++) {
    const next = siblings[i]!;
    if (!isRemark(next) || /[^ \t]/.test(source.slice(end, next.start))) break;
    end = next.end;
  }
  return end;
}

/** The step by which children are indented deeper than their parent, taken from near `element`, else from the whole file. */
export function indentationStep(element: XmlElement): string {
  const own = stepBetween(element.parent, element);
  if (own !== undefined) return own;
  let root = element;
  while (root.parent) root = root.parent;
  const queue: XmlElement[] = [root];
  for (let i = 0; i < queue.length && i < 200; i++) {
    for (const child of queue[i]!.elements) {
      const step = stepBetween(queue[i], child);
      if (step !== undefined) return step;
      queue.push(child);
    }
  }
  return '  ';
}

function stepBetween(parent: XmlElement | undefined, child: XmlElement): string | undefined {
  if (!parent || !startsLine(child.source, child.start) || !startsLine(parent.source, parent.start)) return undefined;
  const outer = indentationAt(parent.source, parent.start);
  const inner = indentationAt(child.source, child.start);
  return inner.length > outer.length && inner.startsWith(outer) ? inner.slice(outer.length) : undefined;
}
