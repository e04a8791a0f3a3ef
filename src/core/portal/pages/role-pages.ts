import type { Html } from '../html.js';
import { html, nothing } from '../html.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { NamedStep } from '../share.js';
import type { PortalEntry, Site } from '../site.js';
import { labelOf, pages } from '../site.js';

/** What one role has to do in one process, and what is new there for it. */
export interface RolePart {
  readonly name: string;
  readonly page: string;
  readonly card: string;
  readonly version: string;
  readonly steps: readonly NamedStep[];
  readonly changes: readonly string[];
}

/** One thing to read or do for somebody new. */
export interface OnboardingItem {
  readonly stage: string;
  readonly name: string;
  readonly place: string;
  readonly process: string;
}

/** What there is to tell about a role. */
export interface RoleParts {
  readonly parts: readonly RolePart[];
  readonly onboarding: readonly OnboardingItem[];
}

/** The list of the roles. */
export function rolesPage(site: Site): PortalPage {
  return pageOf(site, {
    path: pages.roles, title: site.say('roles'), section: 'roles',
    body: html`<h1>${site.say('roles')}</h1><ul class="plain">${site.entries('roles').map((role) =>
      html`<li><a href="${site.href(pages.roles, role.place)}">${labelOf(role)}</a>${role.data.orgUnit && html` <small>${site.nameOf(role.data.orgUnit, role.path)}</small>`}</li>`)}</ul>`,
  });
}

/** What a role does in which process, what changes for it, and its path through the first weeks. */
export function rolePage(site: Site, role: PortalEntry, { parts: own, onboarding: items }: RoleParts): PortalPage {
  const { place: path, data } = role;
  const changed = own.filter(({ changes }) => changes.length > 0);
  return pageOf(site, {
    path, title: labelOf(role), section: 'roles',
    body: html`<h1>${labelOf(role)}</h1>
${data.orgUnit && html`<p>${site.nameOf(data.orgUnit, role.path)}</p>`}${data.description && html`<p>${data.description}</p>`}
${onboarding(site, role, items)}
${changed.length > 0 && html`<section aria-labelledby="changed"><h2 id="changed">${site.say('whatChanges')}</h2>${changed.map(({ name, page, version, changes }) =>
      html`<h3><a href="${site.href(path, page)}">${name}</a> <small>${site.say('version')} ${version}</small></h3><ul>${changes.map((change) => html`<li>${change}</li>`)}</ul>`)}</section>`}
<section aria-labelledby="steps"><h2 id="steps">${site.say('yourSteps')}</h2>
${own.length === 0 ? html`<p>${site.say('noSteps')}</p>` : own.every(({ steps }) => steps.length === 0) ? named(site, path, own) : withSteps(site, path, own)}</section>`,
  });
}

function withSteps(site: Site, path: string, parts: readonly RolePart[]): Html {
  return html`<div class="role-parts">${parts.map(({ name, page, card, steps }) => html`<section><h3><a href="${site.href(path, page)}">${name}</a></h3>
<ol class="role-steps">${steps.map(({ number, text, anchor }) => html`<li><span class="number">${number}</span> <a href="${site.href(path, `${page}#${anchor}`)}">${text}</a></li>`)}</ol>
<p><a class="to-card" href="${site.href(path, card)}">${site.say('toCard')}<span class="for-readers">: ${name}</span></a></p></section>`)}</div>`;
}

/** Of many processes only the names; the steps are on the cards. */
function named(site: Site, path: string, parts: readonly RolePart[]): Html {
  return html`<p class="hint">${site.say('stepsOnCards')}</p>
<ul class="plain role-parts">${parts.map(({ name, page, card }) => html`<li><a href="${site.href(path, page)}">${name}</a> · <a href="${site.href(path, card)}">${site.say('toCard')}<span class="for-readers">: ${name}</span></a></li>`)}</ul>`;
}

/** The path through the first weeks, to be ticked off; the browser remembers the ticks under the role and the item. */
function onboarding(site: Site, { place: path, id }: PortalEntry, items: readonly OnboardingItem[]): Html {
  if (items.length === 0) return nothing;
  const stages = [...new Set(items.map(({ stage }) => stage))].sort((a, b) => stageRank(a) - stageRank(b) || (a < b ? -1 : 1));
  return html`<section class="onboarding" aria-labelledby="onboarding"><h2 id="onboarding">${site.say('onboarding')}</h2><p class="hint">${site.say('onboardingHint')}</p>${stages.map((stage) =>
    html`<h3>${stageName(site, stage)}</h3><ul class="checks">${items.filter((item) => item.stage === stage).map((item) =>
      html`<li><label><input type="checkbox" data-remember="${`${id}|${item.place}`}"> <a href="${site.href(path, item.place)}">${item.name}</a> <small>${item.process}</small></label></li>`)}</ul>`)}
<p><button type="button" class="print" hidden>${site.say('print')}</button></p></section>`;
}

const STAGES = { day: { rank: 1, en: 'Day {n}', de: 'Tag {n}' }, week: { rank: 2, en: 'Week {n}', de: 'Woche {n}' }, month: { rank: 3, en: 'Month {n}', de: 'Monat {n}' } } as const;

function stageName(site: Site, stage: string): string {
  const [, unit, n] = /^(day|week|month)(\d+)$/.exec(stage) ?? [];
  return unit ? STAGES[unit as keyof typeof STAGES][site.lang].replace('{n}', n!) : stage || site.say('stageOther');
}

/** Days before weeks before months before everything else. */
function stageRank(stage: string): number {
  const [, unit, n] = /^(day|week|month)(\d+)$/.exec(stage) ?? [];
  return unit ? STAGES[unit as keyof typeof STAGES].rank * 1000 + Number(n) : 9999;
}
