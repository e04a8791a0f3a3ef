import type { OpenPlace, ResolveHostMessage, ResolveWebviewMessage, ShowPlaces } from '../../src/protocol/resolve.js';
import { button, h } from '../shared/dom.js';
import { Host } from '../shared/host.js';
import { say } from '../shared/l10n.js';
import './style.css';
import { texts } from './texts.js';

/** Lists the open places with both versions to choose from, and shows the result they lead to. */
class ResolveView {
  private readonly host = new Host<ResolveWebviewMessage, ResolveHostMessage, undefined>();
  private readonly main = document.querySelector('main')!;
  private readonly places = h('div', { class: 'places' });
  private readonly status = h('p', { role: 'status' });
  private readonly finish = button(say(texts.finish), () => this.host.post({ type: 'finish' }));
  private readonly rest = h('div', { class: 'rest' });
  private readonly preview = h('section', { class: 'preview', 'aria-label': say(texts.preview) });
  private readonly findings = h('section', { class: 'findings' });
  private readonly heading = h('h1', {});

  start(): void {
    const side = h('form', { 'aria-label': say(texts.places) }, this.heading, this.places, this.rest, this.status, this.finish);
    side.addEventListener('submit', (event) => event.preventDefault());
    this.finish.className = 'primary';
    this.main.append(side, h('div', { class: 'result' }, this.preview, this.findings));
    this.host.onMessage((message) => {
      this.show(message);
      document.body.dataset['ready'] = 'true';
    });
    this.host.post({ type: 'ready' });
  }

  private show(shown: ShowPlaces): void {
    this.heading.textContent = say(texts.title, { file: shown.file });
    // Rebuilt only once, so that the keyboard stays where it is while choices are made.
    if (this.places.childElementCount === 0) this.places.append(...shown.places.map((place, index) => this.place(place, index, shown)));
    for (const { key, take } of shown.places) {
      const input = take && this.places.querySelector<HTMLInputElement>(`input[name="${CSS.escape(key)}"][value="${take}"]`);
      if (input) input.checked = true;
    }
    const open = shown.places.filter(({ take }) => take === undefined).length;
    this.status.textContent = open > 0 ? say(texts.left, { count: open, all: shown.places.length }) : say(texts.allDecided);
    this.finish.disabled = open > 0;
    this.rest.hidden = open === 0;
    this.rest.replaceChildren(...([['ours', shown.oursLabel], ['theirs', shown.theirsLabel]] as const)
      .map(([take, label]) => button(say(texts.restOurs, { label }), () => this.host.post({ type: 'takeRest', take }))));
    this.showPictures(shown.pictures);
    this.showFindings(shown);
  }

  private place(place: OpenPlace, index: number, shown: ShowPlaces): HTMLElement {
    const choice = (take: 'ours' | 'theirs' | 'both', label: string, value?: string): HTMLElement => {
      const input = h('input', { type: 'radio', name: place.key, value: take });
      input.addEventListener('change', () => this.host.post({ type: 'take', key: place.key, take }));
      return h('label', {}, input, h('span', {}, value ? say(texts.value, { label, value }) : label));
    };
    const field = h('fieldset', {}, h('legend', {}, say(texts.place, { number: index + 1, message: place.message })),
      choice('ours', shown.oursLabel, place.ours), choice('theirs', shown.theirsLabel, place.theirs), place.canTakeBoth ? choice('both', say(texts.both)) : undefined);
    field.addEventListener('focusin', () => this.reveal(place.elementId));
    return field;
  }

  private showPictures(pictures: readonly string[]): void {
    this.preview.hidden = pictures.length === 0;
    this.preview.replaceChildren(...pictures.map((picture) => {
      const { documentElement } = new DOMParser().parseFromString(picture, 'image/svg+xml');
      return document.importNode(documentElement, true);
    }));
  }

  private showFindings({ findings }: ShowPlaces): void {
    const items = findings.map(({ severity, message }) => h('li', { class: severity }, `${say(texts[severity])}: ${message}`));
    this.findings.replaceChildren(h('h2', {}, say(texts.findings)), items.length > 0 ? h('ul', {}, ...items) : h('p', {}, say(texts.noFindings)));
  }

  private reveal(elementId: string): void {
    for (const group of this.preview.querySelectorAll('.current')) group.classList.remove('current');
    const groups = [...this.preview.querySelectorAll<SVGGElement>('[data-element-id]')].filter((group) => group.dataset['elementId'] === elementId);
    for (const group of groups) group.classList.add('current');
    groups[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}

new ResolveView().start();
