import { entriesOf } from '../landscape/data.js';
import { contentOf } from './content.js';
import type { KeptPage, PortalPage } from './page.js';
import { kept } from './page.js';
import { gatheredPages } from './gathered-pages.js';
import { cardPage } from './pages/card-page.js';
import type { PortalCopy } from './pages/file-pages.js';
import { filePages } from './pages/file-pages.js';
import { legalPages } from './pages/legal-pages.js';
import { processPage } from './pages/process-page.js';
import { progressPage } from './pages/progress-page.js';
import { startPage } from './pages/start-page.js';
import { PortalMemory } from './memory.js';
import type { SearchData, SearchEntry } from './search/search-index.js';
import { stem, wordsOf } from './search/terms.js';
import type { PortalOptions, PortalProcess, PortalSource } from './site.js';
import { labelOf, pages, Site } from './site.js';
import type { Share } from './share.js';
import { movedBetween, rolesIn, searchJson, shareOf } from './share.js';

/** A file of the portal: a text, or a copy of a file of the landscape. */
export type PortalFile = PortalPage | PortalCopy;

/**
 * The reading portal of a landscape, file by file: static pages that work without a server and load nothing from elsewhere.
 * The same files, language and day give the same pages. Style sheet and script (`assets/`) come from the caller.
 */
export function* portalFiles(source: PortalSource, options: PortalOptions): Generator<PortalFile, void> {
  for (const file of portalUpdate(source, options, new PortalMemory(undefined, () => false))) if (!('isKept' in file)) yield file;
}

/**
 * The same for a portal that was written before: pages for which nothing has changed are only named.
 *
 * @param memory Of the run before; it has what the next run needs when all files are made.
 */
export function* portalUpdate(source: PortalSource, options: PortalOptions, memory: PortalMemory): Generator<PortalFile | KeptPage, void> {
  const site = new Site(source, options);
  site.take(memory.knownAnswers(site));
  const shares: Share[] = [];
  const moved = new Set<string>();
  for (const process of site.published) {
    const { path } = process.profile;
    const { made, files } = memory.recall(site, path, () => processFiles(site, { ...process, page: process.page! }));
    shares.push(made);
    yield* files ?? made.pages.map(kept);
    if (files && memory.isSameAround) for (const id of movedBetween(memory.madeBefore<Share>(path)!, made)) moved.add(id);
  }
  yield* gatheredPages(site, shares, memory, (id) => !memory.isSameAround || moved.has(id));
  yield* legalPages(site);
  yield* filePages(site);
  yield { path: 'search.js', content: searchScript([...shares.map(({ found }) => found), ...catalogEntries(site).map(searchJson)], synonyms(site)) };
  const withWork = new Set(shares.flatMap(({ about }) => about.roles));
  const active = site.entries('roles').filter(({ id }) => withWork.has(id));
  // The start page comes last: it leads to all others.
  const overview = memory.recall(site, `overview ${active.map(({ id }) => id).join(' ')}`, () => {
    site.askForOverview();
    return { made: { pages: [pages.progress, pages.start] }, files: [progressPage(site), startPage(site, active)] };
  });
  yield* overview.files ?? overview.made.pages.map(kept);
}

function processFiles(site: Site, process: PortalProcess & { readonly page: string }): { readonly made: Share; readonly files: PortalPage[] } {
  site.askForProcess(process.profile);
  const content = contentOf(site, process);
  return { files: [processPage(site, content), ...rolesIn(content).map((role) => cardPage(site, content, role))], made: shareOf(site, content) };
}

/**
 * One file of the portal, for whoever looks at a page while the landscape is edited. Yields now and then, so that others can
 * have their turn; the page of a process is made at once.
 */
export function* portalFile(source: PortalSource, options: PortalOptions, path: string): Generator<undefined, PortalFile | undefined> {
  const site = new Site(source, options);
  const process = site.published.find(({ page }) => page === path);
  if (process) return processPage(site, contentOf(site, { ...process, page: path }));
  for (const file of portalFiles(source, options)) {
    if (file.path === path) return file;
    yield;
  }
  return undefined;
}

/** The page of a process by the path of its profile; `undefined` when it has none. */
export function pageOfProcess(source: PortalSource, options: PortalOptions, profile: string): string | undefined {
  return new Site(source, options).published.find((process) => process.profile.path === profile)?.page;
}

/** The data of the search from their file, see {@link portalFiles}. */
export function searchDataIn(script: string): SearchData {
  return JSON.parse(script.slice(script.indexOf('{'), script.lastIndexOf('}') + 1)) as SearchData;
}

/** A script, because a page that lies on a file share may not read data in another way. */
function searchScript(entries: readonly string[], instead: SearchData['synonyms']): string {
  return `globalThis.prozessatlasSearch = {"entries":[${entries.join(',')}],"synonyms":${JSON.stringify(instead).replaceAll('<', '\\u003c')}};\n`;
}

const CATALOG_KINDS = { laws: 'law', documents: 'document', systems: 'system', glossary: 'term', roles: 'role' } as const;

function catalogEntries(site: Site): SearchEntry[] {
  return Object.entries(CATALOG_KINDS).flatMap(([catalog, kind]) => site.entries(catalog as keyof typeof CATALOG_KINDS).map((entry): SearchEntry => {
    const { name, description, definition, abbreviation, avoid } = entry.data;
    return {
      kind, title: labelOf(entry), place: entry.place,
      text: [name, description, definition, abbreviation, ...[...entriesOf(avoid)].map(([, word]) => word)].filter((part) => part && part !== labelOf(entry)).join(' · '),
    };
  }));
}

/** The words that the glossary tells to avoid, so that who looks for them finds what stands there instead. */
function synonyms(site: Site): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const { data } of site.entries('glossary')) {
    if (!data.name) continue;
    for (const word of [data.abbreviation, ...[...entriesOf(data.avoid)].map(([, avoided]) => avoided)]) {
      const [first, ...more] = word ? wordsOf(word) : [];
      if (first !== undefined && more.length === 0) result[stem(first)] = wordsOf(data.name);
    }
  }
  return result;
}
