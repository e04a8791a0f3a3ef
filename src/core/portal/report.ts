import type { ProcessContent } from './content.js';
import type { Html } from './html.js';
import { html, nothing } from './html.js';
import type { Site } from './site.js';

/**
 * A link with which readers tell what is wrong: a mail or a new issue with process, version and step filled in.
 * Nothing where the landscape names no address (`portal.feedback`).
 */
export function reportLink(site: Site, { profile, publication }: ProcessContent, step?: { readonly number: string; readonly elementId: string }): Html {
  const address = site.settings.portal?.feedback;
  if (!address || publication.as === 'name') return nothing;
  const values = {
    id: profile.id, name: profile.name, version: publication.version || '–',
    step: step ? `${step.number} (${step.elementId})` : site.say('wholeProcess'),
  };
  const href = addressWith(address, site.say('reportSubject', values), site.say('reportBody', values));
  if (href === undefined) return nothing;
  const words = step ? site.say('reportStep', { number: step.number }) : site.say('report');
  if (!step) return html`<a class="report" href="${href}">${words}</a>`;
  return html`<a class="report" href="${href}" title="${words}"><span aria-hidden="true">✎</span><span class="for-readers">${words}</span></a>`;
}

/** A mail address or web address with subject and text; `undefined` for any other kind of address. */
function addressWith(address: string, subject: string, body: string): string | undefined {
  const mail = /^(?:mailto:)?([^\s@<>"']+@[^\s@<>"'?]+)$/.exec(address)?.[1];
  if (mail) return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replace(/\n/g, '\r\n'))}`;
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(address)) return undefined;
  const separator = address.includes('?') ? '&' : '?';
  return `${address}${separator}title=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
