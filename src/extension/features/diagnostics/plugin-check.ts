import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import { pluginProblems } from '../../../core/validate/plugin-findings.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { SourceText } from '../../shared/source-text.js';
import { pathOf } from './model-check.js';
import type { DiagnosticsPublisher } from './publisher.js';

/** How long edits must pause before plug-ins look at a model, in milliseconds: they start a process of their own. */
const SETTLE = 600;

/**
 * Runs rules from plug-ins of bpmnlint for models whose `.bpmnlintrc` names some. They are code of the workspace: only
 * where Node is there and the user trusts the workspace.
 */
export class PluginCheck extends Disposables {
  private readonly waiting = new Map<string, SourceText>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;

  constructor(private readonly services: Services, private readonly publisher: DiagnosticsPublisher) {
    super();
    this.own(vscode.workspace.onDidGrantWorkspaceTrust(() => void services.workspace.rescan({ force: true })));
    this.own({ dispose: () => clearTimeout(this.timer) });
  }

  /** Whether rules from plug-ins are run at all. */
  get isAllowed(): boolean {
    return this.services.platform.machine !== undefined && vscode.workspace.isTrusted;
  }

  /** Looks at a model soon. */
  check(source: SourceText): void {
    this.waiting.set(source.uri.toString(), source);
    this.checkSoon();
  }

  forget(uri: vscode.Uri): void {
    this.waiting.delete(uri.toString());
    this.publisher.publish(uri, 'plugins', [], undefined);
  }

  private checkSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), SETTLE);
  }

  private async run(): Promise<void> {
    if (this.running) return this.checkSoon();
    this.running = true;
    const sources = [...this.waiting.values()];
    this.waiting.clear();
    try {
      for (const group of this.byConfiguration(sources)) await this.runGroup(group);
    } catch (error) {
      this.services.log.warn('Rules from plug-ins of bpmnlint were not run:', error instanceof Error ? error : String(error));
    } finally {
      this.running = false;
    }
  }

  private byConfiguration(sources: readonly SourceText[]): SourceText[][] {
    const groups = new Map<object, SourceText[]>();
    for (const source of sources) {
      const { config } = this.services.configurations.forFile(pathOf(this.services, source.uri));
      if (config.plugins && source.uri.scheme === 'file') groups.set(config, [...(groups.get(config) ?? []), source]);
      else this.publisher.publish(source.uri, 'plugins', [], undefined);
    }
    return [...groups.values()];
  }

  private async runGroup(sources: readonly SourceText[]): Promise<void> {
    const { configurations, workspace, platform, lang, log } = this.services;
    const { config: { plugins }, folder } = configurations.forFile(pathOf(this.services, sources[0]!.uri));
    const file = workspace.paths.uriOf(folder === '' ? '.bpmnlintrc' : `${folder}/.bpmnlintrc`);
    const machine = await platform.machine?.();
    if (!machine || !file || !plugins) return;
    const answer = await machine.runPluginRules({ configFile: file.fsPath, plugins, models: sources.map(({ text }) => text) });
    if ('failure' in answer) return log.warn(`${file.fsPath}: rules from plug-ins of bpmnlint were not run: ${answer.failure}`);
    sources.forEach((source, i) => {
      if (this.waiting.has(source.uri.toString())) return; // there is a later text already
      this.publisher.publish(source.uri, 'plugins', pluginProblems(readModel(source.text), answer.findings[i] ?? [], lang), source);
    });
  }
}
