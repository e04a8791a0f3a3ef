import type { Colouring } from '../../src/core/landscape/map/colouring.js';
import { colourings } from '../../src/core/landscape/map/colouring.js';
import type { MapPalette } from '../../src/core/landscape/map/palette.js';
import { palettes } from '../../src/core/landscape/map/palette.js';
import type { MapScene, SceneCard } from '../../src/core/landscape/map/scene.js';
import type { FromMap, ToMap } from '../../src/protocol/map.js';
import { button, h } from '../shared/dom.js';
import { Host } from '../shared/host.js';
import { lang, say } from '../shared/l10n.js';
import { Details } from './details.js';
import { MapView } from './map-view.js';
import { cardsOf, housePicture, withCards } from './picture.js';
import './style.css';
import { texts } from './texts.js';

const host = new Host<FromMap, ToMap, { readonly colourBy: Colouring }>();
const element = (id: string) => document.getElementById(id)!;

let colourBy: Colouring = host.state?.colourBy ?? 'status';
let scene: MapScene | undefined;
let byKey: ReadonlyMap<string, SceneCard> = new Map();
/** The process in the middle of the picture of calls; `undefined` for the house. */
let middle: string | undefined;

const search = h('input', { type: 'search', id: 'search', placeholder: say(texts.search), 'aria-label': say(texts.search) });
const colour = h('select', { id: 'colour-by' }, ...Object.entries(colourings).map(([key, message]) => h('option', { value: key }, message[lang])));
const only = h('select', { id: 'only' });
const count = h('output', { id: 'count' });
const back = button(say(texts.house), () => showHouse());
const legend = h('ul', { id: 'legend', 'aria-label': say(texts.legend) });

const details = new Details(element('details'), element('hover'), {
  nameOf: (key) => byKey.get(key)?.label,
  ask: (path) => host.post({ type: 'facts', path }),
  open: (path, what) => host.post({ type: 'open', path, what }),
  showCalls: (key) => void showCalls(key),
});
const view = new MapView(element('map'), {
  open: (path, what) => host.post({ type: 'open', path, what }),
  selected: (card) => details.select(card),
  pointed: (card, at) => details.point(card, at),
  shown: (found, total) => { count.textContent = say(texts.found, { count: found, total }); },
});

element('tools').setAttribute('aria-label', say(texts.tools));
element('tools').append(
  search, count,
  h('label', { for: 'colour-by' }, say(texts.colourBy)), colour,
  h('label', { for: 'only' }, say(texts.only)), only,
  h('span', { class: 'space' }), back,
  button(say(texts.zoomOut), () => view.zoomBy(1 / 1.25), '−'),
  button(say(texts.zoomIn), () => view.zoomBy(1.25), '+'),
  button(say(texts.fit), () => view.fitWidth(), '↔'),
  button(say(texts.all), () => view.fitAll(), '⤢'),
  button(say(texts.export), () => host.post({ type: 'export' })),
);
element('map').after(legend);
back.hidden = true;
colour.value = colourBy;
search.addEventListener('input', filter);
only.addEventListener('change', filter);
colour.addEventListener('change', () => {
  colourBy = colour.value as Colouring;
  host.state = { colourBy };
  only.value = '';
  filter();
  wish();
});
new MutationObserver(() => { if (palette() !== drawnWith) void draw(); }).observe(document.body, { attributeFilter: ['class'] });

host.onMessage((message) => {
  switch (message.type) {
    case 'scene':
      take(message.scene);
      void draw();
      return;
    case 'cards':
      if (!scene) return;
      take(withCards(scene, message.cards, message.legend));
      details.forget();
      if (middle === undefined) view.update(housePicture(scene, palette()), message.cards);
      else void draw();
      return;
    case 'select':
      if (middle !== undefined) showHouse();
      return view.select(`process:${message.path}`);
    case 'facts': return details.answer(message.path, message.facts);
  }
});

let drawnWith: MapPalette | undefined;

/** VS Code marks its theme at the body. */
function palette(): MapPalette {
  const { classList } = document.body;
  const isDark = classList.contains('vscode-dark') || (classList.contains('vscode-high-contrast') && !classList.contains('vscode-high-contrast-light'));
  return palettes[isDark ? 'dark' : 'light'];
}

function take(next: MapScene): void {
  scene = next;
  byKey = new Map(cardsOf(next).map((card) => [card.key, card]));
  offerClasses(next);
}

async function draw(): Promise<void> {
  if (!scene) return;
  drawnWith = palette();
  details.forget();
  const card = middle === undefined ? undefined : byKey.get(middle);
  if (card) {
    // ELK is large: it comes when somebody asks for it.
    const { callsPicture } = await import('./calls-picture.js');
    const picture = await callsPicture(card, byKey, drawnWith);
    if (middle !== card.key) return;
    view.show(picture, drawnWith);
  } else view.show(housePicture(scene, drawnWith), drawnWith);
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
}

async function showCalls(key: string): Promise<void> {
  middle = key;
  back.hidden = false;
  await draw();
  view.select(key);
}

function showHouse(): void {
  middle = undefined;
  back.hidden = true;
  void draw();
}

function filter(): void {
  view.setFilter(search.value, only.value);
}

function wish(): void {
  delete document.body.dataset['ready'];
  host.post({ type: 'wish', colourBy });
}

/** The classes that the cards have under the present colouring: as a legend, and to choose from. */
function offerClasses({ legend: classes }: MapScene): void {
  legend.replaceChildren(...classes.map(({ hue, label, count: number }) => h('li', { class: hue }, `${label} (${number})`)));
  const options = [['', say(texts.everything)] as const, ...classes.map(({ key, label }) => [key, label] as const)];
  if (options.map(([key]) => key).join() === [...only.options].map(({ value }) => value).join()) return;
  const { value } = only;
  only.replaceChildren(...options.map(([key, label]) => h('option', { value: key }, label)));
  only.value = options.some(([key]) => key === value) ? value : '';
}

wish();
