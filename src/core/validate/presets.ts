import { rules } from './registry.js';

/** Rules that every BPMN file should keep, whatever it is used for. */
const BASICS = [
  'bpmn/well-formed', 'bpmn/unknown-root', 'bpmn/duplicate-id', 'bpmn/dangling-reference', 'bpmn/import', 'bpmn/flow-list-mismatch',
  'bpmn/sequence-flow', 'bpmn/message-flow',
];

/** Conventions that make any model easier to read. */
const READABLE = [
  'convention/task-label', 'convention/noun-style', 'convention/event-label', 'convention/gateway-question', 'convention/gateway-answers',
  'convention/model-size',
];

/** Conventions of a municipality that models its own processes. */
const MUNICIPAL = [
  'convention/black-box-pool', 'convention/lane-role', 'convention/start-lane-on-top', 'convention/left-to-right', 'convention/end-per-outcome',
  'convention/one-activity-per-task', 'convention/filler-verb', 'convention/decide-after-activity', 'convention/decision-legal-basis',
  'convention/waiting-deadline',
];

const FIM = ['convention/fim-symbols', 'convention/fim-activity-group'];

/** Rules about one document that bear the bare name of a rule of bpmnlint. */
const lint = rules.map(({ meta }) => meta.id).filter((id) => !id.includes('/'));

const core = [...BASICS, ...lint, ...READABLE];
const municipal = [...core, ...MUNICIPAL];

/** Named lists of rule ids, for `extends` in a configuration. */
export const presets: Readonly<Record<string, readonly string[]>> = {
  'prozessatlas:core': core,
  'prozessatlas:municipal': municipal,
  'prozessatlas:fim': [...municipal, ...FIM],
  'prozessatlas:conformance': rules.filter(({ meta }) => meta.constraints).map(({ meta }) => meta.id),
};
