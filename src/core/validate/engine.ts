import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnType } from '../bpmn/metamodel.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import type { DecodedText } from '../text/decode.js';
import { toFixes } from './fixes/fix.js';
import { Imports } from './imports.js';
import type { Problem, Severity, TextRange } from './problem.js';
import type { Finding, Rule, Visitor } from './rule.js';
import { suppressionsIn } from './suppressions.js';

/** A rule with the severity and options it runs with. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly options?: unknown;
}

export interface RunOptions {
  readonly path?: string | undefined;
  readonly lang: Lang;
  /** What went wrong when the text was decoded. */
  readonly decoding?: DecodedText['problem'] | undefined;
  readonly resolve?: ((location: string) => string | undefined) | undefined;
}

/** Nobody reads more findings of one rule in one document; without a limit a damaged file could fill the memory with them. */
const MOST_PER_RULE = 1_000;

const MORE: Message = {
  en: 'This rule has {count|one more finding|# more findings} in this file, not listed here.',
  de: 'Diese Regel hat in dieser Datei {count|einen weiteren Befund|# weitere Befunde}, die hier nicht aufgeführt sind.',
};

type Handler = (element: BpmnElement) => void;
/** Which entry of which rule's visitor a type of element is shown to. */
interface Step { readonly rule: number; readonly entry: `${string}:${string}` }

/**
 * Runs rules over one document in one traversal.
 *
 * @returns Findings in the order of the text.
 */
export function runRules(model: BpmnModel, rules: readonly ActiveRule[], options: RunOptions): Problem[] {
  const problems: Problem[] = [];
  const isSuppressed = suppressionsIn(model);
  const counts = new Map<ActiveRule, number>();
  const report = (active: ActiveRule, finding: Finding): void => {
    if (isSuppressed?.(active.rule.meta.id, finding.element?.xml)) return;
    const count = (counts.get(active) ?? 0) + 1;
    counts.set(active, count);
    if (count <= MOST_PER_RULE) problems.push(toProblem(model, active, finding, options));
  };
  const imports = options.resolve && new Imports(model, options.resolve);
  const visitors = rules.map((active) => active.rule.create({
    model,
    path: options.path,
    lang: options.lang,
    decoding: options.decoding,
    options: active.options,
    imports,
    report: (finding) => report(active, finding),
  }));

  for (const visitor of visitors) visitor.document?.();
  const plan = planOf(rules, visitors);
  const handlers: (readonly Handler[] | undefined)[] = [];
  for (const element of model.elements) {
    const { type } = element;
    const known = (handlers[type.index] ??= stepsFor(type, plan).map(({ rule, entry }) => visitors[rule]![entry]!));
    for (let i = 0; i < known.length; i++) known[i]!(element);
  }
  problems.sort((a, b) => a.range.start - b.range.start);
  for (const [active, count] of counts) if (count > MOST_PER_RULE) problems.push(moreOf(active, count - MOST_PER_RULE, model, options));
  return problems;
}

/** Stands at the end of the text for the findings that are left out. */
function moreOf({ rule, severity }: ActiveRule, count: number, { text }: BpmnModel, { path, lang }: RunOptions): Problem {
  const end = withoutMark(text, { start: text.length, end: text.length });
  return { rule: rule.meta.id, severity, message: formatMessage(MORE, lang, { count }), ...(path !== undefined && { path }), range: end };
}

/** The steps for each type met so far; rules visit the same types in every document, so this is worked out once. */
interface Plan {
  readonly entries: readonly (readonly Step['entry'][])[];
  readonly steps: Map<BpmnType, readonly Step[]>;
}

const plans = new WeakMap<readonly ActiveRule[], Plan>();

function planOf(rules: readonly ActiveRule[], visitors: readonly Visitor[]): Plan {
  let plan = plans.get(rules);
  if (!plan) {
    const entries = visitors.map((visitor) => Object.keys(visitor).filter((name): name is Step['entry'] => name.includes(':')));
    plans.set(rules, (plan = { entries, steps: new Map() }));
  }
  return plan;
}

function stepsFor(type: BpmnType, { entries, steps }: Plan): readonly Step[] {
  let known = steps.get(type);
  if (!known) {
    known = entries.flatMap((names, rule) => names.filter((name) => type.ancestors.has(name)).map((entry) => ({ rule, entry })));
    steps.set(type, known);
  }
  return known;
}

function toProblem(model: BpmnModel, { rule, severity }: ActiveRule, finding: Finding, { path, lang }: RunOptions): Problem {
  const { element, fixes, related, trace, constraint } = finding;
  return {
    rule: rule.meta.id,
    severity,
    message: formatMessage(rule.meta.messages[finding.message]!, lang, finding.params),
    ...(path !== undefined && { path }),
    ...(element && element.id !== '' && { elementId: element.id }),
    range: withoutMark(model.text, finding.range ?? placeOf(finding)),
    ...(fixes && fixes.length > 0 && { fixes: toFixes(model, rule.meta, fixes, lang) }),
    ...(related && { related }),
    ...(trace && { trace }),
    ...(constraint !== undefined && { constraint }),
  };
}

function placeOf({ element, attribute: name }: Finding): TextRange {
  if (!element) return { start: 0, end: 0 };
  const attribute = name === undefined ? undefined : element.attribute(name);
  if (attribute && attribute.valueEnd > attribute.valueStart) return { start: attribute.valueStart, end: attribute.valueEnd };
  return { start: element.xml.start, end: element.xml.openEnd };
}

/** Problems count without a byte order mark; the scanner counts with it. */
function withoutMark(text: string, range: TextRange): TextRange {
  if (text.charCodeAt(0) !== 0xfeff) return range;
  return { start: Math.max(0, range.start - 1), end: Math.max(0, range.end - 1) };
}
