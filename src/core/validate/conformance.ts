import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Message, MessageParams } from '../messages.js';
import type { Severity } from './problem.js';
import type { FixMeta, Remedy } from './fixes/fix.js';
import type { Rule, RuleContext, Visitor } from './rule.js';

/** Reports that an element breaks a constraint; the finding sits on the element's start tag. */
export type Violates<Code extends string> = (code: Code, element: BpmnElement, params?: MessageParams, fixes?: readonly Remedy[]) => void;

export interface ConformanceContext<Code extends string> {
  readonly model: BpmnModel;
  readonly context: RuleContext<Code>;
  readonly violates: Violates<Code>;
}

interface ConformanceRule<Code extends string> {
  readonly id: string;
  readonly severity?: Severity;
  readonly title: Message;
  readonly why: Message;
  readonly source: string;
  readonly fixes?: Readonly<Record<string, FixMeta>>;
  /** One sentence for each constraint; the keys are the constraints the rule covers. */
  readonly messages: Readonly<Record<Code, Message>>;
  check(context: ConformanceContext<Code>): Visitor;
}

/** A rule made of numbered constraints of the standard: every finding carries the number of the one it breaks. */
export function defineConformanceRule<Code extends `EXT.${string}`>(definition: ConformanceRule<Code>): Rule<Code> {
  const { id, severity = 'error', title, why, source, fixes: fixMetas, messages } = definition;
  return {
    meta: { id, severity, title, why, source, constraints: Object.keys(messages).sort(), ...(fixMetas && { fixes: fixMetas }), messages },
    create: (context) => definition.check({
      model: context.model,
      context,
      violates: (code, element, params, fixes) =>
        context.report({ message: code, element, constraint: code, ...(params && { params }), ...(fixes && { fixes }) }),
    }),
  };
}

/** Whether constraints for execution apply to an element: its process is executable, or any is for shared definitions. */
export function isExecutable(model: BpmnModel, element: BpmnElement): boolean {
  const process = element.is('bpmn:Process') ? element : element.closest('bpmn:Process');
  return process ? process.isTrue('isExecutable') : model.processes.some((candidate) => candidate.isTrue('isExecutable'));
}

/** How a message names an element: its label, else its id, else its tag. */
export function nameOf(element: BpmnElement): MessageParams {
  return { name: element.name.replace(/\s+/g, ' ').trim() || element.id || element.type.tag };
}

/**
 * How many sequence flows enter or leave a node. The node's own list counts where it has one, else the flows that name
 * it: where both disagree that is one finding (EXT.023) and should not cause others.
 */
export function degree(model: BpmnModel, node: BpmnElement, direction: 'incoming' | 'outgoing'): number {
  return node.refs(direction).length || model.flows[direction](node).length;
}
