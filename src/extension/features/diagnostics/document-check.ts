import * as vscode from 'vscode';
import { readModel } from '../../../core/bpmn/model.js';
import type { Problem } from '../../../core/index.js';
import { kindOfPath } from '../../../core/landscape/kinds.js';
import type { Config } from '../../../core/validate/config/config.js';
import { activeRules, ignoringIn } from '../../../core/validate/config/config.js';
import { describeConfigProblem } from '../../../core/validate/config/problems.js';
import { validateModel } from '../../../core/validate/validate.js';
import type { FoundConfig } from '../../shared/configurations.js';
import { isConfigFile } from '../../shared/configurations.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { SourceText } from '../../shared/source-text.js';
import type { DiagnosticsPublisher } from './publisher.js';

/** Checks every model and every configuration that is read. */
export class DocumentCheck extends Disposables {
  /** The configuration each model was checked with: another one may hold when configurations or landscapes come and go. */
  private readonly checkedWith = new Map<string, Config>();

  constructor(private readonly services: Services, private readonly publisher: DiagnosticsPublisher) {
    super();
    this.own(services.workspace.onDidRead((source) => this.check(source)));
    this.own(services.workspace.onDidRemove((uri) => this.forget(uri)));
    this.own(services.workspace.onDidChange(() => this.recheck()));
  }

  private check(source: SourceText): void {
    const path = this.pathOf(source.uri);
    if (isConfigFile(path)) {
      this.publisher.publish(source.uri, 'document', this.configProblems(path, source.text), source);
    } else if (kindOfPath(path) === 'model') {
      const found = this.services.configurations.forFile(path);
      this.checkedWith.set(source.uri.toString(), found.config);
      this.publisher.publish(source.uri, 'document', this.modelProblems(path, source, found), source);
    }
  }

  private modelProblems(path: string, { text, decoding }: SourceText, { config, folder }: FoundConfig): Problem[] {
    const problems = validateModel(readModel(text), { path, rules: activeRules(config), lang: this.services.lang, decoding });
    const isIgnored = ignoringIn(config, folder === '' ? path : path.slice(folder.length + 1));
    return isIgnored ? problems.filter((problem) => !isIgnored(problem)) : problems;
  }

  private configProblems(path: string, text: string): Problem[] {
    return this.services.configurations.problemsOf(path, text).map((problem) => ({
      rule: 'configuration', severity: 'error', path, message: describeConfigProblem(problem, this.services.lang),
      range: { start: problem.start, end: problem.end },
    }));
  }

  private forget(uri: vscode.Uri): void {
    this.checkedWith.delete(uri.toString());
    this.publisher.publish(uri, 'document', [], undefined);
  }

  private recheck(): void {
    const stale = [...this.checkedWith]
      .map(([address, config]) => ({ uri: vscode.Uri.parse(address), config }))
      .filter(({ uri, config }) => this.services.configurations.forFile(this.pathOf(uri)).config !== config);
    if (stale.length > 0) void this.services.workspace.reread(stale.map(({ uri }) => uri));
  }

  /** A file outside of the workspace goes by its own path. */
  private pathOf(uri: vscode.Uri): string {
    return this.services.workspace.paths.pathOf(uri) ?? uri.path;
  }
}
