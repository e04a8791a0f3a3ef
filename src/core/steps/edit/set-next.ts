import type { BpmnElement } from '../../bpmn/element.js';
import { readModel } from '../../bpmn/model.js';
import type { Message } from '../../messages.js';
import { oneLine } from '../../narrative/label.js';
import type { Next } from '../next.js';
import { answerOf, targetOf } from '../next.js';
import type { Trouble } from '../trouble.js';
import { trouble } from '../trouble.js';
import { change, mergeBefore, tidyMerges } from './change.js';

const AFTER_END: Message = { en: 'After an end nothing follows.', de: 'Nach einem Ende geht es nicht weiter.' };
const TO_START: Message = { en: 'A process cannot go on with its start.', de: 'Mit seinem Beginn kann ein Prozess nicht weitergehen.' };
const TO_BOUNDARY: Message = { en: '“{text}” happens during another step; no way leads there.', de: '„{text}“ geschieht während eines anderen Schritts; dorthin führt kein Weg.' };
const APART: Message = { en: '“{text}” is started by an event or to take something back; no way leads there or on.', de: '„{text}“ beginnt durch ein Ereignis oder macht etwas rückgängig; kein Weg führt dorthin oder weiter.' };
const TO_ITSELF: Message = { en: 'A step cannot go on with itself.', de: 'Ein Schritt kann nicht mit sich selbst weitergehen.' };
const ELSEWHERE: Message = { en: '“{text}” is part of another process; only a message can lead there.', de: '„{text}“ gehört zu einem anderen Prozess oder Teilprozess; dorthin führt nur eine Nachricht.' };

/** Lets a row go on as wanted. Flows that lead there already stay; others are turned before new ones are made. */
export function setNext(text: string, id: string, wanted: readonly Next[]): string | Trouble {
  const model = readModel(text);
  const node = model.byId(id)!;
  const targets = wanted.map(({ target }) => model.byId(target)!);
  const obstacle = obstacleTo(node, targets);
  if (obstacle) return obstacle;
  const present = model.flows.outgoing(node).map((flow) => ({ flow, answer: answerOf(flow), target: targetOf(model, flow) }));
  const pairs = wanted.map((next, i) => ({ ...next, node: targets[i]!, flow: undefined as BpmnElement | undefined }));
  const take = (fits: (flow: (typeof present)[number], pair: (typeof pairs)[number]) => boolean): void => {
    for (const pair of pairs) {
      const index = pair.flow ? -1 : present.findIndex((each) => fits(each, pair));
      if (index >= 0) pair.flow = present.splice(index, 1)[0]!.flow;
    }
  };
  take((flow, pair) => flow.target === pair.node && flow.answer === pair.answer);
  take((flow, pair) => flow.target === pair.node);
  take((flow, pair) => flow.answer === pair.answer && pair.answer !== '');
  take(() => true);

  const touched = new Set(present.flatMap(({ target }) => target?.id ?? []));
  const changed = change(text, (flows, now) => {
    const own = now.byId(id)!;
    for (const { flow } of present) flows.removeFlow(now.byId(flow.id)!);
    for (const { flow, answer, target } of pairs) {
      const there = now.byId(target)!;
      const entry = mergeBefore(now, there) ?? there;
      const kept = flow && now.byId(flow.id);
      if (!kept) {
        flows.addFlow(own, entry, answer === '' ? undefined : answer);
        touched.add(target);
        continue;
      }
      if (answerOf(kept) !== answer) flows.editor.set(kept.xml, 'name', answer === '' ? undefined : answer);
      const before = targetOf(now, kept);
      if (before === there) continue;
      if (before) touched.add(before.id);
      touched.add(target);
      flows.retarget(kept, 'targetRef', entry.id, entry);
      flows.redraw(kept, { target: entry });
    }
  });
  return splitSteps(tidyMerges(changed, [...touched]), id);
}

function obstacleTo(node: BpmnElement, targets: readonly BpmnElement[]): Trouble | undefined {
  if (targets.length > 0 && node.is('bpmn:EndEvent')) return trouble(AFTER_END);
  const apart = [node, ...targets].find(standsApart);
  if (targets.length > 0 && apart) return trouble(APART, { text: oneLine(apart.name) });
  for (const target of targets) {
    const text = oneLine(target.name);
    if (target === node) return trouble(TO_ITSELF);
    if (target.parent !== node.parent) return trouble(ELSEWHERE, { text });
    if (target.is('bpmn:StartEvent')) return trouble(TO_START);
    if (target.is('bpmn:BoundaryEvent')) return trouble(TO_BOUNDARY, { text });
  }
  return undefined;
}

/** Whether a node takes no part in the flow: an event sub-process, or an activity for compensation (BPMN 2.0.2 §13.5.5). */
export function standsApart(node: BpmnElement): boolean {
  return node.isTrue('triggeredByEvent') || node.isTrue('isForCompensation');
}

/** A step with several ways out gets the gateway that says what they mean: a question where they have answers, else all at once. */
function splitSteps(text: string, id: string): string {
  return change(text, (flows, model) => {
    const node = model.byId(id)!;
    const outgoing = model.flows.outgoing(node);
    if (outgoing.length < 2 || node.is('bpmn:Gateway')) return;
    flows.insertGateway(node, 'sourceRef', outgoing, outgoing.some((flow) => answerOf(flow) !== '') ? 'bpmn:exclusiveGateway' : 'bpmn:parallelGateway');
  });
}
