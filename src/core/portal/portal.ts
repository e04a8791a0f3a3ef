import { entriesOf } from '../landscape/data.js';
import { labelOf } from './site.js';
import type { ProcessContent } from './content.js';
import { contentOf } from './content.js';
import type { PortalPage } from './page.js';
import { cardPage } from './pages/card-page.js';
import { catalogPages } from './pages/catalog-pages.js';
import type { PortalCopy } from './pages/file-pages.js';
import { filePages } from './pages/file-pages.js';
import { legalPages } from './pages/legal-pages.js';
import { processPage } from './pages/process-page.js';
import { progressPage } from './pages/progress-page.js';
import { RoleParts, rolePages } from './pages/role-pages.js';
import { startPage } from './pages/start-page.js';
import type { SearchData, SearchEntry } from './search/search-index.js';
import { buildSearch } from './search/search-index.js';
import { stem, wordsOf } from './search/terms.js';
import type { PortalOptions, PortalSource } from './site.js';
import { Site } from './site.js';
import { Uses } from './uses.js';

/** A file of the portal: a text, or a copy of a file of the landscape. */
export type PortalFile = PortalPage | PortalCopy;

/**
 * The reading portal of a landscape, file by file: static pages that work without a server and load nothing from elsewhere.
 * The same files, language and day give the same pages. Style sheet and script (`assets/`) come from the caller.
 */
export function* portalFiles(source: PortalSource, options: PortalOptions): Generator<PortalFile, void> {
  const site = new Site(source, options);
  const uses = new Uses();
  const roles = new RoleParts();
  const found: SearchEntry[] = [];
  for (const process of site.published) {
    const content = contentOf(site, { ...process, page: process.page! });
    uses.add(site, content);
    roles.add(site, content);
    found.push(searchEntryOf(content));
    yield processPage(site, content);
    for (const role of new Set(content.steps.flatMap((step) => step.role ?? []))) yield cardPage(site, content, role);
  }
  yield* rolePages(site, roles);
  yield* catalogPages(site, uses);
  yield progressPage(site);
  yield* legalPages(site);
  yield* filePages(site);
  yield { path: 'search.js', content: searchScript(buildSearch([...found, ...catalogEntries(site)], synonyms(site))) };
  // The start page comes last: it leads to all others.
  yield startPage(site, site.entries('roles').filter(({ id }) => roles.has(id)));
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
function searchScript(data: SearchData): string {
  return `globalThis.prozessatlasSearch = ${JSON.stringify(data).replaceAll('<', '\\u003c')};\n`;
}

function searchEntryOf({ profile, page, steps }: ProcessContent): SearchEntry {
  const { name, id, data } = profile;
  const outcomes = [...entriesOf(data.outcomes)].map(([, outcome]) => outcome);
  const facts = new Set(steps.flatMap(({ step, lane }) => [lane, ...step.details.map(({ subject }) => subject), ...step.branches.map(({ text: answer }) => answer)]));
  return {
    kind: 'process', title: name, place: page,
    text: [id, data.number, data.goal, data.description, data.trigger, ...outcomes, ...facts].filter((part) => part).join(' · '),
    steps: steps.filter(({ step }) => step.text !== '').map(({ step, anchor }) => [step.text, anchor]),
  };
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
