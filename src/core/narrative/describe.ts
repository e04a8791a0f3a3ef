import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import type { DescribeOptions } from './context.js';
import { NarrativeContext } from './context.js';
import { detail, notesOf } from './details.js';
import { numberSteps, resolveJumps } from './finish.js';
import { oneLine } from './label.js';
import type { Detail, Narrative, Section } from './narrative.js';
import { tellConversations, tellMessages, tellParticipants } from './overview.js';
import { processesInOrder } from './process-order.js';
import { readScope, tellScope, tellUnconnected } from './scopes.js';
import type { StepDraft } from './steps.js';
import { Narration } from './steps.js';
import { summarise } from './summary.js';

/** Sub-processes nested deeper than this get a section of their own. */
const MAX_SCOPE_DEPTH = 4;

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
  const sections: SectionDraft[] = [];
  const containers = [...processes, ...choreographies(model)];
  for (const container of containers) tellContainer(context, narration, container, sections, containers.length === 1);
  tellGlobalTasks(context, sections);
  for (const section of sections) numberSteps(section.steps);
  resolveJumps(context, narration);

  const places = new Map([...narration.told.keys()].map((element, index) => [element, index]));
  const placeOf = (element: BpmnElement | undefined): number => (element && places.get(element)) ?? Infinity;
  const title = titleOf(context, processes);
  return {
    lang: context.lang,
    title: context.label(title) || namesOfParticipants(context, processes) || oneLine(options.title) || context.say('untitled'),
    elementId: title?.id ?? '',
    notices: noticesOf(context, sections),
    details: wholeDetails(context),
    participants: tellParticipants(context, processes, placeOf),
    messages: [...tellMessages(context, placeOf), ...tellConversations(context)],
    sections: sections.map((section) => ({ ...section, summary: summarise(context, section.container, section.steps) })).map(withoutContainer),
  };
}

interface SectionDraft {
  /** Whose starts and results are told; `undefined` for a part of a process. */
  readonly container: BpmnElement | undefined;
  readonly elementId: string;
  readonly title: string;
  readonly details: Detail[];
  readonly steps: StepDraft[];
}

function withoutContainer({ container: _, ...section }: SectionDraft & Section): Section {
  return section;
}

function tellContainer(context: NarrativeContext, narration: Narration, container: BpmnElement, sections: SectionDraft[], isOnly: boolean): void {
  const add = (element: BpmnElement, title: string, details: Detail[]): SectionDraft => {
    narration.section = sections.length;
    const section = { container: element, elementId: element.id, title, details, steps: [] };
    sections.push(section);
    return section;
  };
  const isProcess = container.is('bpmn:Process');
  const name = isProcess && context.poolOf(container) ? context.poolName(context.poolOf(container)) : context.label(container) || context.say('processWithoutName');
  const title = isProcess ? context.say(isOnly ? 'course' : 'courseOf', { name }) : context.say('choreographyOf', { name });
  const graph = readScope(context, container);
  tellScope(context, narration, graph, add(container, title, notesOf(context, container)).steps, 0);
  tellInnerScopes(context, narration, add);
  const rest: StepDraft[] = [];
  narration.section = sections.length;
  tellUnconnected(context, narration, graph, rest, 0);
  if (rest.length === 0) return;
  sections.push({ container: undefined, elementId: container.id, title: context.say(isOnly ? 'unconnected' : 'unconnectedOf', { name }), details: [], steps: rest });
  tellInnerScopes(context, narration, add);
}

/** The steps of sub-processes, which may open further ones. */
function tellInnerScopes(context: NarrativeContext, narration: Narration, add: (element: BpmnElement, title: string, details: Detail[]) => SectionDraft): void {
  // The list grows while sub-processes inside sub-processes are found.
  for (const { step, container, depth } of narration.open) {
    const scope = readScope(context, container);
    if (scope.graph.nodes.length === 0 && scope.handlers.length === 0) continue;
    const isDeep = depth > MAX_SCOPE_DEPTH;
    const title = context.say('subProcessOf', { name: context.nameOrType(container) });
    if (isDeep) step.details.push(detail(context, 'other', '', context.say('seeSection', { title })));
    else narration.section = narration.sectionOf.get(step)!;
    const steps = isDeep ? add(container, title, []).steps : step.steps;
    tellScope(context, narration, scope, steps, isDeep ? 0 : depth);
    tellUnconnected(context, narration, scope, steps, isDeep ? 0 : depth);
  }
  narration.open.length = 0;
}

function choreographies(model: BpmnModel): readonly BpmnElement[] {
  return model.all('bpmn:Choreography').filter((each) => each.children.some((child) => child.is('bpmn:FlowNode')));
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

function tellGlobalTasks(context: NarrativeContext, sections: SectionDraft[]): void {
  const tasks = [...context.model.all('bpmn:GlobalTask')].sort(context.compare);
  if (tasks.length === 0) return;
  sections.push({
    container: undefined, elementId: '', title: context.say('globalTasks'), details: tasks.map((task) => detail(context, 'other', '', context.nameOrType(task))), steps: [],
  });
}

function noticesOf(context: NarrativeContext, sections: readonly SectionDraft[]): string[] {
  const { model } = context;
  if (!model.definitions) return [context.say('notBpmn')];
  const notices = model.xml.problems.length > 0 ? [context.say('incomplete')] : [];
  if (sections.every((section) => section.steps.length === 0 && section.details.length === 0)) notices.push(context.say('empty'));
  return notices;
}
