import { own } from '../../own.js';
import { nearest } from '../../text/nearest.js';
import { readYaml } from '../../yaml/read.js';
import { nodeAt, pairOf } from '../../yaml/tree.js';
import { toValue } from '../../yaml/value.js';
import { metaById, ruleMetas } from '../registry.js';
import type { Level, PluginConfig, RuleSetting } from './config.js';
import { isPresetName, presetLevels, presetNames } from '../presets.js';
import type { ConfigProblem } from './problems.js';
import type { ReadConfig } from './read.js';

/** How bpmnlint writes levels; in any case. */
const LEVELS: Readonly<Record<string, Level>> = {
  'off': 'off', '0': 'off', 'warn': 'warning', '1': 'warning', 'error': 'error', '2': 'error', 'info': 'info', '3': 'info',
};

/**
 * Reads a `.bpmnlintrc`. Rules of bpmnlint itself become our own; what comes from its plug-ins is kept for bpmnlint.
 * Never throws.
 */
export function readBpmnlintrc(text: string): ReadConfig {
  const { root, problems: broken } = readYaml(text);
  const settings = new Map<string, RuleSetting>();
  // What else would be found follows from the broken text.
  if (broken.length > 0) return { config: { settings, ignores: [] }, problems: broken };
  const problems: ConfigProblem[] = [];
  const data = root && toValue(root);
  if (!isMap(data)) {
    problems.push({ code: 'map-expected', params: { key: '.bpmnlintrc' }, start: root?.start ?? 0, end: root?.end ?? 0 });
    return { config: { settings, ignores: [] }, problems };
  }

  const pluginPresets: string[] = [];
  const pluginRules: Record<string, unknown> = {};
  const presets = data.extends === undefined ? [] : Array.isArray(data.extends) ? data.extends : [data.extends];
  presets.forEach((preset, i) => {
    const name = String(preset);
    if (name.startsWith('plugin:')) pluginPresets.push(name);
    else if (isPresetName(name)) for (const [id, level] of presetLevels(name)) settings.set(id, { level });
    else report('unknown-preset', ['extends', ...(Array.isArray(data.extends) ? [i] : [])], { name }, nearest(name, presetNames));
  });
  for (const [key, value] of Object.entries(isMap(data.rules) ? data.rules : {})) {
    const name = key.replace(/^bpmnlint\//, '');
    const [level, options] = Array.isArray(value) ? value : [value];
    const known = own(LEVELS, String(level).toLowerCase());
    if (!known) report('unknown-level', ['rules', key], { name: String(level) });
    else if (metaById(name)) settings.set(name, { level: known, ...(options !== undefined && { options }) });
    else if (name.includes('/')) pluginRules[key] = value;
    else report('unknown-rule', ['rules', key], { name }, nearest(name, ruleMetas.map(({ id }) => id)));
  }
  const plugins: PluginConfig = {
    extends: pluginPresets, rules: pluginRules,
    ...(isMap(data.moddleExtensions) && { moddleExtensions: data.moddleExtensions as Record<string, string> }),
  };
  const hasPlugins = pluginPresets.length > 0 || Object.keys(pluginRules).length > 0;
  return { config: { settings, ignores: [], ...(hasPlugins && { plugins }) }, problems };

  function report(code: ConfigProblem['code'], path: (string | number)[], params: ConfigProblem['params'], meant?: string): void {
    const key = code === 'unknown-rule' ? pairOf(nodeAt(root, path.slice(0, -1)), String(path.at(-1)))?.key : undefined;
    const { start, end } = key ?? nodeAt(root, path) ?? { start: 0, end: 0 };
    problems.push({ code, params: params ?? {}, start, end, nearest: meant });
  }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
