import type * as vscode from 'vscode';
import { folderOf, nameOf } from '../../core/landscape/paths.js';
import { readBpmnlintrc } from '../../core/validate/config/bpmnlintrc.js';
import type { Config } from '../../core/validate/config/config.js';
import { presetConfig } from '../../core/validate/config/config.js';
import { pluginNames, type ConfigProblem } from '../../core/validate/config/problems.js';
import { readConfig } from '../../core/validate/config/read.js';
import type { PresetName } from '../../core/validate/presets.js';
import { Disposables } from './disposables.js';
import type { SourceText } from './source-text.js';
import type { WorkspaceIndex } from './workspace-index.js';

/** The configuration that holds somewhere; globs in it are relative to its folder. */
export interface FoundConfig {
  readonly config: Config;
  readonly folder: string;
}

const OWN = /^prozessatlas\.(?:ya?ml|json)$/;
const BPMNLINTRC = '.bpmnlintrc';

/** Whether a file configures the rules. */
export function isConfigFile(path: string): boolean {
  return OWN.test(nameOf(path)) || nameOf(path) === BPMNLINTRC;
}

/**
 * The configurations of the workspace: the nearest `prozessatlas.yaml`, else the nearest `.bpmnlintrc`, else the municipal
 * profile inside a landscape and the core profile elsewhere. They are never merged. While a file is broken, the last
 * readable state of it holds.
 */
export class Configurations extends Disposables {
  /** By path of the file. */
  private readonly read = new Map<string, Config>();
  private readonly presets = new Map<PresetName, Config>();
  private changes = 0;

  constructor(private readonly workspace: WorkspaceIndex) {
    super();
    this.own(workspace.onDidRead((source) => this.take(source)));
    this.own(workspace.onDidRemove((uri) => this.forget(uri)));
  }

  /** Differs when another configuration may hold for some file: configurations or landscapes have come, gone or changed. */
  get revision(): string {
    const { index } = this.workspace;
    return [this.changes, ...index.landscapes.filter((landscape) => index.rootOf(landscape)).map(({ folder }) => folder)].join('\n');
  }

  /** The paths of all configurations that could be read. */
  get files(): readonly string[] {
    return [...this.read.keys()];
  }

  /** What holds for a file; the same object as long as nothing has changed. */
  forFile(path: string): FoundConfig {
    return this.nearest(path, (name) => OWN.test(name)) ?? this.nearest(path, (name) => name === BPMNLINTRC) ?? this.byDefault(path);
  }

  /** What holds for rules across files: the configuration of the outermost landscape around a file; `undefined` outside of all. */
  forLandscapeOf(path: string): FoundConfig | undefined {
    const { index } = this.workspace;
    let landscape = index.landscapeOf(path);
    while (landscape.outer) landscape = landscape.outer;
    const root = index.rootOf(landscape);
    return root && this.forFile(root.path);
  }

  /** What is wrong with the text of a configuration. */
  problemsOf(path: string, text: string): readonly ConfigProblem[] {
    return this.parse(path, text).problems;
  }

  /** The plug-ins of bpmnlint that the text of a configuration names. */
  pluginNamesIn(path: string, text: string): readonly string[] {
    return pluginNames(this.parse(path, text).config);
  }

  private take({ uri, text }: SourceText): void {
    const path = this.workspace.paths.pathOf(uri);
    if (path === undefined || !isConfigFile(path)) return;
    const { config, problems } = this.parse(path, text);
    if (problems.length > 0) return;
    this.read.set(path, config);
    this.changes++;
  }

  private forget(uri: vscode.Uri): void {
    const path = this.workspace.paths.pathOf(uri);
    if (path !== undefined && this.read.delete(path)) this.changes++;
  }

  private parse(path: string, text: string) {
    return nameOf(path) === BPMNLINTRC ? readBpmnlintrc(text) : readConfig(text, this.presetAt(path));
  }

  private nearest(path: string, isWanted: (name: string) => boolean): FoundConfig | undefined {
    const candidates = [...this.read].filter(([file]) => isWanted(nameOf(file)) && contains(folderOf(file), path));
    const [file, config] = candidates.sort(([a], [b]) => folderOf(b).length - folderOf(a).length)[0] ?? [];
    return file !== undefined && config ? { config, folder: folderOf(file) } : undefined;
  }

  private byDefault(path: string): FoundConfig {
    const preset = this.presetAt(path);
    let config = this.presets.get(preset);
    if (!config) this.presets.set(preset, (config = presetConfig(preset)));
    return { config, folder: this.workspace.index.landscapeOf(path).folder };
  }

  private presetAt(path: string): PresetName {
    const { index } = this.workspace;
    return index.rootOf(index.landscapeOf(path)) ? 'prozessatlas:municipal' : 'prozessatlas:core';
  }
}

function contains(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(`${folder}/`);
}
