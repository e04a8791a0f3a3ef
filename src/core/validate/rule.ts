import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Lang, Message, MessageParams } from '../messages.js';
import type { DecodedText } from '../text/decode.js';
import type { Imports } from './imports.js';
import type { FixMeta, Remedy } from './fixes/fix.js';
import type { RelatedPlace, Severity, TextRange } from './problem.js';

/** A setting of a rule. `texts` is a list of texts, `size` a width and a height. */
export interface OptionSpec {
  readonly type: 'boolean' | 'number' | 'string' | 'texts' | 'size';
  readonly description: Message;
}

/** What a rule is, for its page, the settings and `--list-rules`. */
export interface RuleMeta<Code extends string = string> {
  /** `label-required`, `bpmn/duplicate-id`, `convention/task-label`. */
  readonly id: string;
  /** Severity where no configuration says otherwise. */
  readonly severity: Severity;
  /** What the rule demands, in one short sentence. */
  readonly title: Message;
  /** Why it matters to somebody who reads or models processes. */
  readonly why: Message;
  /** Where the demand comes from: a section of the standard, a convention, a paper. */
  readonly source?: string;
  /** What else its page tells: limits, measured precision, where the peer that has the same rule crashes. */
  readonly notes?: readonly Message[];
  /** Numbers of the modelling conventions this rule covers, `K07`. */
  readonly conventions?: readonly string[];
  /** Constraints of the standard this rule covers, `EXT.023`. */
  readonly constraints?: readonly string[];
  /** Settings of the rule by name; a configuration that names any other is refused. */
  readonly options?: Readonly<Record<string, OptionSpec>>;
  /** What can be done about findings, by name. */
  readonly fixes?: Readonly<Record<string, FixMeta>>;
  /** The sentences of the findings. */
  readonly messages: Readonly<Record<Code, Message>>;
}

/** One finding of a rule. */
export interface Finding<Code extends string = string> {
  readonly message: Code;
  readonly params?: MessageParams;
  /** The element the finding is about; its start tag is the place unless something more exact is given. */
  readonly element?: BpmnElement;
  /** The attribute of the element whose value is the place; the start tag when it is not written or empty. */
  readonly attribute?: string;
  readonly range?: TextRange;
  readonly constraint?: string;
  /** Proposals for a correction, the best one first. */
  readonly fixes?: readonly Remedy[];
  readonly related?: readonly RelatedPlace[];
  readonly trace?: readonly string[];
}

/** What a rule may ask while it looks at one document. */
export interface RuleContext<Code extends string = string, Options = unknown> {
  readonly model: BpmnModel;
  /** Path of the document as the caller named it. */
  readonly path: string | undefined;
  /** What went wrong when the text was decoded; `undefined` when the text is all of the file. */
  readonly decoding: DecodedText['problem'] | undefined;
  /** Language of fixes' titles and of labels the rule proposes. */
  readonly lang: Lang;
  readonly options: Options | undefined;
  /** What the document imports. Absent where the caller has no other documents. */
  readonly imports: Imports | undefined;
  report(finding: Finding<Code>): void;
}

/**
 * Called once for each element of a type and its subtypes, in document order; `document` once, first.
 * A rule returns the same entries for every document.
 */
export interface Visitor {
  readonly document?: () => void;
  readonly [typeName: `${string}:${string}`]: (element: BpmnElement) => void;
}

/** A check of one document. Rules hold no state beyond one `create`. */
export interface Rule<Code extends string = string, Options = unknown> {
  readonly meta: RuleMeta<Code>;
  create(context: RuleContext<Code, Options>): Visitor;
}

/** Ties the codes a rule reports to the messages it declares. */
export function defineRule<Code extends string, Options = unknown>(rule: Rule<Code, Options>): Rule<Code, Options> {
  return rule;
}
