import { entriesOf } from '../../landscape/data.js';
import { isDate } from '../../landscape/dates.js';
import { resolveLink } from '../../landscape/paths.js';
import type { Html } from '../html.js';
import { html, nothing } from '../html.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { PortalEntry, Site } from '../site.js';
import { labelOf, pages } from '../site.js';
import type { Use } from '../uses.js';

/** Of something that more processes than this use, only the processes are named: a page with all their steps would be of no use to anybody. */
const MANY_USES = 30;

/** From so many entries on a page begins with a list of them. */
const MANY = 8;

/** The catalogues that have a page. */
export const shownCatalogs = ['laws', 'documents', 'systems', 'glossary'] as const;

/** The page of a catalogue: what there is, and which processes and steps use it. */
export function catalogPage(site: Site, kind: typeof shownCatalogs[number], shown: readonly Html[]): PortalPage {
  const entries = site.entries(kind);
  return pageOf(site, {
    path: pages[kind], title: site.say(kind), section: kind, isOfToday: true,
    body: html`<h1>${site.say(kind)}</h1>
${entries.length >= MANY && html`<nav class="jump" aria-label="${site.say('onThisPage')}"><ul>${entries.map((entry) => html`<li><a href="${site.href(pages[kind], entry.place)}">${labelOf(entry)}</a></li>`)}</ul></nav>`}
${entries.length === 0 ? html`<p>${site.say('none')}</p>` : shown}`,
  });
}

/** An entry on the page of its catalogue. */
export function catalogEntry(site: Site, kind: typeof shownCatalogs[number], entry: PortalEntry, uses: readonly Use[]): Html {
  const tell = { laws: law, documents: document, systems: system, glossary: term }[kind];
  return html`<section class="entry" id="${entry.place.split('#')[1]}"><h2>${labelOf(entry)}</h2>${tell(site, entry, uses)}</section>`;
}

function law(site: Site, entry: PortalEntry, uses: readonly Use[]): Html {
  const { data } = entry;
  const label = labelOf(entry);
  return html`${data.citation && data.name && html`<p>${data.name}</p>`}
${rows([
    [site.say('changedOn'), site.date(data.changedOn)],
    [site.say('validUntil'), site.date(data.validUntil)],
  ])}
${data.url && /^https?:\/\//i.test(data.url) && html`<p class="open"><a href="${data.url}" rel="noreferrer">${named(site.say('officialText'), label)}</a></p>`}
${usedIn(site, pages.laws, uses, ({ checkedOn }) => {
    if (isDate(data.changedOn) && (!checkedOn || checkedOn < data.changedOn)) return site.say('needsCheck');
    return checkedOn ? site.say('lastCheck', { date: site.date(checkedOn) }) : site.say('neverChecked');
  })}`;
}

function document(site: Site, entry: PortalEntry, uses: readonly Use[]): Html {
  const { data, path } = entry;
  const label = labelOf(entry);
  const file = data.file ? resolveLink(path, data.file) : undefined;
  const place = file === undefined ? undefined : site.fileAt(file);
  const valid = data.validUntil && `${site.date(data.validUntil)}${data.validUntil < site.today ? ` (${site.say('expired')})` : ''}`;
  const open = place !== undefined ? html`<p class="open"><a href="${site.href(pages.documents, place)}">${named(site.say('openFile'), label)}</a></p>`
    : data.file ? html`<p>${site.say(file !== undefined && site.index.has(file) ? 'fileMayRun' : 'fileMissing')}</p>`
      : data.url && /^https?:\/\//i.test(data.url) ? html`<p class="open"><a href="${data.url}" rel="noreferrer">${named(site.say('openFile'), label)}</a></p>` : nothing;
  return html`${data.description && html`<p>${data.description}</p>`}
${rows([
    [site.say('version'), data.version], [site.say('validUntil'), valid], [site.say('documentOwner'), site.officeName(data.owner, path)], [site.say('filePlan'), data.filePlan],
  ])}
${open}
${usedIn(site, pages.documents, uses)}`;
}

function system(site: Site, { data }: PortalEntry, uses: readonly Use[]): Html {
  const byHand = uses.filter(({ byHand: manual }) => manual);
  return html`${data.description && html`<p>${data.description}</p>`}
${rows([[site.say('interface'), data.interface]])}
${byHand.length > 0 && html`<p class="notice">${site.say('mediaBreaks')} ${byHand.map(({ name, page }, i) => html`${i > 0 && ', '}<a href="${site.href(pages.systems, page)}">${name}</a>`)}</p>`}
${usedIn(site, pages.systems, uses)}`;
}

function term(site: Site, { data }: PortalEntry): Html {
  const avoided = [...entriesOf(data.avoid)].map(([, word]) => word);
  return html`${data.definition && html`<p>${data.definition}</p>`}
${rows([[site.say('abbreviation'), data.abbreviation], [site.say('insteadOf'), avoided.join(', ')]])}`;
}

/** Words on a link that many entries have, with what tells them apart for whoever does not see where the link stands. */
function named(words: string, label: string): Html {
  return html`${words}<span class="for-readers">: ${label}</span>`;
}

function rows(all: readonly (readonly [string, string | null | undefined])[]): Html {
  const shown = all.filter(([, value]) => value);
  return shown.length === 0 ? nothing : html`<dl class="facts">${shown.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function usedIn(site: Site, page: string, uses: readonly Use[], note: (use: Use) => string = () => ''): Html {
  if (uses.length === 0) return html`<p class="hint">${site.say('unused')}</p>`;
  return html`<p>${site.say('usedIn')}</p><ul>${uses.map((use) => {
    const { name, page: place, steps } = use;
    const words = note(use);
    return html`<li><a href="${site.href(page, place)}">${name}</a>${words !== '' && html` <small>${words}</small>`}${
      steps.length > 0 && uses.length <= MANY_USES && html`<ul>${steps.map(({ number, text, anchor }) => html`<li><a href="${site.href(page, `${place}#${anchor}`)}">${number} ${text}</a></li>`)}</ul>`}</li>`;
  })}</ul>`;
}
