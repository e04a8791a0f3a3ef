import type { LandscapeRule } from './landscape-rule.js';
import type { Rule, RuleMeta } from './rule.js';
import { bpmnRules } from './rules/bpmn/index.js';
import { conventionRules } from './rules/convention/index.js';
import { lintRules } from './rules/index.js';
import { landscapeRules } from './rules/landscape/index.js';

/** Every rule about one document, in the order of the documentation. */
export const rules: readonly Rule[] = [...bpmnRules, ...lintRules, ...conventionRules];

/** What every rule is, those across files included, in the order of the documentation. */
export const ruleMetas: readonly RuleMeta[] = [...rules, ...landscapeRules].map((rule) => rule.meta);

const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
const acrossFiles = new Map(landscapeRules.map((rule) => [rule.meta.id, rule]));
const metas = new Map(ruleMetas.map((meta) => [meta.id, meta]));

/** A rule about one document. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}

/** A rule across files. */
export function landscapeRuleById(id: string): LandscapeRule | undefined {
  return acrossFiles.get(id);
}

/** What a rule of either kind is. */
export function metaById(id: string): RuleMeta | undefined {
  return metas.get(id);
}
