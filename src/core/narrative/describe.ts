import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import type { DescribeOptions } from './context.js';
import { NarrativeContext } from './context.js';
import { notesOf } from './details.js';
import { Narration } from './drafts.js';
import { numberSteps, resolveJumps } from './finish.js';
import { oneLine } from './label.js';
import { leftovers } from './leftovers.js';
import type { Detail, Narrative, Participant } from './narrative.js';
import { tellConversations, tellMessages, tellParticipants } from './overview.js';
import { processesInOrder } from './process-order.js';
import type { SectionDraft } from './sections.js';
import { tellSections } from './sections.js';
import { summarise } from './summary.js';

/**
 * Tells a model as a work instruction.
 *
 * @param text The text of a BPMN file. Whatever it is, the result is a narrative; `notices` say what is missing.
 * @returns Plain values without cycles. The order follows the control flow, never the order in the file or the layout.
 */
export function describeBpmn(text: string, options: DescribeOptions = {}): Narrative {
  return describeModel(readModel(text), options);
}

/** The same for a model that was read already. */
export function describeModel(model: BpmnModel, options: DescribeOptions = {}): Narrative {
  const context = new NarrativeContext(model, options.lang ?? 'de', options.nameOf ?? (() => undefined));
  const narration = new Narration();
  const processes = processesInOrder(context);
  const sections = tellSections(context, narration, processes);
  for (const section of sections) numberSteps(section.steps);
  resolveJumps(context, narration);

  const places = new Map([...narration.told.keys()].map((element, index) => [element, index]));
  const placeOf = (element: BpmnElement | undefined): number => (element && places.get(element)) ?? Infinity;
  const named = titleOf(context, processes);
  const title = context.label(named) || namesOfParticipants(context, processes) || oneLine(options.title) || context.say('untitled');
  const participants = tellParticipants(context, processes, placeOf);
  const details = wholeDetails(context);
  addLeftovers(context, sections, details);
  return {
    lang: context.lang,
    title,
    elementId: named?.id ?? '',
    notices: noticesOf(context, sections),
    details,
    participants: isTold(participants, title) ? [] : participants,
    messages: [...tellMessages(context, placeOf), ...tellConversations(context)],
    sections: sections.map(({ container, ...section }) => ({ ...section, summary: summarise(context, container, section.steps) })),
  };
}

/** Whether a list of participants would only repeat the title. */
function isTold([first, ...others]: readonly Participant[], title: string): boolean {
  return first !== undefined && others.length === 0 && first.name === title && first.roles.length === 0 && first.details.length === 0;
}

/** What no step has told goes to the section around it, or to the whole. */
function addLeftovers(context: NarrativeContext, sections: readonly SectionDraft[], details: Detail[]): void {
  const rest = leftovers(context, new Set(sections.map(({ container }) => container).filter((container) => container !== undefined)));
  for (const { container, details: own } of sections) if (container) own.push(...rest.get(container) ?? []);
  details.push(...rest.get(undefined) ?? []);
}

/** The one process or pool, else the collaboration or the file. */
function titleOf(context: NarrativeContext, processes: readonly BpmnElement[]): BpmnElement | undefined {
  const { model } = context;
  const [process] = processes;
  const own = process && processes.length === 1 ? [process, context.poolOf(process)] : [];
  const candidates = [...own, ...model.all('bpmn:Collaboration'), ...model.all('bpmn:Choreography'), model.definitions];
  return candidates.find((element) => context.label(element) !== '');
}

const MOST_NAMES = 3;

function namesOfParticipants(context: NarrativeContext, processes: readonly BpmnElement[]): string {
  const names = processes.filter((process) => context.poolOf(process)).map((process) => context.poolName(process));
  if (names.length < 2 || names.every((name) => name === context.say('poolWithoutName'))) return '';
  return context.say('collaborationOf', { names: names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '') });
}

function wholeDetails(context: NarrativeContext): Detail[] {
  return [...context.model.all('bpmn:Definitions'), ...context.model.all('bpmn:Collaboration')].flatMap((element) => notesOf(context, element));
}

function noticesOf(context: NarrativeContext, sections: readonly SectionDraft[]): string[] {
  const { model } = context;
  if (!model.definitions) return [context.say('notBpmn')];
  const notices = model.xml.problems.length > 0 ? [context.say('incomplete')] : [];
  if (sections.every((section) => section.steps.length === 0 && section.details.length === 0)) notices.push(context.say('empty'));
  return notices;
}
