import * as vscode from 'vscode';
import { messageOf } from '../../core/error-message.js';
import type { Lang } from '../../core/index.js';
import type { Platform } from '../platform.js';
import { Configurations } from './configurations.js';
import { Disposables } from './disposables.js';
import { ElementFocus } from './element-focus.js';
import { WorkspaceHistory } from './history.js';
import { ProblemStore } from './problem-store.js';
import { ReportPanels } from './report-panel.js';
import { ReviewFiles } from './review-files.js';
import { WorkspaceFiles } from './workspace-files.js';
import { WorkspaceIndex } from './workspace-index.js';
import { WorkspaceWatcher } from './workspace-watcher.js';

/** What every feature may use. Built once, by constructor, in reading order. */
export class Services extends Disposables {
  readonly log = this.own(vscode.window.createOutputChannel('Prozessatlas', { log: true }));
  readonly problems = this.own(new ProblemStore());
  readonly workspace: WorkspaceIndex;
  readonly configurations: Configurations;
  readonly watcher: WorkspaceWatcher;
  readonly focus = this.own(new ElementFocus());
  readonly reports: ReportPanels;
  readonly history: WorkspaceHistory;
  /** Language of messages from the core. */
  readonly lang: Lang = /^de\b/i.test(vscode.env.language) ? 'de' : 'en';
  readonly reviews: ReviewFiles;

  /** @param state What the user has chosen in this workspace. */
  constructor(readonly platform: Platform, readonly extensionUri: vscode.Uri, readonly state: vscode.Memento) {
    super();
    this.workspace = this.own(new WorkspaceIndex(this.log, new WorkspaceFiles(platform.files)));
    this.configurations = this.own(new Configurations(this.workspace));
    this.watcher = this.own(new WorkspaceWatcher(this.workspace));
    this.reports = this.own(new ReportPanels(this));
    this.history = new WorkspaceHistory(platform);
    this.reviews = new ReviewFiles(this.workspace, state, this.lang);
  }

  /** Starts something that nobody waits for; when it fails, its sentence is told. */
  attempt(work: () => unknown): void {
    void (async () => work())().catch((error: unknown) => this.reportFailure(messageOf(error), error));
  }

  /** Tells the user that something failed, with the details in the log. */
  reportFailure(what: string, error: unknown): void {
    this.log.error(what, error instanceof Error ? error : String(error));
    void vscode.window.showErrorMessage(what);
  }
}
