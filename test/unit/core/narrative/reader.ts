import type { BpmnModel } from '../../../../src/core/bpmn/model.js';
import type { BpmnElement } from '../../../../src/core/bpmn/element.js';
import type { Step } from '../../../../src/core/narrative/index.js';

/** What leads to what: `from>to`, by ids. */
export type Ways = Set<string>;

/** Reads the flow back from the steps as a person would: by branches, cross references and what comes next in the text. */
export function waysInText(steps: readonly Step[], model: BpmnModel): Ways {
  const ways: Ways = new Set();
  const isNode = (id: string): boolean => model.byId(id)?.is('bpmn:FlowNode') ?? false;
  const isAtTheEdge = (id: string): boolean => model.byId(id)?.is('bpmn:BoundaryEvent') ?? false;
  const add = (from: string, to: string | undefined): void => {
    if (from !== '' && to !== undefined && to !== '') ways.add(`${from}>${to}`);
  };

  const read = (list: readonly Step[], behind: string | undefined): void => {
    list.forEach((step, index) => {
      const next = list[index + 1]?.elementId ?? behind;
      for (const branch of step.branches) {
        const target = branch.steps[0]?.elementId ?? branch.next?.elementId;
        if (isNode(branch.elementId)) {
          add(step.elementId, branch.elementId);
          add(branch.elementId, target);
        } else add(step.elementId, target);
        read(branch.steps, next);
      }
      const isChoice = step.branches.length > 0 && !step.branches.every((branch) => isAtTheEdge(branch.elementId || (branch.steps[0]?.elementId ?? '')));
      if (step.next) add(step.elementId, step.next.elementId);
      else if (!isChoice && step.kind !== 'end') add(step.elementId, next);
    });
  };
  read(steps, undefined);
  return ways;
}

/** The same from the model; merging gateways that a step covers stand for that step. */
export function waysInModel(steps: readonly Step[], model: BpmnModel): Ways {
  const tellers = new Map<string, string>();
  const collect = (list: readonly Step[]): void => {
    for (const step of list) {
      for (const id of step.covers) tellers.set(id, step.elementId);
      for (const branch of step.branches) {
        for (const id of branch.covers) tellers.set(id, branch.elementId);
        collect(branch.steps);
      }
    }
  };
  collect(steps);
  const teller = (element: BpmnElement): string => tellers.get(element.id) ?? element.id;
  const ways: Ways = new Set();
  for (const flow of model.all('bpmn:SequenceFlow')) {
    const source = model.target(flow, 'sourceRef')!;
    if (!tellers.has(source.id)) ways.add(`${source.id}>${teller(model.target(flow, 'targetRef')!)}`);
  }
  for (const event of model.all('bpmn:BoundaryEvent')) ways.add(`${model.target(event, 'attachedToRef')!.id}>${event.id}`);
  return ways;
}
