import type { Colouring } from '../../src/core/landscape/map/colouring.js';
import { colourings } from '../../src/core/landscape/map/colouring.js';
import type { FromMap, ToMap } from '../../src/protocol/map.js';
import { button, h } from '../shared/dom.js';
import { Host } from '../shared/host.js';
import { lang, say } from '../shared/l10n.js';
import type { MapCard } from './cards.js';
import { MapView } from './map-view.js';
import './style.css';
import { texts } from './texts.js';

const host = new Host<FromMap, ToMap, { readonly colourBy: Colouring }>();
const element = (id: string) => document.getElementById(id)!;

let colourBy: Colouring = host.state?.colourBy ?? 'status';
const search = h('input', { type: 'search', id: 'search', placeholder: say(texts.search), 'aria-label': say(texts.search) });
const colour = h('select', { id: 'colour-by' }, ...Object.entries(colourings).map(([key, message]) => h('option', { value: key }, message[lang])));
const only = h('select', { id: 'only' });
const count = h('output', { id: 'count' });

const view = new MapView(element('map'), {
  open: (path, what) => host.post({ type: 'open', path, what }),
  selected: showDetails,
  shown: (found, cards) => {
    count.textContent = say(texts.found, { count: found, total: cards.length });
    offerClasses(cards);
  },
});

element('tools').setAttribute('aria-label', say(texts.tools));
element('tools').append(
  search, count,
  h('label', { for: 'colour-by' }, say(texts.colourBy)), colour,
  h('label', { for: 'only' }, say(texts.only)), only,
  h('span', { class: 'space' }),
  button(say(texts.zoomOut), () => view.zoomBy(1 / 1.25), '−'),
  button(say(texts.zoomIn), () => view.zoomBy(1.25), '+'),
  button(say(texts.fit), () => view.fit(), '↔'),
  button(say(texts.export), () => host.post({ type: 'export' })),
);
colour.value = colourBy;
search.addEventListener('input', filter);
only.addEventListener('change', filter);
colour.addEventListener('change', () => {
  colourBy = colour.value as Colouring;
  host.state = { colourBy };
  only.value = '';
  wish();
});
new MutationObserver(wish).observe(document.body, { attributeFilter: ['class'] });

host.onMessage((message) => {
  if (message.type === 'select') return view.select(message.path);
  view.show(message.svg);
  filter();
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
});

function filter(): void {
  view.setFilter(search.value, only.value);
}

let wished = '';

/** Asks for the map in the reader's colours; VS Code marks its theme at the body. */
function wish(): void {
  const { classList } = document.body;
  const isDark = classList.contains('vscode-dark') || (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'));
  const theme = isDark ? 'dark' : 'light';
  if (wished === `${colourBy} ${theme}`) return;
  wished = `${colourBy} ${theme}`;
  delete document.body.dataset['ready'];
  host.post({ type: 'wish', colourBy, theme });
}

/** The classes that the cards have under the present colouring, in words. */
function offerClasses(cards: readonly MapCard[]): void {
  const classes = new Map(cards.filter(({ colourClass }) => colourClass !== '').map(({ colourClass, colourLabel }) => [colourClass, colourLabel]));
  const options = [['', say(texts.all)] as const, ...classes];
  if (options.map(([key]) => key).join() === [...only.options].map(({ value }) => value).join()) return;
  const { value } = only;
  only.replaceChildren(...options.map(([key, label]) => h('option', { value: key }, label)));
  only.value = classes.has(value) ? value : '';
}

function showDetails(card: MapCard | undefined, all: ReadonlyMap<string, MapCard>): void {
  const names = (paths: readonly string[]): string => paths.map((path) => all.get(path)?.name ?? path).join(' · ') || say(texts.nothing);
  element('details').replaceChildren(...(card ? [
    h('strong', {}, card.name),
    h('span', {}, say(texts.calls, { names: names(card.calls) })),
    h('span', {}, say(texts.calledBy, { names: names(card.calledBy) })),
    h('span', { class: 'buttons' },
      button(say(texts.openModel), () => host.post({ type: 'open', path: card.path, what: 'model' })),
      button(say(texts.openProfile), () => host.post({ type: 'open', path: card.path, what: 'profile' }))),
  ] : []));
}

wish();
