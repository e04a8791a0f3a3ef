import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { detail } from './details.js';
import type { StepDraft } from './drafts.js';
import { whatHappens } from './events.js';
import { allSteps } from './finish.js';
import type { Detail, DetailKind } from './narrative.js';
import type { PhraseKey } from './phrases.js';

/** What a reader wants to know before the first step: start, results, documents, systems, legal bases; roles unless a pool names them. */
export function summarise(context: NarrativeContext, container: BpmnElement | undefined, steps: readonly StepDraft[]): Detail[] {
  const roles = new Set<string>();
  const found = new Map<DetailKind, Set<string>>();
  for (const step of allSteps(steps)) {
    if (step.role !== '') roles.add(step.role);
    for (const each of step.details) {
      const kind = each.kind === 'input' || each.kind === 'output' ? 'document' : each.kind;
      if (each.subject !== '') found.set(kind, (found.get(kind) ?? new Set()).add(each.subject));
    }
  }
  const events = (type: string): string[] =>
    [...new Set((container?.childrenOf(type) ?? []).sort(context.compare).map((event) => whatHappens(context, event)))].filter((text) => text !== '');
  const list = (kind: DetailKind, label: PhraseKey, texts: Iterable<string>): Detail[] => {
    const text = [...texts].join('; ');
    return text === '' ? [] : [detail(context, kind, label, text)];
  };
  const results = events('bpmn:EndEvent');
  return [
    ...list('start', 'starts', events('bpmn:StartEvent')),
    ...list('result', results.length === 1 ? 'result' : 'results', results),
    ...list('role', 'roles', container && context.poolOf(container) ? [] : roles),
    ...list('legal-basis', 'legalBases', found.get('legal-basis') ?? []),
    ...list('document', 'documents', found.get('document') ?? []),
    ...list('system', 'systems', found.get('system') ?? []),
    ...list('call', 'calledProcesses', found.get('call') ?? []),
  ];
}
