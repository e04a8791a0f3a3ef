import type { BpmnElement } from '../../bpmn/element.js';
import type { Rule, RuleContext, Visitor } from '../rule.js';
import { lintedDocument, type LintedDocument } from './linted-document.js';

/** A rule under the name and with the meaning of one of bpmnlint's; it judges the document as bpmnlint reads it. */
export interface LintRule<Code extends string, Options> extends Omit<Rule<Code, Options>, 'create'> {
  create(context: RuleContext<Code, Options>, linted: LintedDocument): Visitor;
}

/** Makes a rule that visits exactly the elements bpmnlint visits. */
export function defineLintRule<Code extends string, Options = unknown>(rule: LintRule<Code, Options>): Rule<Code, Options> {
  return {
    meta: rule.meta,
    create(context) {
      const linted = lintedDocument(context.model);
      const visitor = rule.create(context, linted);
      return linted.isComplete ? visitor : visitingOnly(visitor, linted);
    },
  };
}

function visitingOnly(visitor: Visitor, linted: LintedDocument): Visitor {
  const limited: Record<string, (element: BpmnElement) => void> = {};
  for (const [name, visit] of Object.entries(visitor)) {
    limited[name] = name === 'document' ? visit : (element) => { if (linted.reads(element)) visit(element); };
  }
  return limited;
}
