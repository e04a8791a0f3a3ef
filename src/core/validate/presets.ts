import type { Severity } from './problem.js';
import { metaById, ruleMetas } from './registry.js';
import { landscapeRules } from './rules/landscape/index.js';

/** A severity per rule id; rules that are not named do not run. */
export type RuleLevels = ReadonlyMap<string, Severity>;

/** A rule with its own severity, or with the one a preset gives it. */
type Entry = string | readonly [id: string, severity: Severity];

/** Rules that every BPMN file should keep, whatever it is used for. */
const BASICS = [
  'bpmn/well-formed', 'bpmn/unknown-root', 'bpmn/doctype', 'bpmn/structure', 'bpmn/duplicate-id', 'bpmn/dangling-reference', 'bpmn/import', 'bpmn/flow-list-mismatch',
  'bpmn/sequence-flow', 'bpmn/message-flow',
];

/** What bpmnlint recommends. */
const LINT = [
  'ad-hoc-sub-process', 'conditional-flows', 'end-event-required', 'event-based-gateway', 'event-sub-process-typed-start-event',
  'fake-join', 'global', 'label-required', 'link-event', 'no-bpmndi', 'no-complex-gateway', 'no-disconnected',
  'no-duplicate-sequence-flows', 'no-gateway-join-fork', 'no-implicit-split', 'no-implicit-end', 'no-implicit-start',
  'no-inclusive-gateway', 'no-overlapping-elements', 'single-blank-start-event', 'single-event-definition', 'start-event-required',
  'sub-process-blank-start-event', 'superfluous-gateway', 'superfluous-label', 'superfluous-termination',
];

const LINT_CORRECTNESS: readonly Entry[] = [
  'ad-hoc-sub-process', 'conditional-event', 'event-based-gateway', 'event-sub-process-typed-start-event', 'link-event',
  ['no-duplicate-sequence-flows', 'warning'], 'single-blank-start-event', 'sub-process-blank-start-event',
];

const LINT_ALL: readonly Entry[] = [...LINT, 'conditional-event', 'standard-size'].map((id) => [id, 'error']);

/** Conventions that make any model easier to read. */
const READABLE = [
  'convention/task-label', 'convention/noun-style', 'convention/event-label', 'convention/gateway-question', 'convention/gateway-answers',
  'convention/model-size',
];

/** Conventions of a municipality that models its own processes. */
const MUNICIPAL = [
  'convention/black-box-pool', 'convention/lane-role', 'convention/start-lane-on-top', 'convention/left-to-right', 'convention/end-per-outcome',
  'convention/one-activity-per-task', 'convention/filler-verb', 'convention/decide-after-activity', 'convention/matching-join', 'convention/decision-legal-basis',
  'convention/waiting-deadline',
];

/** What holds across the files of a landscape: every rule there is. */
const LANDSCAPE = landscapeRules.map(({ meta }) => meta.id);

const FIM = ['convention/fim-symbols', 'convention/fim-activity-group'];

const core = [...BASICS, ...LINT, ...READABLE];
const municipal = [...core, ...MUNICIPAL, ...LANDSCAPE];

const presets = {
  /** The default outside a landscape. */
  'prozessatlas:core': core,
  /** The default inside one. */
  'prozessatlas:municipal': municipal,
  'prozessatlas:fim': [...municipal, ...FIM],
  /** Every rule that carries a constraint of the standard, and nothing else. */
  'prozessatlas:conformance': ruleMetas.filter(({ constraints }) => constraints?.length).map(({ id }) => id),
  'bpmnlint:recommended': LINT,
  'bpmnlint:correctness': LINT_CORRECTNESS,
  'bpmnlint:all': LINT_ALL,
} satisfies Record<string, readonly Entry[]>;

export type PresetName = keyof typeof presets;
export const presetNames = Object.keys(presets) as readonly PresetName[];

/** Whether a name is that of a preset. */
export function isPresetName(name: string): name is PresetName {
  return Object.hasOwn(presets, name);
}

const known = new Map<PresetName, RuleLevels>();

/** The rules of a preset with their severities. */
export function presetLevels(name: PresetName): RuleLevels {
  let levels = known.get(name);
  if (!levels) {
    const entries: readonly Entry[] = presets[name];
    levels = new Map(entries.map((entry) => (typeof entry === 'string' ? [entry, severityOf(entry)] : entry)));
    known.set(name, levels);
  }
  return levels;
}

function severityOf(id: string): Severity {
  const meta = metaById(id);
  if (!meta) throw new RangeError(`A preset names the rule “${id}”, which does not exist.`);
  return meta.severity;
}
