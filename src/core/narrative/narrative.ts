import type { Lang } from '../messages.js';

/**
 * A model as words, ready for any face: plain values in reading order, without cycles.
 * All texts are single lines in the narrative's language; labels stand in them as the model spells them.
 */
export interface Narrative {
  readonly lang: Lang;
  readonly title: string;
  /** What the title names: the process, the pool or the collaboration; '' when there is none. */
  readonly elementId: string;
  /** What keeps the text from being complete, such as a file that is not BPMN. */
  readonly notices: readonly string[];
  /** Documentation and annotations of the whole. */
  readonly details: readonly Detail[];
  readonly participants: readonly Participant[];
  /** What the participants exchange, in the order of the steps that send or receive it. */
  readonly messages: readonly Exchange[];
  readonly sections: readonly Section[];
}

/** A pool: an organisation with its roles, or an outside party that is only known by its messages. */
export interface Participant {
  readonly elementId: string;
  readonly name: string;
  /** Names of its lanes, as nested as the model has them. */
  readonly roles: readonly string[];
  readonly details: readonly Detail[];
}

/** A message flow, or a conversation between participants. */
export interface Exchange {
  readonly elementId: string;
  readonly text: string;
}

/** A process, a choreography, a part without connection, or a list of things such as global tasks. */
export interface Section {
  readonly elementId: string;
  readonly title: string;
  readonly details: readonly Detail[];
  /** Starts, results, documents and the like, gathered from the steps. */
  readonly summary: readonly Detail[];
  readonly steps: readonly Step[];
}

export type StepKind =
  | 'start' | 'end' | 'task' | 'call' | 'subprocess' | 'event' | 'decision' | 'parallel' | 'inclusive' | 'waiting' | 'join' | 'choice-of-starts' | 'handler';

/** One thing to do, to decide, to wait for or to reach. */
export interface Step {
  readonly kind: StepKind;
  readonly elementId: string;
  /** Other elements told by this step: merging gateways, a join, an unnamed start. */
  readonly covers: readonly string[];
  /** `3`, `3.1`, `3.1.2`; '' for starts and ends. */
  readonly number: string;
  /** The lane that acts; '' without lanes and for steps that only route. */
  readonly role: string;
  readonly text: string;
  readonly details: readonly Detail[];
  /** The steps of a sub-process. */
  readonly steps: readonly Step[];
  readonly branches: readonly Branch[];
  /** Said behind all branches: that all of them are waited for. */
  readonly closing: string;
  /** Where it goes on, unless the next thing in the text is what follows. */
  readonly next: Jump | undefined;
}

/** One of several ways out of a step. */
export interface Branch {
  /** The sequence flow, or the event that opens the branch. */
  readonly elementId: string;
  readonly covers: readonly string[];
  /** The answer, the condition or the event; '' when the model says nothing. */
  readonly text: string;
  readonly details: readonly Detail[];
  readonly steps: readonly Step[];
  readonly next: Jump | undefined;
}

/** A cross reference. */
export interface Jump {
  /** What the flow goes on with; '' when it ends or leads nowhere. */
  readonly elementId: string;
  /** Number of the step it goes on with; '' when that has none. */
  readonly number: string;
  /** „weiter bei 7“. */
  readonly text: string;
  /** „weiter bei „Antrag prüfen“‟, or just „weiter“ to what the text tells next: stays the same when steps are inserted. */
  readonly stableText: string;
}

/** A `reference` is an id that means something to a comparison and nothing to a reader. */
export type DetailKind =
  | 'documentation' | 'annotation' | 'comment' | 'message' | 'input' | 'output' | 'document' | 'data-store' | 'system' | 'legal-basis' | 'performer'
  | 'duration' | 'repetition' | 'call' | 'reference' | 'condition' | 'start' | 'result' | 'role' | 'group' | 'other';

/** A fact about an element: „Rechtsgrundlage: § 18b AufenthG“. */
export interface Detail {
  readonly kind: DetailKind;
  /** „Rechtsgrundlage“; '' when the text speaks for itself. */
  readonly label: string;
  /** „Rechtsgrundlagen“: the label of several such facts told together; '' when it is the same. */
  readonly labelOfSeveral: string;
  readonly text: string;
  /** The thing itself, without what the step does with it: a document, a system, a law, a process; '' for other details. */
  readonly subject: string;
}
