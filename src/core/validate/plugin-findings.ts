import type { BpmnModel } from '../bpmn/model.js';
import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';
import { own } from '../own.js';
import type { Problem, Severity } from './problem.js';

/** What a rule of a plug-in of bpmnlint says about a model, as bpmnlint reports it. */
export interface PluginFinding {
  /** With the plug-in's name, `acme/no-x`. */
  readonly rule: string;
  readonly id?: string;
  readonly message: string;
  /** `error`, `warn`, `info`; `rule-error` when the rule itself failed. */
  readonly category: string;
}

/** Findings for each of several models, in their order, or why there are none. */
export type PluginAnswer = { readonly findings: readonly (readonly PluginFinding[])[] } | { readonly failure: string };

const SEVERITIES: Readonly<Record<string, Severity>> = { error: 'error', warn: 'warning', info: 'info' };

const FAILED: Message = { en: 'This rule of a plug-in failed: {reason}', de: 'Diese Regel aus einem Plug-in ist gescheitert: {reason}' };

/** Findings of plug-ins in the shape of all problems, at the element they name, else at the root element. */
export function pluginProblems(model: BpmnModel, findings: readonly PluginFinding[], lang: Lang): Problem[] {
  return findings.map(({ rule, id, message, category }) => {
    const element = id === undefined ? undefined : model.byId(id);
    const place = element?.xml ?? model.xml.root;
    return {
      rule, severity: own(SEVERITIES, category) ?? 'error',
      message: category === 'rule-error' ? formatMessage(FAILED, lang, { reason: message }) : message,
      ...(element && { elementId: element.id }),
      range: { start: place?.start ?? 0, end: place?.openEnd ?? 0 },
    };
  });
}
