import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Lang } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { Draft } from './drafts.js';
import { plainName } from '../bpmn/things.js';

const INSERTED = { en: 'Inserted: {names}', de: 'Eingefügt: {names}' };
const TAKEN_OUT = { en: 'Taken out: {names}', de: 'Herausgenommen: {names}' };

/**
 * Ties changes together that are one step for the person who made them: a branch that was added, with its flows and
 * the flows that were bent to it.
 *
 * @returns The name of the group for each draft that has one.
 */
export function groupDrafts(drafts: readonly Draft[], before: BpmnModel, after: BpmnModel, lang: Lang): Map<Draft, string> {
  const groups = new Map<Draft, string>();
  tie(drafts.filter((draft) => draft.kind === 'added' && draft.right), (draft) => draft.right!, after, INSERTED);
  tie(drafts.filter((draft) => draft.kind === 'removed' && draft.left), (draft) => draft.left!, before, TAKEN_OUT);
  return groups;

  function tie(own: readonly Draft[], elementOf: (draft: Draft) => BpmnElement, model: BpmnModel, title: typeof INSERTED): void {
    const byElement = new Map(own.filter((draft) => draft.layer === 'semantic').map((draft) => [elementOf(draft), draft]));
    const bent = drafts.filter((draft) => draft.kind === 'changed' && (draft.property === 'sourceRef' || draft.property === 'targetRef'));
    const seen = new Set<BpmnElement>();
    for (const start of byElement.keys()) {
      if (seen.has(start)) continue;
      const members: Draft[] = [];
      const waiting = [start];
      seen.add(start);
      for (let element = waiting.pop(); element; element = waiting.pop()) {
        members.push(byElement.get(element)!);
        for (const neighbour of connected(model, element)) {
          if (!byElement.has(neighbour) || seen.has(neighbour)) continue;
          seen.add(neighbour);
          waiting.push(neighbour);
        }
      }
      const names = members.map(elementOf).filter((element) => !element.is('bpmn:SequenceFlow')).map(plainName).filter((name) => name !== '');
      const nodes = new Set(members.map(elementOf));
      for (const draft of bent) {
        const flow = title === INSERTED ? draft.right : draft.left;
        const ends = flow ? [model.target(flow, 'sourceRef'), model.target(flow, 'targetRef')] : [];
        if (ends.some((end) => end && nodes.has(end))) members.push(draft);
      }
      if (members.length < 2 || names.length === 0) continue;
      for (const draft of members) if (!groups.has(draft)) groups.set(draft, formatMessage(title, lang, { names: names.join(', ') }));
    }
  }
}

/** Elements that come and go together: a flow with its ends, an event with its activity, content with its container. */
function connected(model: BpmnModel, element: BpmnElement): BpmnElement[] {
  const found: BpmnElement[] = [...model.flows.incoming(element), ...model.flows.outgoing(element), ...model.flows.boundaryEvents(element), ...element.children];
  for (const property of ['sourceRef', 'targetRef', 'attachedToRef']) {
    const target = model.target(element, property);
    if (target) found.push(target);
  }
  if (element.parent) found.push(element.parent);
  return found;
}
