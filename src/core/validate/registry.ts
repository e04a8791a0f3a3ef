import type { Rule } from './rule.js';
import { danglingReference } from './rules/bpmn/dangling-reference/rule.js';
import { duplicateId } from './rules/bpmn/duplicate-id/rule.js';
import { unknownRoot } from './rules/bpmn/unknown-root/rule.js';
import { wellFormed } from './rules/bpmn/well-formed/rule.js';

/** Every rule about one document, in the order of the documentation. */
export const rules: readonly Rule[] = [
  wellFormed,
  unknownRoot,
  duplicateId,
  danglingReference,
];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
