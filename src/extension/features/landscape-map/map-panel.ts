import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import type { Colouring } from '../../../core/landscape/map/colouring.js';
import type { MapScene, SceneCard } from '../../../core/landscape/map/scene.js';
import { MapScenes } from '../../../core/landscape/map/scene.js';
import { profileFacts } from '../../../core/landscape/profile-facts.js';
import type { FromMap, ToMap } from '../../../protocol/map.js';
import { isFromMap } from '../../../protocol/map.js';
import { Breather } from '../../shared/breather.js';
import { Disposables } from '../../shared/disposables.js';
import type { Services } from '../../shared/services.js';
import { webviewPage } from '../../shared/webview-page.js';

/** Problems found this soon after each other are shown together, in milliseconds: after the start those of all files are found. */
const SETTLE = 100;

/** The one map of the workspace. It draws when it is seen, and follows every change of files and problems. */
export class MapPanel extends Disposables {
  private readonly panel: vscode.WebviewPanel;
  private scenes: MapScenes | undefined;
  private shown: MapScene | undefined;
  private selected: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isStale = true;

  constructor(private readonly services: Services, private readonly exportMap: (colourBy: Colouring) => unknown, onClosed: () => void) {
    super();
    const { workspace, problems, extensionUri } = services;
    this.panel = this.own(vscode.window.createWebviewPanel('prozessatlas.landscapeMap', vscode.l10n.t('Process landscape'), vscode.ViewColumn.Active));
    this.panel.iconPath = new vscode.ThemeIcon('map');
    this.own(this.panel.onDidDispose(() => { onClosed(); this.dispose(); }));
    this.own(this.panel.onDidChangeViewState(() => { if (this.isStale) this.drawSoon(); }));
    this.own(this.panel.webview.onDidReceiveMessage((message: unknown) => { if (isFromMap(message)) this.receive(message); }));
    this.own({ dispose: workspace.index.onDidChange((affected) => this.scenes?.lookAgainAt(affected)) });
    this.own(workspace.onDidChange(() => this.drawSoon()));
    this.own(problems.onDidChange((uri) => {
      const path = this.colourBy === 'problems' ? workspace.paths.pathOf(uri) : undefined;
      if (path === undefined) return;
      this.scenes?.lookAgainAt([path]);
      this.drawSoon(SETTLE);
    }));
    this.own({ dispose: () => clearTimeout(this.timer) });
    this.panel.webview.html = webviewPage(this.panel.webview, extensionUri, 'map',
      '<div id="tools" role="toolbar"></div>\n<main id="map"></main>\n<div id="hover" aria-hidden="true" hidden></div>\n<aside id="details" aria-live="polite"></aside>', { worker: true });
  }

  private colourBy: Colouring = 'status';

  reveal(): void {
    this.panel.reveal();
  }

  /** Selects a process, now or when the map has been drawn. */
  select(path: string): void {
    this.selected = path;
    if (!this.isStale) this.showSelected();
  }

  private receive(message: FromMap): void {
    switch (message.type) {
      case 'wish': {
        this.colourBy = message.colourBy;
        this.shown = undefined;
        this.isStale = true; // until it is drawn: the panel may be hidden by then
        const scenes = new MapScenes(this.services.workspace.index, { lang: this.services.lang, colourBy: message.colourBy, problems: (path) => this.problemsOf(path) });
        this.scenes = scenes;
        return this.services.attempt(() => this.prepare(scenes));
      }
      case 'facts': {
        const { workspace: { index }, lang } = this.services;
        const profile = index.file(message.path);
        return this.post({ type: 'facts', path: message.path, facts: profile?.kind === 'profile' ? profileFacts(index, profile, today(), lang) : [] });
      }
      case 'open': return this.services.attempt(() => this.open(message.path, message.what));
      case 'export': return this.services.attempt(() => this.exportMap(this.colourBy));
    }
  }

  /** Looks at all processes piece by piece: with thousands of them VS Code must not wait for the map. */
  private async prepare(scenes: MapScenes): Promise<void> {
    const { workspace } = this.services;
    await workspace.load();
    const breather = new Breather();
    for (const profile of [...workspace.index.profiles()]) {
      if (this.scenes !== scenes) return;
      scenes.prepare(profile);
      await breather.pause();
    }
    this.draw();
  }

  private async open(path: string, what: 'model' | 'profile'): Promise<void> {
    const { index, paths } = this.services.workspace;
    const file = index.file(path);
    const model = file?.kind === 'profile' ? file.modelPath : undefined;
    const opensModel = what === 'model' && (file?.kind === 'model' || (model !== undefined && index.has(model)));
    const uri = paths.uriOf(opensModel && model !== undefined ? model : path);
    if (!uri) return;
    if (opensModel) await vscode.commands.executeCommand('vscode.open', uri);
    else await vscode.commands.executeCommand('prozessatlas.openAsForm', uri);
  }

  private problemsOf(path: string): { errors: number; warnings: number } {
    const { workspace: { index, paths }, problems } = this.services;
    const file = index.file(path);
    const found = [path, file?.kind === 'profile' ? file.modelPath : undefined].flatMap((one) => {
      const uri = one === undefined ? undefined : paths.uriOf(one);
      return uri ? problems.of(uri) : [];
    });
    const count = (severity: string): number => found.filter((problem) => problem.severity === severity).length;
    return { errors: count('error'), warnings: count('warning') };
  }

  private drawSoon(delay = 0): void {
    this.isStale = true;
    this.timer ??= setTimeout(() => this.draw(), delay);
  }

  private draw(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    // Before all models are read, processes would seem to have none.
    if (!this.scenes || !this.panel.visible || !this.services.workspace.isComplete) return;
    this.isStale = false;
    const scene = this.scenes.scene();
    const changed = this.shown && changedCards(this.shown, scene);
    if (!changed) this.post({ type: 'scene', scene });
    else if (changed.length > 0) this.post({ type: 'cards', cards: changed, legend: scene.legend });
    this.shown = scene;
    this.showSelected();
  }

  private showSelected(): void {
    if (this.selected !== undefined) this.post({ type: 'select', path: this.selected });
    this.selected = undefined;
  }

  private post(message: ToMap): void {
    void this.panel.webview.postMessage(message);
  }
}

/** The cards that look different, when nothing else has changed; `undefined` when the map has to be drawn anew. */
function changedCards(before: MapScene, after: MapScene): SceneCard[] | undefined {
  if (before.bands.length !== after.bands.length || before.title !== after.title || before.height !== after.height || before.width !== after.width) return undefined;
  const changed: SceneCard[] = [];
  for (const [i, band] of after.bands.entries()) {
    const old = before.bands[i]!;
    if (old.key !== band.key || old.title !== band.title || old.tiles.length !== band.tiles.length) return undefined;
    for (const [j, tile] of band.tiles.entries()) {
      const oldTile = old.tiles[j]!;
      if (tile === oldTile) continue;
      if (oldTile.key !== tile.key || oldTile.title !== tile.title || oldTile.width !== tile.width || oldTile.cards.length !== tile.cards.length) return undefined;
      for (const [k, card] of tile.cards.entries()) {
        if (card === oldTile.cards[k]) continue;
        if (card.key !== oldTile.cards[k]!.key) return undefined;
        changed.push(card);
      }
    }
  }
  return changed;
}
