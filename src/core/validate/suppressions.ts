import type { BpmnModel } from '../bpmn/model.js';
import { descendants, type XmlElement, type XmlNode } from '../xml/tree.js';

const MARK = 'prozessatlas-ignore';

/** Tells whether a comment in the file switches a rule off for an element. */
export type IsSuppressed = (rule: string, element: XmlElement | undefined) => boolean;

/**
 * Reads the comments `<!-- prozessatlas-ignore label-required, fake-join: reason -->`. One holds for the element behind
 * it (or around it, when none follows); one before the root element holds for the whole file. Without rules it means all.
 *
 * @returns `undefined` when there is no such comment.
 */
export function suppressionsIn({ xml }: BpmnModel): IsSuppressed | undefined {
  const { root, text } = xml;
  if (!root || !xml.hasRemarks || !text.includes(MARK)) return undefined;
  const inFile = new Set<string>();
  const at = new Map<XmlElement, Set<string>>();
  for (const leaf of xml.outside) if (leaf.end <= root.start) add(inFile, rulesOf(leaf));
  for (const element of descendants(root)) {
    let target = element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (child.kind === 'element') target = child;
      else if (child.kind === 'comment') at.set(target, add(at.get(target) ?? new Set(), rulesOf(child)));
    }
  }
  const names = (rules: ReadonlySet<string> | undefined, rule: string): boolean => rules !== undefined && (rules.has(rule) || rules.has('*'));
  return (rule, element) => names(inFile, rule) || names(element && at.get(element), rule);

  function rulesOf({ kind, start, end }: XmlNode): readonly string[] {
    const comment = kind === 'comment' ? text.slice(start + 4, end - 3).trim() : '';
    if (!comment.startsWith(MARK)) return [];
    const [rules = ''] = comment.slice(MARK.length).split(':', 1);
    return rules.trim() === '' ? ['*'] : rules.trim().split(/[\s,]+/);
  }
}

function add(rules: Set<string>, more: readonly string[]): Set<string> {
  for (const rule of more) rules.add(rule);
  return rules;
}
