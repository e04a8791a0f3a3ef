import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { detail, notesOf } from './details.js';
import type { Narration, StepDraft } from './drafts.js';
import type { Detail } from './narrative.js';
import { readScope, tellScope, tellUnconnected } from './scopes.js';

/** Sub-processes nested deeper than this get a section of their own. */
const MAX_SCOPE_DEPTH = 4;

/** A section in the making. */
export interface SectionDraft {
  /** Whose starts and results are told; `undefined` for a part of a process. */
  readonly container: BpmnElement | undefined;
  readonly elementId: string;
  readonly title: string;
  readonly details: Detail[];
  readonly steps: StepDraft[];
}

/** Tells processes and choreographies, each in a section of its own, with what lies inside and beside them; then the reusable tasks. */
export function tellSections(context: NarrativeContext, narration: Narration, processes: readonly BpmnElement[]): SectionDraft[] {
  const sections: SectionDraft[] = [];
  const containers = [...processes, ...choreographies(context)];
  for (const container of containers) tellContainer(context, narration, container, sections, containers.length === 1);
  tellGlobalTasks(context, sections);
  return sections;
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

function choreographies({ model }: NarrativeContext): BpmnElement[] {
  return model.all('bpmn:Choreography').filter((each) => each.children.some((child) => child.is('bpmn:FlowNode')));
}

function tellGlobalTasks(context: NarrativeContext, sections: SectionDraft[]): void {
  const tasks = [...context.model.all('bpmn:GlobalTask')].sort(context.compare);
  if (tasks.length === 0) return;
  sections.push({
    container: undefined, elementId: '', title: context.say('globalTasks'), details: tasks.map((task) => detail(context, 'other', '', context.nameOrType(task))), steps: [],
  });
}
