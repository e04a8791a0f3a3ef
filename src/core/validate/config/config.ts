import { compileGlob } from '../../text/glob.js';
import type { ActiveRule } from '../engine.js';
import type { ActiveLandscapeRule } from '../landscape.js';
import type { Problem, Severity } from '../problem.js';
import { landscapeRuleById, ruleById, ruleMetas } from '../registry.js';
import { presetLevels, type PresetName } from '../presets.js';

export type Level = Severity | 'off';

export interface RuleSetting {
  readonly level: Level;
  readonly options?: unknown;
}

/** Findings that are left out, and why. Each part that is missing means any. */
export interface Ignore {
  /** Globs relative to the folder of the configuration; a folder stands for everything in it. */
  readonly files?: readonly string[];
  readonly elements?: readonly string[];
  readonly rules?: readonly string[];
  readonly reason: string;
}

/** Which rules run, how severe their findings are, and what is left out. */
export interface Config {
  readonly settings: ReadonlyMap<string, RuleSetting>;
  readonly ignores: readonly Ignore[];
  /** What bpmnlint has to run because it comes from a plug-in of bpmnlint; `undefined` when there is none. */
  readonly plugins?: PluginConfig;
}

/** The part of a `.bpmnlintrc` that only bpmnlint can interpret. */
export interface PluginConfig {
  readonly extends: readonly string[];
  readonly rules: Readonly<Record<string, unknown>>;
  readonly moddleExtensions?: Readonly<Record<string, string>>;
}

/** Without these nothing else in a file can be believed; no configuration switches them off. */
export const ALWAYS_ON: readonly string[] = ['bpmn/well-formed', 'bpmn/unknown-root'];

/** A configuration made of one preset. */
export function presetConfig(name: PresetName): Config {
  return { settings: new Map([...presetLevels(name)].map(([id, level]) => [id, { level }])), ignores: [] };
}

/** The rules about one document that a configuration runs; the same array for the same configuration. */
export function activeRules(config: Config): readonly ActiveRule[] {
  let active = documentRules.get(config);
  if (!active) {
    active = ruleMetas.flatMap(({ id }) => {
      const rule = ruleById(id);
      const setting = settingOf(config, id);
      if (!rule || !setting || setting.level === 'off') return [];
      return [{ rule, severity: setting.level, ...(setting.options !== undefined && { options: setting.options }) }];
    });
    documentRules.set(config, active);
  }
  return active;
}

const documentRules = new WeakMap<Config, readonly ActiveRule[]>();

/** The rules across files that a configuration runs. */
export function activeLandscapeRules(config: Config): readonly ActiveLandscapeRule[] {
  return ruleMetas.flatMap(({ id }) => {
    const rule = landscapeRuleById(id);
    const setting = settingOf(config, id);
    return rule && setting && setting.level !== 'off' ? [{ rule, severity: setting.level }] : [];
  });
}

function settingOf({ settings }: Config, id: string): RuleSetting | undefined {
  return ALWAYS_ON.includes(id) ? { level: 'error' } : settings.get(id);
}

/**
 * Tells which findings of a file a configuration leaves out.
 *
 * @param path Path of the file relative to the folder of the configuration, with forward slashes.
 * @returns `undefined` when it leaves out none.
 */
export function ignoringIn(config: Config, path: string): ((problem: Problem) => boolean) | undefined {
  const ignores = compiledIgnores(config).filter(({ covers }) => covers(path)).map(({ ignore }) => ignore);
  if (ignores.length === 0) return undefined;
  return ({ rule, elementId }) => !ALWAYS_ON.includes(rule) && ignores.some(({ rules, elements }) =>
    (!rules || rules.includes(rule)) && (!elements || (elementId !== undefined && elements.includes(elementId))));
}

interface CompiledIgnore {
  readonly ignore: Ignore;
  readonly covers: (path: string) => boolean;
}

const ignoresOf = new WeakMap<Config, readonly CompiledIgnore[]>();

/** What a configuration ignores with its patterns compiled; once for all files. */
function compiledIgnores(config: Config): readonly CompiledIgnore[] {
  let compiled = ignoresOf.get(config);
  if (!compiled) {
    compiled = config.ignores.map((ignore) => {
      const patterns = ignore.files?.map(compilePattern);
      return { ignore, covers: (path) => !patterns || patterns.some((covers) => covers(path)) };
    });
    ignoresOf.set(config, compiled);
  }
  return compiled;
}

/** A pattern without a slash means files of that name in any folder, as in `.gitignore`. */
function compilePattern(pattern: string): (path: string) => boolean {
  const clean = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  const matches = compileGlob(clean);
  return (path) => path.startsWith(`${clean}/`) || matches(path) || (!clean.includes('/') && matches(path.slice(path.lastIndexOf('/') + 1)));
}
