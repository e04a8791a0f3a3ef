import type { NarrativeContext } from './context.js';
import type { Narration, PendingJump, StepDraft } from './drafts.js';
import type { Jump } from './narrative.js';

const UNNUMBERED = new Set<StepDraft['kind']>(['start', 'end', 'choice-of-starts', 'handler']);

/**
 * Numbers the steps of a section: 1, 2, 2.1, 2.2, …
 * The steps of all branches of a step count on, so that every number is there once.
 */
export function numberSteps(steps: readonly StepDraft[]): void {
  interface Counter { readonly prefix: string; value: number }
  const stack: { readonly list: readonly StepDraft[]; position: number; readonly counter: Counter }[] = [
    { list: steps, position: 0, counter: { prefix: '', value: 0 } },
  ];
  for (let top = stack[stack.length - 1]; top; top = stack[stack.length - 1]) {
    const step = top.list[top.position++];
    if (!step) {
      stack.pop();
      continue;
    }
    let counter = top.counter;
    if (!UNNUMBERED.has(step.kind)) {
      step.number = `${counter.prefix}${++counter.value}`;
      counter = { prefix: `${step.number}.`, value: 0 };
    }
    const lists = [step.steps, ...step.branches.map((branch) => branch.steps)];
    for (const list of lists.reverse()) if (list.length > 0) stack.push({ list, position: 0, counter });
  }
}

/** Fills in the cross references of numbered steps. */
export function resolveJumps(context: NarrativeContext, narration: Narration): void {
  const names = new StepNames(context, narration);
  for (const jump of narration.pending) jump.holder.next = resolve(context, narration, names, jump);
}

function resolve(context: NarrativeContext, narration: Narration, names: StepNames, { target, falls, section }: PendingJump): Jump {
  if (typeof target === 'string') {
    const text = context.say(target === 'stop' ? 'stop' : target === 'nothing' ? 'nothingMore' : 'dangling');
    return { elementId: '', number: '', text, stableText: text };
  }
  const step = narration.told.get(target);
  if (step?.kind === 'end') return { elementId: target.id, number: '', text: step.text, stableText: step.text };
  const number = step && narration.sectionOf.get(step) === section ? step.number : '';
  const byName = context.say('goOn', { target: names.of(step, target) });
  return {
    elementId: target.id, number,
    text: number === '' ? byName : context.say('goOn', { target: number }),
    stableText: falls ? context.say('goOnNext') : byName,
  };
}

/** Names of steps for cross references; steps of one name are told apart by counting. */
class StepNames {
  private readonly ordinals = new Map<StepDraft, number>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly context: NarrativeContext, narration: Narration) {
    for (const step of new Set(narration.told.values())) {
      const name = plain(step);
      const ordinal = (this.counts.get(name) ?? 0) + 1;
      this.counts.set(name, ordinal);
      this.ordinals.set(step, ordinal);
    }
  }

  of(step: StepDraft | undefined, target: Parameters<NarrativeContext['label']>[0]): string {
    if (!step) return this.context.say('quoted', { name: target ? this.context.nameOrType(target) : '' });
    const name = plain(step);
    const nth = this.ordinals.get(step) ?? 1;
    return (this.counts.get(name) ?? 1) > 1 && nth > 1
      ? this.context.say('quotedNth', { name, nth })
      : this.context.say('quoted', { name });
  }
}

function plain(step: StepDraft): string {
  return step.text.replace(/:$/, '');
}

/** All steps below and including a list of steps, in reading order. */
export function* allSteps<S extends { readonly steps: readonly S[]; readonly branches: readonly { readonly steps: readonly S[] }[] }>(
  steps: readonly S[],
): Generator<S> {
  const stack = [...steps].reverse();
  for (let step = stack.pop(); step; step = stack.pop()) {
    yield step;
    for (let i = step.branches.length - 1; i >= 0; i--) pushReversed(stack, step.branches[i]!.steps);
    pushReversed(stack, step.steps);
  }
}

function pushReversed<S>(stack: S[], steps: readonly S[]): void {
  for (let i = steps.length - 1; i >= 0; i--) stack.push(steps[i]!);
}

