import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import type { Problem } from '../../../core/index.js';
import { kindOfPath } from '../../../core/landscape/kinds.js';
import type { ActiveRule } from '../../../core/validate/engine.js';
import { presets } from '../../../core/validate/presets.js';
import { ruleById } from '../../../core/validate/registry.js';
import { validateModel } from '../../../core/validate/validate.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { SourceText } from '../../shared/source-text.js';
import type { DiagnosticsPublisher } from './publisher.js';

/** Checks every model that is read, with the rules that hold where it lies. */
export class DocumentCheck extends Disposables {
  /** The preset each file was checked with: it changes when a `landscape.yaml` comes or goes. */
  private readonly checkedWith = new Map<string, string>();

  constructor(private readonly services: Services, private readonly publisher: DiagnosticsPublisher) {
    super();
    this.own(services.workspace.onDidRead((source) => this.check(source)));
    this.own(services.workspace.onDidRemove((uri) => this.forget(uri)));
    this.own(services.workspace.onDidChange(() => this.recheck()));
  }

  private check(source: SourceText): void {
    if (kindOfPath(source.uri.path) !== 'model') return;
    const preset = this.presetFor(source.uri);
    this.checkedWith.set(source.uri.toString(), preset);
    this.publisher.publish(source.uri, 'document', this.problemsOf(source, preset), source);
  }

  private problemsOf({ uri, text, decoding }: SourceText, preset: string): Problem[] {
    const path = this.services.workspace.paths.pathOf(uri);
    return validateModel(readModel(text), { rules: rulesOf(preset), lang: this.services.lang, ...(path !== undefined && { path }), decoding });
  }

  private presetFor(uri: vscode.Uri): string {
    const { index, paths } = this.services.workspace;
    const path = paths.pathOf(uri);
    return path !== undefined && index.rootOf(index.landscapeOf(path)) ? 'prozessatlas:municipal' : 'prozessatlas:core';
  }

  private forget(uri: vscode.Uri): void {
    this.checkedWith.delete(uri.toString());
    this.publisher.publish(uri, 'document', [], undefined);
  }

  private recheck(): void {
    const stale = [...this.checkedWith].map(([address, preset]) => ({ uri: vscode.Uri.parse(address), preset })).filter(({ uri, preset }) => this.presetFor(uri) !== preset);
    if (stale.length > 0) void this.services.workspace.reread(stale.map(({ uri }) => uri));
  }
}

function rulesOf(preset: string): ActiveRule[] {
  return presets[preset]!.map((id) => ruleById(id)!).map((rule) => ({ rule, severity: rule.meta.severity }));
}
