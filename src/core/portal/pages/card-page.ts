import { html } from '../html.js';
import type { ProcessContent } from '../content.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { Branch } from '../../narrative/narrative.js';
import type { Site } from '../site.js';

/** Where the step card of a role for a process is, by the page of the process. */
export function cardPlace(page: string, role: string): string {
  const process = page.replace(/^processes\/|\.html$/g, '');
  return `cards/${process}.${role.slice(role.indexOf(':') + 1).toLowerCase().replace(/[^a-z0-9-]+/g, '-')}.html`;
}

/** One page for the counter: what one role does in a process, with what is needed for it. Made for A5, fine on A4. */
export function cardPage(site: Site, content: ProcessContent, role: string): PortalPage {
  const { profile, publication, page } = content;
  const path = cardPlace(page, role);
  const steps = content.steps.filter((step) => step.role === role);
  const name = site.nameOf(role, profile.path);
  const version = publication.as === 'name' ? '' : publication.version;
  return pageOf(site, {
    path, title: `${profile.name}: ${name}`, layout: 'card', section: 'roles',
    body: html`<article class="card">
<h1>${profile.name}</h1>
<p class="role">${name}${version !== '' && html` · ${site.say('version')} ${version}`}</p>
<ol>${steps.map(({ step, anchor }) => html`<li><span class="number">${step.number}</span> <a href="${site.href(path, `${page}#${anchor}`)}">${step.text}</a>${
  step.branches.length > 0 && html`<ul>${step.branches.map((branch) => html`<li>${[branch.text, branch.next?.text ?? continued(site, branch)].filter((part) => part).join(': ')}</li>`)}</ul>`}${
  step.details.filter(({ kind }) => NEEDED.has(kind)).map(({ label, text }) => html`<span class="need">${label}: ${text}</span>`)}</li>`)}</ol>
</article>`,
  });
}

/** Where a branch goes on that has steps of its own. */
function continued(site: Site, { steps }: Branch): string | undefined {
  const number = steps.find((step) => step.number !== '')?.number;
  return number === undefined ? steps[0]?.text : site.say('continueAt', { number });
}

/** What somebody needs at hand for a step. */
const NEEDED = new Set(['document', 'input', 'output', 'system', 'legal-basis']);
