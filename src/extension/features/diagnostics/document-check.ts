import * as vscode from 'vscode';
import type { Problem } from '../../../core/index.js';
import { kindOfPath } from '../../../core/landscape/kinds.js';
import type { Config } from '../../../core/validate/config/config.js';
import { formatMessage } from '../../../core/messages.js';
import { describeConfigProblem, PLUGINS_NOT_RUN } from '../../../core/validate/config/problems.js';
import { isConfigFile } from '../../shared/configurations.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import type { SourceText } from '../../shared/source-text.js';
import { ImportedFiles } from './imported-files.js';
import { checkModel, pathOf } from './model-check.js';
import { PluginCheck } from './plugin-check.js';
import type { DiagnosticsPublisher } from './publisher.js';

/** Checks every model and every configuration that is read. */
export class DocumentCheck extends Disposables {
  /** The configuration each model was checked with: another one may hold when configurations or landscapes come and go. */
  private readonly checkedWith = new Map<string, Config>();
  /** The state of the configurations that was looked at last; most changes of the workspace leave it alone. */
  private revision = '';
  private readonly imports: ImportedFiles;
  private readonly plugins: PluginCheck;

  constructor(private readonly services: Services, private readonly publisher: DiagnosticsPublisher) {
    super();
    this.imports = new ImportedFiles((uri) => void services.workspace.reread([uri]));
    this.plugins = this.own(new PluginCheck(services, publisher));
    this.own(services.workspace.onWantsCheck((source) => this.check(source)));
    this.own(services.workspace.onDidRemove((uri) => this.forget(uri)));
    this.own(services.workspace.onDidChange(() => this.recheck()));
  }

  private check(source: SourceText): void {
    const path = pathOf(this.services, source.uri);
    if (isConfigFile(path)) {
      this.publisher.publish(source.uri, 'document', this.configProblems(path, source.text), source);
    } else if (kindOfPath(path) === 'model') {
      const { config } = this.services.configurations.forFile(path);
      this.checkedWith.set(source.uri.toString(), config);
      if (config.plugins && this.plugins.isAllowed) this.plugins.check(source);
      else this.plugins.forget(source.uri);
      // Fixes are made from the text as it is when somebody asks; kept, they would keep the whole model.
      const resolve = this.services.workspace.paths.pathOf(source.uri) === undefined ? undefined : this.imports.resolverOf(source.uri);
      const problems = checkModel(this.services, source.uri, source.text, source.decoding, resolve).map(({ fixes: _fixes, ...problem }) => problem);
      this.publisher.publish(source.uri, 'document', problems, source);
    }
  }

  private configProblems(path: string, text: string): Problem[] {
    const { configurations, lang } = this.services;
    const faults = configurations.problemsOf(path, text).map((problem): Problem => ({
      rule: 'configuration', severity: 'error', path, message: describeConfigProblem(problem, lang),
      range: { start: problem.start, end: problem.end },
    }));
    const names = configurations.pluginNamesIn(path, text);
    if (names.length === 0 || this.plugins.isAllowed) return faults;
    const start = Math.max(0, text.indexOf(names[0]!));
    return [...faults, {
      rule: 'configuration', severity: 'info', path, message: formatMessage(PLUGINS_NOT_RUN, lang, { names: names.join(', ') }),
      range: { start, end: start + names[0]!.length },
    }];
  }

  private forget(uri: vscode.Uri): void {
    this.checkedWith.delete(uri.toString());
    this.publisher.publish(uri, 'document', [], undefined);
    this.plugins.forget(uri);
  }

  private recheck(): void {
    const { revision } = this.services.configurations;
    if (revision === this.revision) return;
    this.revision = revision;
    const stale = [...this.checkedWith]
      .map(([address, config]) => ({ uri: vscode.Uri.parse(address), config }))
      .filter(({ uri, config }) => this.services.configurations.forFile(pathOf(this.services, uri)).config !== config);
    if (stale.length > 0) void this.services.workspace.reread(stale.map(({ uri }) => uri));
  }
}
