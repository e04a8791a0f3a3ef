import type { BpmnElement } from '../bpmn/element.js';
import type { Branch, Detail, Jump, Step } from './narrative.js';

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** A step in the making: cross references are filled in when every step has its number. */
export interface StepDraft extends Draft<Omit<Step, 'steps' | 'branches' | 'covers' | 'details'>> {
  readonly covers: string[];
  readonly details: Detail[];
  readonly steps: StepDraft[];
  readonly branches: BranchDraft[];
}

export interface BranchDraft extends Draft<Omit<Branch, 'steps' | 'covers' | 'details'>> {
  readonly covers: string[];
  readonly details: Detail[];
  readonly steps: StepDraft[];
}

/** Where a flow goes on, before the steps have numbers. */
export interface PendingJump {
  readonly holder: { next: Jump | undefined };
  /** `stop`: the flow ends; `nothing`: there is nothing to do until the next thing in the text. */
  readonly target: BpmnElement | 'dangling' | 'stop' | 'nothing';
  /** Whether the target is what the text tells next anyway. */
  readonly falls: boolean;
  /** The section the jump starts in: numbers are of one section. */
  readonly section: number;
}

/** What the steps of all scopes share until the numbers are known. */
export class Narration {
  readonly pending: PendingJump[] = [];
  /** Which step tells an element. */
  readonly told = new Map<BpmnElement, StepDraft>();
  readonly sectionOf = new Map<StepDraft, number>();
  /** The section that is being told. */
  section = 0;
  /** Sub-processes whose steps are still to be told, in reading order. */
  readonly open: { readonly step: StepDraft; readonly container: BpmnElement; readonly depth: number }[] = [];

  /** Notes that a step tells elements, in the section at hand. */
  note(step: StepDraft, elements: readonly BpmnElement[]): void {
    this.sectionOf.set(step, this.section);
    for (const element of elements) this.told.set(element, step);
  }

  jump(holder: PendingJump['holder'], target: PendingJump['target'], falls = false): void {
    this.pending.push({ holder, target, falls, section: this.section });
  }
}
