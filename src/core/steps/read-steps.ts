import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { describeModel } from '../narrative/index.js';
import { oneLine } from '../narrative/label.js';
import type { Step } from '../narrative/narrative.js';
import { factsInWords } from './facts.js';
import { isHidden, nextInWords } from './next.js';
import type { StepKind, StepOptions, StepRow, StepTable } from './step-table.js';

/**
 * Tells a model as a table: one row for each step, question and event, in the order and with the numbers of the narrative.
 * Gateways without a name that only merge are left out; `next` looks through them.
 */
export function readSteps(model: BpmnModel, options: StepOptions = {}): StepTable {
  const numbers = numberRows(model);
  const rows = [...numbers].map(([node, number]): StepRow => ({
    id: node.id, number, kind: kindOf(node),
    role: oneLine(model.flows.lane(node)?.name),
    text: oneLine(node.name),
    next: nextInWords(model, node, (target) => numbers.get(target)),
    ...factsInWords(model, node, options),
  }));
  const lanes = model.all('bpmn:Lane').filter((lane) => lane.childrenOf('bpmn:LaneSet').length === 0);
  return { rows, roles: [...new Set(lanes.map(({ name }) => oneLine(name)).filter((name) => name !== ''))] };
}

/** What a node is in the table. */
export function kindOf(node: BpmnElement): StepKind {
  if (node.is('bpmn:StartEvent')) return 'start';
  if (node.is('bpmn:EndEvent')) return 'end';
  if (node.is('bpmn:BoundaryEvent')) return 'boundary';
  if (node.is('bpmn:Event')) return 'event';
  if (!node.is('bpmn:Gateway')) return 'step';
  return node.is('bpmn:ParallelGateway') || node.is('bpmn:EventBasedGateway') ? 'parallel' : 'question';
}

/** The rows with their numbers, in reading order. */
function numberRows(model: BpmnModel): ReadonlyMap<BpmnElement, string> {
  const rows = new Map<BpmnElement, string>();
  let starts = 0;
  let ends = 0;
  const letters = new Map<string, number>();
  const add = (id: string, number: string, near: string): void => {
    const node = model.byId(id);
    if (!node?.is('bpmn:FlowNode') || rows.has(node) || isHidden(model, node)) return;
    const kind = kindOf(node);
    if (kind === 'start') rows.set(node, `S${++starts}`);
    else if (kind === 'end') rows.set(node, `E${++ends}`);
    else if (number !== '') rows.set(node, number);
    else {
      const count = letters.get(near) ?? 0;
      letters.set(near, count + 1);
      rows.set(node, `${near}${letter(count)}`);
    }
  };
  const tell = (steps: readonly Step[], prefix: string, around: string): void => {
    for (const step of steps) {
      const number = step.number === '' ? '' : prefix + step.number;
      const near = number === '' ? around : number;
      for (const id of step.covers) if (model.byId(id)?.is('bpmn:StartEvent')) add(id, '', near);
      add(step.elementId, number, near);
      tell(step.steps, prefix, near);
      for (const branch of step.branches) {
        add(branch.elementId, '', near);
        tell(branch.steps, prefix, near);
        for (const id of branch.covers) add(id, '', near);
      }
      for (const id of step.covers) add(id, '', near);
    }
  };
  describeModel(model).sections.forEach(({ steps }, i) => tell(steps, i === 0 ? '' : `${i + 1}/`, i === 0 ? '0' : `${i + 1}/0`));
  for (const node of model.all('bpmn:FlowNode')) add(node.id, '', '0');
  return rows;
}

/** a, b … z, aa, ab … */
function letter(index: number): string {
  return (index >= 26 ? letter(Math.floor(index / 26) - 1) : '') + String.fromCharCode(97 + (index % 26));
}
