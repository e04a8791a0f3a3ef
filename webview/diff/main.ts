import '@vscode/codicons/dist/codicon.css';
import type { Change } from '../../src/core/index.js';
import type { Message } from '../../src/core/messages.js';
import type { DiffHostMessage, DiffWebviewMessage, ShowDiff } from '../../src/protocol/diff.js';
import { Host } from '../shared/host.js';
import { say } from '../shared/l10n.js';
import { ChangeList } from './change-list.js';
import './style.css';
import { texts } from './texts.js';
import { Viewport } from './viewport.js';

interface State { readonly overlay: boolean; readonly others: boolean; readonly diagram: number }

/** Shows two versions side by side or one above the other, with the changes in words beside them. */
class DiffView {
  private readonly host = new Host<DiffWebviewMessage, DiffHostMessage, State>();
  private readonly viewport = new Viewport();
  private readonly list = new ChangeList((change) => this.reveal(change));
  private readonly panes = document.createElement('div');
  private readonly notice = document.createElement('p');
  private readonly diagrams = document.createElement('select');
  private state: State = this.host.state ?? { overlay: false, others: false, diagram: 0 };
  private diff: ShowDiff | undefined;

  start(): void {
    const side = document.createElement('nav');
    side.setAttribute('aria-label', say(texts.changes));
    side.append(this.notice, this.list.element);
    this.panes.className = 'panes';
    this.notice.setAttribute('role', 'status');
    document.querySelector('main')!.append(this.toolbar(), side, this.panes);
    this.host.onMessage((message) => {
      const isFirst = this.diff === undefined;
      this.diff = message;
      this.render(!isFirst);
      document.body.dataset.ready = 'true';
    });
    new ResizeObserver(() => this.arrange()).observe(this.panes);
    this.host.post({ type: 'ready' });
  }

  private toolbar(): HTMLElement {
    const bar = document.createElement('header');
    bar.setAttribute('role', 'toolbar');
    const overlay = this.toggle('layers', texts.overlay, this.state.overlay, (on) => this.change({ overlay: on }));
    const others = this.toggle('list-tree', texts.others, this.state.others, (on) => this.change({ others: on }));
    this.diagrams.addEventListener('change', () => this.change({ diagram: this.diagrams.selectedIndex }));
    bar.append(
      this.button('arrow-up', texts.previous, () => this.list.step(-1)), this.button('arrow-down', texts.next, () => this.list.step(1)), others, overlay,
      this.button('zoom-in', texts.zoomIn, () => this.viewport.zoomIn()), this.button('zoom-out', texts.zoomOut, () => this.viewport.zoomOut()),
      this.button('screen-full', texts.fit, () => this.viewport.fit()), this.diagrams, this.button('code', texts.text, () => this.host.post({ type: 'openText' })),
    );
    return bar;
  }

  private button(icon: string, title: Message, action: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.className = `codicon codicon-${icon}`;
    button.title = say(title);
    button.setAttribute('aria-label', say(title));
    button.addEventListener('click', action);
    return button;
  }

  private toggle(icon: string, title: Message, on: boolean, action: (on: boolean) => void): HTMLButtonElement {
    const button = this.button(icon, title, () => {
      const next = button.getAttribute('aria-pressed') !== 'true';
      button.setAttribute('aria-pressed', String(next));
      action(next);
    });
    button.setAttribute('aria-pressed', String(on));
    return button;
  }

  private change(part: Partial<State>): void {
    this.state = { ...this.state, ...part };
    this.host.state = this.state;
    this.render(part.diagram === undefined);
  }

  private render(keepViewport: boolean): void {
    const { diff } = this;
    if (!diff) return;
    const shown = diff.changes.filter(({ layer }) => layer === 'semantic' || this.state.others);
    this.list.show(shown);
    this.notice.textContent = diff.notice ?? (diff.changes.length === 0 ? say(texts.noChanges) : shown.length === 0 ? say(texts.onlyOthers) : '');
    this.offerDiagrams(Math.max(diff.before.pictures.length, diff.after.pictures.length));
    const pictures = [this.pane(diff.before, 'before'), this.pane(diff.after, 'after')];
    this.panes.classList.toggle('overlay', this.state.overlay);
    this.panes.replaceChildren(...pictures);
    this.markGhosts(diff.changes);
    this.viewport.attach([...this.panes.querySelectorAll('svg')], keepViewport);
    this.arrange();
  }

  /** Side by side or one above the other, whichever shows the diagram larger: most processes are wider than high. */
  private arrange(): void {
    const { clientWidth, clientHeight } = this.panes;
    const { width, height } = this.viewport.size;
    const beside = Math.min(clientWidth / 2 / width, clientHeight / height);
    const stacked = Math.min(clientWidth / width, clientHeight / 2 / height);
    this.panes.classList.toggle('stacked', stacked > beside);
  }

  private offerDiagrams(count: number): void {
    this.diagrams.hidden = count < 2;
    this.diagrams.replaceChildren(...Array.from({ length: count }, (_, index) => new Option(say(texts.diagram, { number: index + 1 }), undefined, false, index === this.state.diagram)));
  }

  private pane({ label, pictures }: ShowDiff['before'], side: 'before' | 'after'): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = side;
    const caption = document.createElement('figcaption');
    caption.textContent = label;
    figure.append(caption);
    const picture = pictures[this.state.diagram] ?? pictures[0];
    if (picture !== undefined) {
      const { documentElement } = new DOMParser().parseFromString(picture, 'image/svg+xml');
      documentElement.removeAttribute('width');
      documentElement.removeAttribute('height');
      figure.append(document.importNode(documentElement, true));
    }
    return figure;
  }

  /** In one picture, only what is gone is taken from the earlier version, with its label and its mark. */
  private markGhosts(changes: readonly Change[]): void {
    const gone = new Set(changes.filter(({ kind }) => kind === 'removed').map(({ elementId }) => elementId));
    for (const group of this.panes.querySelectorAll<SVGGElement>('.before [data-element-id], .before [data-label-of], .before [data-highlight-of]')) {
      const { elementId, labelOf, highlightOf } = group.dataset;
      group.classList.toggle('ghost', gone.has((elementId ?? labelOf ?? highlightOf)!));
    }
  }

  private reveal({ elementId }: Change): void {
    for (const group of this.panes.querySelectorAll('.current')) group.classList.remove('current');
    const groups = [...this.panes.querySelectorAll<SVGGElement>('[data-element-id]')].filter((group) => group.dataset.elementId === elementId);
    for (const group of groups) group.classList.add('current');
    const place = groups.at(-1)?.getBBox();
    if (place) this.viewport.reveal(place);
  }
}

new DiffView().start();
