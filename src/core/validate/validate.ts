import type { BpmnModel } from '../bpmn/model.js';
import { readModel, readModelToCheck } from '../bpmn/model.js';
import type { Lang } from '../messages.js';
import type { ActiveRule, RunOptions } from './engine.js';
import { runRules } from './engine.js';
import type { Problem } from './problem.js';
import { activeRules, presetConfig, type Config, type RuleSetting } from './config/config.js';
import { isPresetName, presetLevels } from './presets.js';
import { metaById } from './registry.js';
import { unknownRoot } from './rules/bpmn/unknown-root/rule.js';
import { wellFormed } from './rules/bpmn/well-formed/rule.js';

export interface ValidateOptions {
  /** Copied into the problems. */
  readonly path?: string;
  /**
   * Ids of rules and names of presets (`prozessatlas:conformance`) to run with their own severity; `prozessatlas:core`
   * when absent. An unknown one throws a `RangeError`. Whether the text is well-formed BPMN at all is always checked.
   */
  readonly rules?: readonly string[];
  /** Language of messages and fixes; English when absent. */
  readonly lang?: Lang;
  /** The text of a document that an `import` names, relative to this one; `undefined` when it cannot be had. */
  readonly resolve?: (location: string) => string | undefined;
}

/** Options for a document whose rules are chosen and whose bytes are decoded already. */
export interface ModelValidateOptions extends Omit<ValidateOptions, 'rules'> {
  readonly rules?: readonly ActiveRule[];
  readonly decoding?: RunOptions['decoding'];
}

const core = presetConfig('prozessatlas:core');

/**
 * Checks one BPMN document.
 *
 * @param text Decoded text, with or without a byte order mark.
 * @returns Problems in the order of the text; offsets count without a byte order mark. Throws only the `RangeError` for an unknown name in `rules`.
 */
export function validateText(text: string, options: ValidateOptions = {}): Problem[] {
  const { rules: ids, ...rest } = options;
  return validateModel(readModelToCheck(text), { ...rest, ...(ids && { rules: activeRules(configOf(ids)) }) });
}

function configOf(names: readonly string[]): Config {
  const settings = new Map<string, RuleSetting>();
  for (const name of names) {
    const meta = metaById(name);
    if (meta) settings.set(name, { level: meta.severity });
    else if (isPresetName(name)) for (const [id, level] of presetLevels(name)) settings.set(id, { level });
    else throw new RangeError(`There is no rule “${name}”.`);
  }
  return { settings: settings, ignores: [] };
}

/** As `validateText`, for a document that is parsed already. */
export function validateModel(model: BpmnModel, options: ModelValidateOptions = {}): Problem[] {
  return runRules(model, options.rules ?? activeRules(core), { ...options, lang: options.lang ?? 'en' });
}

/** Reads a text as BPMN; the problems are those that keep the text from being read as intended. */
export function parseBpmn(text: string): { model: BpmnModel; problems: Problem[] } {
  const model = readModel(text);
  const reading: ActiveRule[] = [wellFormed, unknownRoot].map((rule) => ({ rule, severity: 'error' }));
  return { model, problems: runRules(model, reading, { lang: 'en' }) };
}
