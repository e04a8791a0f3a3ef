import { nearest } from '../../text/nearest.js';
import { readYaml } from '../../yaml/read.js';
import { behindAlias, type YamlMap, type YamlNode, type YamlPair } from '../../yaml/tree.js';
import { toValue } from '../../yaml/value.js';
import { metaById, ruleMetas } from '../registry.js';
import type { OptionSpec } from '../rule.js';
import { ALWAYS_ON, presetConfig, type Config, type Ignore, type Level, type RuleSetting } from './config.js';
import { isPresetName, presetLevels, presetNames, type PresetName } from '../presets.js';
import type { ConfigProblem } from './problems.js';

export interface ReadConfig {
  /** What could be understood. To be used only when there are no problems. */
  readonly config: Config;
  /** In the order of the text. */
  readonly problems: readonly ConfigProblem[];
}

const KEYS = ['extends', 'rules', 'ignores'] as const;
const IGNORE_KEYS = ['files', 'elements', 'rules', 'reason'] as const;
const LEVELS: Readonly<Record<string, Level>> = { off: 'off', info: 'info', warn: 'warning', warning: 'warning', error: 'error' };

/**
 * Reads a `prozessatlas.yaml` (or the same as JSON). Never throws.
 *
 * @param byDefault The preset that holds where the file says nothing about rules.
 */
export function readConfig(text: string, byDefault: PresetName): ReadConfig {
  const { root, problems } = readYaml(text);
  // What else would be found follows from the broken text.
  if (problems.length > 0) return { config: presetConfig(byDefault), problems };
  const reader = new ConfigReader();
  const config = root === undefined ? presetConfig(byDefault) : reader.read(root, byDefault);
  return { config, problems: reader.problems.sort((a, b) => a.start - b.start) };
}

class ConfigReader {
  readonly problems: ConfigProblem[] = [];

  read(root: YamlNode, byDefault: PresetName): Config {
    const map = this.map(root, 'prozessatlas.yaml');
    if (!map) return presetConfig(byDefault);
    this.knownKeys(map, KEYS);
    const parents = pair(map, 'extends');
    const rules = pair(map, 'rules');
    const settings = new Map(parents || rules ? [] : presetConfig(byDefault).settings);
    for (const node of this.texts(parents)) this.extend(settings, node);
    for (const each of rules ? this.map(rules.value, 'rules')?.pairs ?? [] : []) {
      const id = this.ruleId(each.key);
      const setting = this.setting(each);
      if (id === undefined || setting === undefined) continue;
      if (setting.level === 'off' && ALWAYS_ON.includes(id)) this.problem('always-on', each.key, { name: id });
      settings.set(id, setting);
    }
    return { settings, ignores: this.ignores(pair(map, 'ignores')) };
  }

  private extend(settings: Map<string, RuleSetting>, node: YamlNode): void {
    const name = textOf(node);
    if (isPresetName(name)) for (const [id, level] of presetLevels(name)) settings.set(id, { level });
    else this.problem('unknown-preset', node, { name }, nearest(name, presetNames));
  }

  private ruleId(node: YamlNode): string | undefined {
    const id = textOf(node);
    if (metaById(id)) return id;
    this.problem('unknown-rule', node, { name: id }, nearest(id, ruleMetas.map((meta) => meta.id)));
    return undefined;
  }

  /** `warning`, `[warning, { option: 1 }]` or `{ level: warning, options: { option: 1 } }`. */
  private setting({ key, value: node }: YamlPair): RuleSetting | undefined {
    const value = behindAlias(node);
    if (value?.kind === 'list') return this.withOptions(textOf(key), value.items[0], value.items[1], node);
    if (value?.kind !== 'map') return this.withOptions(textOf(key), value, undefined, node);
    this.knownKeys(value, ['level', 'options']);
    return this.withOptions(textOf(key), pair(value, 'level')?.value, pair(value, 'options')?.value, node);
  }

