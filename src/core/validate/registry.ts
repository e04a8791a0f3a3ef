import type { Rule } from './rule.js';
import { bpmnRules } from './rules/bpmn/index.js';
import { conventionRules } from './rules/convention/index.js';
import { lintRules } from './rules/index.js';

/** Every rule about one document, in the order of the documentation. */
export const rules: readonly Rule[] = [...bpmnRules, ...lintRules, ...conventionRules];

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));

export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
