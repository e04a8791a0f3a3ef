/** The reading portal inside VS Code: the pages as they will be written, following every edit. */
import type { SearchData } from '../../src/core/portal/search/search-index.js';
import type { FromPortalPreview, PreviewOf, ToPortalPreview } from '../../src/protocol/portal-preview.js';
import { Host } from '../shared/host.js';
import { connectDiagram } from './diagram.js';
import { rememberTicks } from './memory.js';
import { offerRole } from './my-role.js';
import { startSearch } from './search.js';
import './style.css';
import './preview.css';

const host = new Host<FromPortalPreview, ToPortalPreview, never>();
const content = document.getElementById('page')!;
const choice = document.querySelector<HTMLSelectElement>('#preview-of')!;
let shown = '';
let giveSearch: ((data: SearchData) => void) | undefined;

host.onMessage((message) => {
  if (message.type === 'search') return giveSearch?.(message.data);
  const isSame = shown === message.page;
  const top = document.documentElement.scrollTop;
  shown = message.page;
  choice.value = message.of;
  // Parsed without running anything; the host sends markup in which every text is escaped.
  const page = new DOMParser().parseFromString(message.html, 'text/html');
  content.className = page.body.className;
  content.replaceChildren(...page.body.childNodes);
  document.body.dataset['root'] = page.body.dataset['root'] ?? '';
  document.title = page.title;
  rememberTicks();
  offerRole();
  connectDiagram();
  startSearch(() => new Promise((resolve) => {
    giveSearch = resolve;
    host.post({ type: 'search' });
  }));
  if (isSame && message.anchor === '') document.documentElement.scrollTop = top;
  else scrollToAnchor(message.anchor);
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
});

content.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href');
  // What leads out of the portal, a mail or the text of a law, is VS Code's business.
  if (!href || event.defaultPrevented || /^[a-z]+:/i.test(href)) return;
  event.preventDefault();
  const { pathname, hash } = new URL(href, `https://portal.invalid/${shown}`);
  const [page, anchor] = [decodeURIComponent(pathname.slice(1)), decodeURIComponent(hash.slice(1))];
  if (page === shown) scrollToAnchor(anchor);
  else host.post({ type: 'go', page, anchor });
});

document.querySelector('#preview-back')!.addEventListener('click', () => host.post({ type: 'back' }));
choice.addEventListener('change', () => host.post({ type: 'choose', of: choice.value as PreviewOf }));

function scrollToAnchor(anchor: string): void {
  const target = anchor === '' ? undefined : document.getElementById(anchor);
  if (target) target.scrollIntoView({ block: 'start' });
  else document.documentElement.scrollTop = 0;
}

host.post({ type: 'ready' });
