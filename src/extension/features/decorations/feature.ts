import * as vscode from 'vscode';
import { modelOf, modelUses } from '../../../core/landscape/calls.js';
import { daysBetween, today } from '../../../core/landscape/dates.js';
import { overdueInWords } from '../../../core/time/words.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { releaseState } from '../../../core/landscape/lifecycle/release-state.js';
import { nextReview } from '../../../core/landscape/lifecycle/requirements.js';
import { Disposables } from '../../shared/disposables.js';
import type { Feature } from '../../shared/feature.js';
import type { Services } from '../../shared/services.js';

/** Changes this soon after each other are shown together, in milliseconds. */
const SETTLE = 100;

/** Marks profiles and models in the tree and in the Explorer: overdue, changed since the release, problems of the model. */
export function decorations(services: Services): Feature {
  const provider = new ProcessDecorations(services);
  return { dispose: () => provider.dispose() };
}

class ProcessDecorations extends Disposables implements vscode.FileDecorationProvider {
  private readonly changed = this.own(new vscode.EventEmitter<vscode.Uri[]>());
  readonly onDidChangeFileDecorations = this.changed.event;
  private readonly stale = new Map<string, vscode.Uri>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly services: Services) {
    super();
    const { workspace, problems } = services;
    this.own({ dispose: workspace.index.onDidChange((affected) => { for (const path of affected) this.mark(path); }) });
    this.own(problems.onDidChange((uri) => {
      const path = workspace.paths.pathOf(uri);
      if (path !== undefined) this.mark(path);
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.own(vscode.window.registerFileDecorationProvider(this));
  }

  provideFileDecoration(uri: vscode.Uri): vscode.FileDecoration | undefined {
    const { index, paths } = this.services.workspace;
    const path = /\.(bpmn|process\.ya?ml)$/i.test(uri.path) ? paths.pathOf(uri) : undefined;
    const file = path === undefined ? undefined : index.file(path);
    if (file?.kind === 'profile') return this.ofProfile(file);
    if (file?.kind !== 'model') return undefined;
    const use = modelUses(index, file.path)[0]!;
    return use.as === 'model' ? this.changedSinceRelease(use.profile) : undefined;
  }

  private ofProfile(profile: ProfileFile): vscode.FileDecoration | undefined {
    const review = profile.data.status === 'retired' || profile.data.status === 'suspended' ? undefined : nextReview(profile.data);
    if (review && review < today()) {
      return new vscode.FileDecoration('!', vscode.l10n.t('Review {0}', overdueInWords(daysBetween(review, today()), this.services.lang)), new vscode.ThemeColor('list.warningForeground'));
    }
    return this.changedSinceRelease(profile) ?? this.problemsOfModel(profile);
  }

  private changedSinceRelease(profile: ProfileFile): vscode.FileDecoration | undefined {
    const { index } = this.services.workspace;
    if (profile.data.status !== 'released') return undefined;
    switch (releaseState(index, profile)) {
      case 'process': return new vscode.FileDecoration('≠', vscode.l10n.t('Changed since the release'), new vscode.ThemeColor('list.warningForeground'));
      case 'layout': return new vscode.FileDecoration('≈', vscode.l10n.t('Drawn differently since the release; the process is the same'));
      case 'profile': return new vscode.FileDecoration('≈', vscode.l10n.t('The profile has changed since the release; the process is the same'));
      default: return undefined;
    }
  }

  /** A profile stands for its process: what VS Code shows at the model is to be seen here too. */
  private problemsOfModel(profile: ProfileFile): vscode.FileDecoration | undefined {
    const { workspace: { index, paths }, problems } = this.services;
    const model = modelOf(index, profile);
    const uri = model && paths.uriOf(model.path);
    const found = uri ? problems.of(uri).filter(({ severity }) => severity !== 'info') : [];
    if (found.length === 0) return undefined;
    const hasErrors = found.some(({ severity }) => severity === 'error');
    return new vscode.FileDecoration(found.length > 9 ? '9+' : String(found.length), vscode.l10n.t('Problems in the model: {0}', found.length), hasErrors ? new vscode.ThemeColor('list.errorForeground') : undefined);
  }

  /** Asks anew for a file, and for the profile of a model. */
  private mark(path: string): void {
    const { index, paths } = this.services.workspace;
    const file = index.file(path);
    const names = file?.kind === 'model' ? [path, ...modelUses(index, path).flatMap(({ profile }) => profile?.path ?? [])] : [path];
    for (const name of names) {
      const uri = paths.uriOf(name);
      if (uri) this.stale.set(name, uri);
    }
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const uris = [...this.stale.values()];
      this.stale.clear();
      this.changed.fire(uris);
    }, SETTLE);
  }
}
