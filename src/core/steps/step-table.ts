import type { Lang } from '../messages.js';

/** What a row stands for; `boundary` is an event at the border of the step above it. */
export type StepKind = 'start' | 'end' | 'step' | 'question' | 'parallel' | 'event' | 'boundary';

/** The columns that can be edited. */
export const STEP_COLUMNS = ['role', 'text', 'next', 'document', 'system', 'time'] as const;
export type StepColumn = (typeof STEP_COLUMNS)[number];

/** One step, question or event as a row of text. */
export interface StepRow extends Readonly<Record<StepColumn, string>> {
  /** The element. */
  readonly id: string;
  /** `3`, `3.1` as everywhere else the model is told in words; `S1` for a start, `E1` for an end, `3a` for an event of step 3. */
  readonly number: string;
  readonly kind: StepKind;
}

/** A model as a table, in reading order. */
export interface StepTable {
  readonly rows: readonly StepRow[];
  /** The roles a step can be given to: the names of the innermost lanes. */
  readonly roles: readonly string[];
}

export interface StepOptions {
  /** Language of words and sentences; default: German. */
  readonly lang?: Lang;
  /** What a catalogue calls the thing with an id; `undefined` for ids it does not have. */
  nameOf?(id: string): string | undefined;
  /** The id of a catalogue entry with this name; `undefined` when there is none. */
  idOf?(kind: 'document' | 'system', name: string): string | undefined;
}
