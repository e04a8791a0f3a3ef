import { ownDueItems } from '../../landscape/due.js';
import { treeOf } from '../../landscape/tree/tree.js';
import type { TreeNode } from '../../landscape/tree/node.js';
import { statuses } from '../../landscape/terms.js';
import type { Html } from '../html.js';
import { html, nothing } from '../html.js';
import type { PortalPage } from '../page.js';
import { pageOf, titleOf } from '../page.js';
import type { PortalEntry, Site } from '../site.js';
import { labelOf, pages } from '../site.js';

/** Days ahead for which a review counts as due. */
const SOON = 90;
const MOST_ITEMS = 8;

/** The way in: search, my role, the landscape, what is new and what is due. */
export function startPage(site: Site, activeRoles: readonly PortalEntry[]): PortalPage {
  const page = pages.start;
  return pageOf(site, {
    path: page, title: titleOf(site), section: 'start', isOfToday: true,
    body: html`<h1>${titleOf(site)}</h1>
<form class="search" role="search" data-kinds="${JSON.stringify(kinds(site))}" data-found="${site.say('searchResults', {})}" data-nothing="${site.say('searchNothing', {})}">
<label for="search">${site.say('searchFor')}</label>
<input id="search" type="search" autocomplete="off" spellcheck="false" aria-controls="results">
<p id="found" aria-live="polite"><noscript>${site.say('searchNeedsScript')}</noscript></p>
<ol id="results"></ol>
</form>
<section class="my-role" aria-labelledby="my-role" hidden><h2 id="my-role">${site.say('myRole')}</h2>
<p><label for="role">${site.say('chooseRole')}</label>
<select id="role"><option value="">${site.say('noRole')}</option>${activeRoles.map((role) => html`<option value="${site.href(page, role.place)}">${labelOf(role)}</option>`)}</select>
<a id="to-role" class="button" href="${site.href(page, pages.roles)}">${site.say('goToRole')}</a></p><p class="hint">${site.say('myRoleHint')}</p></section>
<section aria-labelledby="landscape"><h2 id="landscape">${site.say('landscape')}</h2>
${site.processes.length > site.published.length && html`<p class="hint">${site.say('inWorkHint')}</p>`}
<div class="landscape">${treeOf(site.index, { lang: site.lang }).filter(hasProcess).map((node) => band(site, node))}</div></section>
<div class="side-by-side">${recent(site)}${due(site)}</div>`,
  });
}

/** What the script writes before a result. */
function kinds(site: Site): Record<string, string> {
  return Object.fromEntries((['process', 'law', 'document', 'system', 'term', 'role'] as const).map((kind) => [kind, site.say(kind)]));
}

/** Models that no profile names are of no use to readers. */
function hasProcess({ kind, children }: TreeNode): boolean {
  return kind === 'process' || kind === 'interface' || children.some(hasProcess);
}

function band(site: Site, node: TreeNode): Html {
  const type = node.kind === 'band' ? node.type : 'core';
  const inner = node.children.filter(({ kind }) => kind !== 'process' && kind !== 'interface' && kind !== 'model');
  const own = node.children.filter((child) => !inner.includes(child));
  return html`<section class="band ${type}"><h3>${node.label}</h3><div class="groups">${inner.map((child) => group(site, child))}${
    own.length > 0 && html`<div class="group"><ul>${own.map((child) => card(site, child))}</ul></div>`}</div></section>`;
}

function group(site: Site, node: TreeNode): Html {
  const inner = node.children.filter(({ kind }) => kind === 'group' || kind === 'band');
  const own = node.children.filter((child) => !inner.includes(child));
  return html`<div class="group"><h4>${node.label}</h4>${own.length > 0 && html`<ul>${own.map((child) => card(site, child))}</ul>`}${inner.map((child) => group(site, child))}</div>`;
}

function card(site: Site, node: TreeNode): Html {
  if (node.kind === 'interface') return html`<li class="interface"><span>${node.label}</span> <small>${site.officeName(node.owner, node.path) ?? site.say('otherUnit')}</small></li>`;
  if (node.kind !== 'process') return nothing;
  const profile = site.index.file(node.path);
  const process = profile?.kind === 'profile' ? site.processOf(profile) : undefined;
  const below = node.children.length > 0 && html`<ul>${node.children.map((child) => card(site, child))}</ul>`;
  if (process?.page === undefined) {
    const note = node.status === 'retired' ? html`<small>${statuses.retired[site.lang]}</small>` : html`<small class="for-readers">${site.say('notPublished')}</small>`;
    return html`<li class="unpublished"><span>${node.label}</span> ${note}${below}</li>`;
  }
  const note = process.publication.as === 'draft' ? site.say('draft') : node.status === 'suspended' ? statuses.suspended[site.lang] : '';
  return html`<li class="${process.publication.as}"><a href="${site.href(pages.start, process.page)}">${node.label}</a>${note !== '' && html` <small>${note}</small>`}${below}</li>`;
}

function recent(site: Site): Html {
  const released = site.published.flatMap(({ profile, publication, page }) =>
    (publication.as === 'released' && publication.date !== '' ? [{ name: profile.name, page: page!, date: publication.date }] : []));
  released.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0));
  if (released.length === 0) return nothing;
  return html`<section aria-labelledby="recent"><h2 id="recent">${site.say('recent')}</h2><ul class="plain">${released.slice(0, MOST_ITEMS).map(({ name, page, date }) =>
    html`<li><a href="${site.href(pages.start, page)}">${name}</a> <small>${site.date(date)}</small></li>`)}</ul></section>`;
}

function due(site: Site): Html {
  const limit = new Date(`${site.today}T00:00:00Z`);
  limit.setUTCDate(limit.getUTCDate() + SOON);
  const items = ownDueItems(site.index, site.today).filter(({ kind, date }) => kind === 'review' && date <= limit.toISOString().slice(0, 10));
  if (items.length === 0) return nothing;
  return html`<section aria-labelledby="due"><h2 id="due">${site.say('due')}</h2><ul class="plain">${items.slice(0, MOST_ITEMS).map(({ name, id, date, overdueDays }) => {
    const place = site.placeOf(id);
    const words = site.say(overdueDays > 0 ? 'overdue' : 'dueOn', { date: site.date(date) });
    return html`<li>${place === undefined ? name : html`<a href="${site.href(pages.start, place)}">${name}</a>`} <small>${words}</small></li>`;
  })}</ul></section>`;
}
