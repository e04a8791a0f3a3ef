import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { notesOf } from './details.js';
import type { Exchange, Participant } from './narrative.js';
import { compareLabels } from './order.js';

/** The pools, those with steps first, in the order in which their sections stand. */
export function tellParticipants(
  context: NarrativeContext, processes: readonly BpmnElement[], placeOf: (element: BpmnElement | undefined) => number,
): Participant[] {
  const position = (participant: BpmnElement): number => {
    const process = context.model.target(participant, 'processRef');
    const index = process ? processes.indexOf(process) : -1;
    return index < 0 ? processes.length : index;
  };
  return [...context.model.all('bpmn:Participant')]
    .sort((a, b) => position(a) - position(b) || context.compare(a, b))
    .map((participant) => {
      const process = context.model.target(participant, 'processRef');
      const name = context.poolName(participant);
      const several = participant.child('bpmn:ParticipantMultiplicity') !== undefined;
      return {
        elementId: participant.id,
        name: several ? context.withCause(name, context.say('multiplicity')) : name,
        roles: process ? rolesOf(context, process, placeOf) : [],
        details: notesOf(context, participant),
      };
    });
}

/** The names of the innermost lanes of a process, in the order in which they act. */
function rolesOf(context: NarrativeContext, process: BpmnElement, placeOf: (element: BpmnElement | undefined) => number): string[] {
  const lanes = context.model.all('bpmn:Lane')
    .filter((lane) => lane.closest('bpmn:Process') === process && lane.child('bpmn:LaneSet') === undefined && context.label(lane) !== '')
    .map((lane) => ({ name: context.label(lane), place: context.model.targets(lane, 'flowNodeRef').reduce((first, node) => Math.min(first, placeOf(node)), Infinity) }));
  lanes.sort((a, b) => (a.place === b.place ? compareLabels(a.name, b.name) : a.place - b.place));
  const names = [...new Set(lanes.map(({ name }) => name))];
  return names.length === 1 && names[0] === context.poolName(process) ? [] : names;
}

/** What is exchanged, sorted by the place of its ends in the text; flows that say the same are told once. */
export function tellMessages(context: NarrativeContext, placeOf: (element: BpmnElement | undefined) => number): Exchange[] {
  const byText = new Map<string, Exchange & { readonly place: number }>();
  for (const flow of context.model.all('bpmn:MessageFlow')) {
    const source = context.model.target(flow, 'sourceRef');
    const target = context.model.target(flow, 'targetRef');
    const name = contentOf(context, flow, source, target);
    const text = context.say(name === '' ? 'exchangeUnnamed' : 'exchange', { from: context.partner(source), to: context.partner(target), name });
    const place = Math.min(placeOf(source), placeOf(target));
    const known = byText.get(text);
    if (!known || place < known.place || (place === known.place && flow.id < known.elementId)) byText.set(text, { elementId: flow.id, text, place });
  }
  return [...byText.values()]
    .sort((a, b) => (a.place === b.place ? compareLabels(a.text, b.text) : a.place - b.place))
    .map(({ elementId, text }) => ({ elementId, text }));
}

/** What a message flow carries: by its own name, its message's, or that of the event or step it belongs to. */
function contentOf(context: NarrativeContext, flow: BpmnElement, source: BpmnElement | undefined, target: BpmnElement | undefined): string {
  const own = context.label(flow) || context.label(context.model.target(flow, 'messageRef'));
  if (own !== '') return own;
  const nodes = [target, source].filter((end) => end?.is('bpmn:FlowNode'));
  const named = nodes.find((end) => end?.is('bpmn:Event') && context.label(end) !== '') ?? (source?.is('bpmn:FlowNode') ? source : target);
  return named?.is('bpmn:FlowNode') ? context.label(named) : '';
}

/** Conversations with their participants. */
export function tellConversations(context: NarrativeContext): Exchange[] {
  return [...context.model.all('bpmn:ConversationNode')].sort(context.compare).map((node) => {
    const partners = context.model.targets(node, 'participantRef').map((participant) => context.partner(participant)).sort(compareLabels);
    const name = context.nameOrType(node);
    return { elementId: node.id, text: partners.length === 0 ? name : context.say('conversation', { name, partners: partners.join(', ') }) };
  });
}
