import type { TextEdit } from '../text/edits.js';
import { parseXml } from './parse.js';
import type { XmlDocument, XmlElement } from './tree.js';

/** So many characters are compared at once. */
const BLOCK = 512;

/** A whole start tag: `>` may stand in a value. */
const START_TAG = /<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>/y;

/**
 * Reads a text that came from another one by edits. Elements in which nothing changed are taken over from the tree of the
 * other text, the same objects: they keep offsets, source and parent there. Everything else is read, so the tree is
 * complete downwards; where a child stands is told by the list of its new parent, not by its offsets.
 */
export function reparse(earlier: XmlDocument, edits: readonly TextEdit[], text: string): XmlDocument {
  return parseXml(text, untouchedElements(earlier.root, edits, text));
}

/** The largest elements that lie between the edits, by the offset where they stand now. */
function untouchedElements(root: XmlElement | undefined, edits: readonly TextEdit[], text: string): Map<number, XmlElement> {
  const untouched = new Map<number, XmlElement>();
  const stack = root ? [root] : [];
  let next = 0;
  let shift = 0;
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    for (let edit = edits[next]; edit && edit.end <= element.start; edit = edits[++next]) shift += edit.text.length - (edit.end - edit.start);
    const edit = edits[next];
    if (!edit || edit.start >= element.end) {
      untouched.set(element.start + shift, element);
    } else if (edit.start >= element.openEnd || (element === root && edit.start >= root.nameEnd && stillDeclares(text, root.start + shift, root))) {
      // Where a start tag changed, prefixes and types may mean something else below it: all of it is read. The root has no
      // other type, and most often only declares one more namespace.
      for (let i = element.children.length - 1; i >= 0; i--) {
        const child = element.children[i]!;
        if (child.kind === 'element') stack.push(child);
      }
    }
  }
  return untouched;
}

/** Whether the start tag at an offset has the name of an element without parent, and all prefixes in force there mean the same. */
function stillDeclares(text: string, at: number, { name, scope }: XmlElement): boolean {
  START_TAG.lastIndex = at;
  const { root } = parseXml(START_TAG.exec(text)?.[0] ?? '');
  return root !== undefined && root.name.qualified === name.qualified && scope.agreesWith(root.scope);
}

/**
 * Edits that turn a document into a similar text: one for each child of the root in which something changed.
 * Not the smallest ones, but found at the speed of comparing strings.
 */
export function roughEdits({ text: before, root }: XmlDocument, after: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let fromBefore = 0;
  let fromAfter = 0;
  const compareUpTo = (toBefore: number, toAfter: number): void => {
    const edit = span(before.slice(fromBefore, toBefore), after.slice(fromAfter, toAfter));
    if (edit) edits.push({ start: fromBefore + edit.start, end: fromBefore + edit.end, text: edit.text });
    fromBefore = toBefore;
    fromAfter = toAfter;
  };
  for (const child of root?.elements ?? []) {
    const found = after.indexOf(before.slice(child.start, child.openEnd), fromAfter);
    if (found >= 0) compareUpTo(child.start, found);
  }
  compareUpTo(before.length, after.length);
  return edits;
}

/** The one edit between the common start and the common end of two texts; `undefined` when they are equal. */
export function span(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start + BLOCK <= shorter && before.slice(start, start + BLOCK) === after.slice(start, start + BLOCK)) start += BLOCK;
  while (start < shorter && before[start] === after[start]) start++;
  const rest = shorter - start;
  let tail = 0;
  while (tail + BLOCK <= rest && before.slice(before.length - tail - BLOCK, before.length - tail)
    === after.slice(after.length - tail - BLOCK, after.length - tail)) tail += BLOCK;
  while (tail < rest && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
