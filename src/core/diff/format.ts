import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { descendants } from '../xml/tree.js';
import type { Draft } from './drafts.js';
import type { Matching } from './match.js';
import { hasOwnLife } from '../bpmn/things.js';

/** Differences that no tool and no reader of the diagram sees: comments, the order of elements. */
export function compareFormat(before: BpmnModel, after: BpmnModel, matching: Matching): Draft[] {
  return [...compareComments(before, after), ...compareOrder(matching)];
}

function compareComments(before: BpmnModel, after: BpmnModel): Draft[] {
  const [was, is] = [commentsOf(before), commentsOf(after)];
  const drafts: Draft[] = [];
  for (const text of new Set([...was, ...is])) {
    const difference = count(is, text) - count(was, text);
    for (let i = 0; i < Math.abs(difference); i++) {
      drafts.push(difference > 0
        ? { kind: 'added', layer: 'format', ...(after.definitions && { right: after.definitions }), property: 'comment', after: text }
        : { kind: 'removed', layer: 'format', ...(before.definitions && { left: before.definitions }), property: 'comment', before: text });
    }
  }
  return drafts;
}

function commentsOf({ xml }: BpmnModel): string[] {
  const found = xml.outside.filter((leaf) => leaf.kind === 'comment').map((leaf) => xml.text.slice(leaf.start, leaf.end));
  if (xml.root) {
    for (const element of descendants(xml.root)) {
      for (const node of element.children) if (node.kind === 'comment') found.push(xml.text.slice(node.start, node.end));
    }
  }
  return found.map((comment) => comment.slice(4, -3).trim());
}

function count(texts: readonly string[], wanted: string): number {
  return texts.filter((text) => text === wanted).length;
}

/** The order of children that both versions have, once for each container. */
function compareOrder({ pairs, identity }: Matching): Draft[] {
  const drafts: Draft[] = [];
  for (const [left, right] of pairs) {
    const [was, is] = [left, right].map((container) => ownChildren(container).map(identity)) as [string[], string[]];
    const inBoth = (keys: string[], others: ReadonlySet<string>): string => keys.filter((key) => others.has(key)).join(' ');
    if (inBoth(was, new Set(is)) !== inBoth(is, new Set(was))) drafts.push({ kind: 'changed', layer: 'format', left, right, property: 'order' });
  }
  return drafts;
}

function ownChildren(container: BpmnElement): BpmnElement[] {
  return container.children.filter(hasOwnLife);
}
