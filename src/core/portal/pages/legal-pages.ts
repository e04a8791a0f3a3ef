import type { PortalData } from '../../landscape/data.js';
import { entriesOf } from '../../landscape/data.js';
import type { Html } from '../html.js';
import { html } from '../html.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { Site } from '../site.js';
import { pages } from '../site.js';

/** Imprint, privacy notice and accessibility statement, made from `portal` in landscape.yaml. */
export function legalPages(site: Site): PortalPage[] {
  const portal = site.settings.portal ?? {};
  return [
    pageOf(site, { path: pages.imprint, title: site.say('imprint'), body: html`<h1>${site.say('imprint')}</h1>${imprint(site, portal)}` }),
    pageOf(site, { path: pages.privacy, title: site.say('privacy'), body: html`<h1>${site.say('privacy')}</h1>${privacy(site, portal)}` }),
    pageOf(site, { path: pages.accessibility, title: site.say('accessibility'), body: html`<h1>${TEXTS.statement[site.lang]}</h1>${accessibility(site, portal)}` }),
  ];
}

const TEXTS = {
  statement: { en: 'Accessibility statement', de: 'Erklärung zur Barrierefreiheit' },
  responsible: { en: 'Responsible for the content', de: 'Verantwortlich für den Inhalt' },
  contact: { en: 'Contact', de: 'Kontakt' },
  nothingCollected: {
    en: 'These pages collect nothing. They set no cookies, load nothing from other hosts and count no visits. Ticks and the role you choose stay in your own browser; you can delete them there. Whoever serves the pages may keep access logs; ask the operator about that.',
    de: 'Diese Seiten erheben keine Daten. Sie setzen keine Cookies, laden nichts von anderen Servern und zählen keine Besuche. Häkchen und die gewählte Rolle bleiben in Ihrem Browser und lassen sich dort löschen. Wer die Seiten bereitstellt, führt möglicherweise Zugriffsprotokolle; Auskunft gibt die betreibende Stelle.',
  },
  reports: {
    en: 'With “Report a problem” you write a mail or a message yourself; only what you send is processed, to correct the process.',
    de: 'Mit „Hinweis geben“ schreiben Sie selbst eine E-Mail oder Nachricht. Verarbeitet wird nur, was Sie absenden, und nur, um den Prozess zu berichtigen.',
  },
  officer: { en: 'Data protection officer', de: 'Datenschutzbeauftragte Stelle' },
  scope: {
    en: '{operator} strives to make these pages accessible. The line is WCAG 2.2, level AA (EN 301 549).',
    de: '{operator} ist bemüht, diese Seiten barrierefrei zugänglich zu machen (§ 10 L-BGG, EN 301 549). Maßstab sind die WCAG 2.2, Stufe AA.',
  },
  full: { en: 'These pages conform to these requirements.', de: 'Diese Seiten sind mit den Anforderungen vereinbar.' },
  partial: { en: 'These pages conform to these requirements in part.', de: 'Diese Seiten sind mit den Anforderungen teilweise vereinbar.' },
  unchecked: { en: 'Conformance has not been stated yet.', de: 'Zur Vereinbarkeit liegt noch keine Aussage vor.' },
  gaps: { en: 'Not accessible yet:', de: 'Noch nicht barrierefrei:' },
  diagramNote: {
    en: 'Diagrams are pictures; every diagram is told in full as numbered steps on the same page.',
    de: 'Diagramme sind Bilder; jedes Diagramm steht auf derselben Seite vollständig als nummerierter Ablauf.',
  },
  preparedOn: { en: 'This statement was prepared on {date}.', de: 'Diese Erklärung wurde am {date} erstellt.' },
  feedback: { en: 'Feedback', de: 'Rückmeldung' },
  feedbackText: { en: 'Have you found a barrier? Please tell us:', de: 'Sind Ihnen Mängel aufgefallen? Bitte melden Sie sich:' },
  enforcement: { en: 'Enforcement', de: 'Schlichtung' },
  us: { en: 'The operator', de: 'Die betreibende Stelle' },
} as const;

function imprint(site: Site, portal: PortalData): Html {
  if (!portal.operator) return missing(site);
  const responsible = site.officeName(portal.responsible, site.rootPath);
  return html`<p>${portal.operator}${portal.address && html`<br>${portal.address}`}</p>
<h2>${TEXTS.contact[site.lang]}</h2><p>${contact(portal)}</p>
${responsible !== undefined && html`<h2>${TEXTS.responsible[site.lang]}</h2><p>${responsible}</p>`}`;
}

function privacy(site: Site, portal: PortalData): Html {
  const { lang } = site;
  return html`<p>${TEXTS.nothingCollected[lang]}</p>
${portal.feedback && html`<p>${TEXTS.reports[lang]}</p>`}
${portal.dataProtection ? html`<h2>${TEXTS.officer[lang]}</h2><p>${portal.dataProtection}</p>` : missing(site)}`;
}

function accessibility(site: Site, portal: PortalData): Html {
  const { lang } = site;
  const statement = portal.accessibility ?? {};
  const gaps = [...entriesOf(statement.gaps)].map(([, gap]) => gap);
  return html`<p>${TEXTS.scope[lang].replace('{operator}', portal.operator ?? TEXTS.us[lang])}</p>
<p>${TEXTS[statement.status ?? 'unchecked'][lang]} ${TEXTS.diagramNote[lang]}</p>
${gaps.length > 0 && html`<p>${TEXTS.gaps[lang]}</p><ul>${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`}
${statement.preparedOn && html`<p>${TEXTS.preparedOn[lang].replace('{date}', site.date(statement.preparedOn))}</p>`}
<h2>${TEXTS.feedback[lang]}</h2>
${portal.email || portal.phone ? html`<p>${TEXTS.feedbackText[lang]} ${contact(portal)}</p>` : missing(site)}
<h2>${TEXTS.enforcement[lang]}</h2>
${statement.enforcement ? html`<p>${statement.enforcement}</p>` : missing(site)}`;
}

function contact({ email, phone }: PortalData): Html {
  const parts = [email && html`<a href="mailto:${email}">${email}</a>`, phone && html`<a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a>`].filter((part) => part);
  return html`${parts.map((part, i) => html`${i > 0 && ' · '}${part}`)}`;
}

function missing(site: Site): Html {
  return html`<p class="notice" role="note">${site.say('missingStatement')}</p>`;
}
