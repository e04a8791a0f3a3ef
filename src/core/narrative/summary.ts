import type { BpmnElement } from '../bpmn/element.js';
import type { NarrativeContext } from './context.js';
import { detail } from './details.js';
import type { StepDraft } from './drafts.js';
import { whatHappens } from './events.js';
import { allSteps } from './finish.js';
import type { Detail, DetailKind } from './narrative.js';
import type { PhraseKey } from './phrases.js';

/** Facts that the summary does not tell apart. */
const SUMMARISED_AS: Partial<Record<DetailKind, DetailKind>> = { input: 'document', output: 'document', reference: 'call' };

/** What a reader wants to know before the first step: start, results, documents, systems, legal bases; roles unless a pool names them. */
export function summarise(context: NarrativeContext, container: BpmnElement | undefined, steps: readonly StepDraft[]): Detail[] {
  const roles = new Set<string>();
  const found = new Map<DetailKind, Set<string>>();
  for (const step of allSteps(steps)) {
    if (step.role !== '') roles.add(step.role);
    for (const each of step.details) {
      const kind = SUMMARISED_AS[each.kind] ?? each.kind;
      if (each.subject !== '') found.set(kind, (found.get(kind) ?? new Set()).add(each.subject));
    }
  }
  const events = (type: string): string[] =>
    [...new Set((container?.childrenOf(type) ?? []).sort(context.compare).map((event) => context.label(event) || whatHappens(context, event)))].filter((text) => text !== '');
  const list = (kind: DetailKind, label: PhraseKey, texts: Iterable<string>): Detail[] => {
    const text = [...texts].join('; ');
    return text === '' ? [] : [detail(context, kind, label, text)];
  };
  const triggers = events('bpmn:StartEvent');
  const results = events('bpmn:EndEvent');
  return [
    ...list('start', triggers.length === 1 ? 'trigger' : 'triggers', triggers),
    ...list('result', results.length === 1 ? 'result' : 'results', results),
    ...list('role', 'roles', container && context.poolOf(container) ? [] : roles),
    ...list('legal-basis', 'legalBases', found.get('legal-basis') ?? []),
    ...list('document', 'documents', found.get('document') ?? []),
    ...list('data-store', 'dataStores', found.get('data-store') ?? []),
    ...list('system', 'systems', found.get('system') ?? []),
    ...list('call', 'calledProcesses', found.get('call') ?? []),
  ];
}
