import type { SearchData, SearchHit } from '../../src/core/portal/search/search-index.js';
import { quickHits } from '../../src/core/portal/search/quick.js';
import { PortalSearch } from '../../src/core/portal/search/search-index.js';

declare global {
  var prozessatlasSearch: SearchData | undefined;
}

/** The search of the start page. Its data are loaded when somebody begins to search. */
export function startSearch(loadData: (root: string) => Promise<SearchData> = loadScript): void {
  const form = document.querySelector<HTMLFormElement>('form.search');
  const input = form?.querySelector<HTMLInputElement>('input');
  const list = form?.querySelector<HTMLOListElement>('#results');
  const count = form?.querySelector<HTMLElement>('#found');
  if (!form || !input || !list || !count) return;
  const kinds = JSON.parse(form.dataset['kinds']!) as Record<string, string>;
  const root = document.body.dataset['root'] ?? '';
  let data: Promise<SearchData> | undefined;
  let search: Promise<PortalSearch> | undefined;
  let isReady = false;
  const load = (): Promise<PortalSearch> => (search ??= (data = loadData(root)).then((loaded) => PortalSearch.over(loaded, pause)).then((made) => {
    isReady = true;
    return made;
  }));

  const show = async (): Promise<void> => {
    const question = input.value.trim();
    const isCurrent = (): boolean => input.value.trim() === question;
    if (question === '') return draw([], '');
    const loaded = load();
    if (!isReady) {
      // With thousands of processes the index takes a while: meanwhile the titles answer.
      const hits = quickHits(await data!, question);
      if (isCurrent() && hits.length > 0) draw(hits, '');
    }
    const hits = (await loaded).find(question);
    if (!isCurrent()) return;
    const words = hits.length > 0 ? form.dataset['found']!.replace('{count}', String(hits.length)) : form.dataset['nothing']!.replace('{query}', question);
    draw(hits, words);
  };
  const draw = (hits: readonly SearchHit[], words: string): void => {
    count.textContent = words;
    list.replaceChildren(...hits.map((hit) => item(hit)));
  };
  const item = ({ kind, title, place, steps }: SearchHit): HTMLLIElement => {
    const note = document.createElement('small');
    note.textContent = kinds[kind]!;
    const entry = document.createElement('li');
    entry.append(link(title, place), ' ', note);
    if (steps.length > 0) {
      const inner = document.createElement('ul');
      inner.append(...steps.map((step) => {
        const line = document.createElement('li');
        line.append(link(step.title, step.place));
        return line;
      }));
      entry.append(inner);
    }
    return entry;
  };
  const link = (title: string, place: string): HTMLAnchorElement => {
    const anchor = document.createElement('a');
    anchor.href = root + place;
    anchor.textContent = title;
    return anchor;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    list.querySelector('a')?.focus();
  });
  input.addEventListener('focus', () => void load());
  input.addEventListener('input', () => void show());
  if (input.value !== '') void show();
}

/** Lets the page answer to its reader. */
function pause(): Promise<void> {
  return new Promise((resolve) => { setTimeout(resolve); });
}

/** As a script: pages on a file share cannot fetch. */
function loadScript(root: string): Promise<SearchData> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}search.js`;
    script.addEventListener('load', () => resolve(globalThis.prozessatlasSearch!));
    script.addEventListener('error', () => reject(new Error(`${script.src} cannot be loaded`)));
    document.head.append(script);
  });
}