  private withOptions(rule: string, levelNode: YamlNode | undefined, options: YamlNode | undefined, place: YamlNode): RuleSetting | undefined {
    const name = levelNode ? textOf(levelNode) : '';
    const level = Object.hasOwn(LEVELS, name) ? LEVELS[name] : undefined;
    if (!level) {
      this.problem('unknown-level', levelNode ?? place, { name }, nearest(name, Object.keys(LEVELS)));
      return undefined;
    }
    if (!options) return { level };
    const map = this.map(options, rule);
    const specs = metaById(rule)?.options ?? {};
    for (const option of map?.pairs ?? []) this.checkOption(rule, option, specs);
    return { level, options: toValue(options) };
  }

  private checkOption(rule: string, { key, value }: YamlPair, specs: Readonly<Record<string, OptionSpec>>): void {
    const name = textOf(key);
    const spec = Object.hasOwn(specs, name) ? specs[name] : undefined;
    if (!spec) this.problem('unknown-option', key, { rule, name }, nearest(name, Object.keys(specs)));
    else if (!fits(toValue(value), spec.type)) this.problem('wrong-option', value, { name });
  }

  private ignores(entry: YamlPair | undefined): Ignore[] {
    if (!entry) return [];
    const list = behindAlias(entry.value);
    if (list?.kind !== 'list') {
      this.problem('list-expected', entry.value, { key: 'ignores' });
      return [];
    }
    return list.items.flatMap((item) => {
      const map = this.map(item, 'ignores');
      return map ? [this.ignore(map)] : [];
    });
  }

  private ignore(map: YamlMap): Ignore {
    this.knownKeys(map, IGNORE_KEYS);
    const reason = pair(map, 'reason');
    if (!reason || textOf(reason.value).trim() === '') this.problem('reason-missing', map.pairs[0]?.key ?? map, {});
    const parts = (['files', 'elements', 'rules'] as const).flatMap((key) => {
      const entry = pair(map, key);
      if (!entry) return [];
      const nodes = this.texts(entry);
      if (key === 'rules') for (const node of nodes) this.ruleId(node);
      return [[key, nodes.map(textOf)] as const];
    });
    return { ...Object.fromEntries(parts), reason: reason ? textOf(reason.value) : '' };
  }

  /** One text or a list of them. */
  private texts(entry: YamlPair | undefined): readonly YamlNode[] {
    const node = entry && behindAlias(entry.value);
    if (!entry || !node) return [];
    const items = node.kind === 'list' ? node.items : [node];
    if (items.every((item) => behindAlias(item)?.kind === 'scalar')) return items;
    this.problem('list-expected', entry.key, { key: textOf(entry.key) });
    return [];
  }

  private map(node: YamlNode, key: string): YamlMap | undefined {
    const map = behindAlias(node);
    if (map?.kind === 'map') return map;
    this.problem('map-expected', node, { key });
    return undefined;
  }

  private knownKeys(map: YamlMap, keys: readonly string[]): void {
    for (const { key } of map.pairs) {
      const name = textOf(key);
      if (!keys.includes(name) && name !== '$schema') this.problem('unknown-key', key, { name }, nearest(name, keys));
    }
  }

  private problem(code: ConfigProblem['code'], { start, end }: YamlNode, params: ConfigProblem['params'], suggestion?: string): void {
    this.problems.push({ code, params: params ?? {}, start, end, nearest: suggestion });
  }
}

function pair(map: YamlMap, key: string): YamlPair | undefined {
  return map.pairs.find((each) => textOf(each.key) === key);
}

function textOf(node: YamlNode): string {
  const scalar = behindAlias(node);
  return scalar?.kind === 'scalar' && scalar.value !== null ? String(scalar.value) : '';
}

function fits(value: unknown, type: OptionSpec['type']): boolean {
  switch (type) {
    case 'texts': return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'size': return typeof value === 'object' && value !== null && Object.values(value).every((length) => typeof length === 'number');
    default: return typeof value === type;
  }
}
