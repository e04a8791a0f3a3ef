import { drawModel } from '../../draw/draw.js';
import { toSvg } from '../../draw/svg.js';
import { suspendedUntil } from '../../landscape/lifecycle/requirements.js';
import { term, variantDecisions, variantReasons } from '../../landscape/terms.js';
import type { Narrative } from '../../narrative/index.js';
import { toHtml } from '../../narrative/index.js';
import type { ProcessContent, VariantContent } from '../content.js';
import type { FactValue } from '../facts.js';
import { factsOf } from '../facts.js';
import type { Html } from '../html.js';
import { html, nothing, trusted } from '../html.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { Publication } from '../published.js';
import { reportLink } from '../report.js';
import { rolesIn } from '../share.js';
import { questionsAbout } from '../self-test.js';
import type { Site } from '../site.js';
import { cardPlace } from './card-page.js';

/** The page of a process: profile, steps, diagram, what is new, variants, a self-test. */
export function processPage(site: Site, content: ProcessContent): PortalPage {
  const { page, profile } = content;
  return pageOf(site, {
    path: page, title: profile.name, section: 'start',
    body: html`<article class="process">
<h1>${profile.name}</h1>
${notices(site, content)}
${contents(site, content)}
${facts(site, content)}
${steps(site, content)}
${diagram(site, content)}
${changes(site, content)}
${content.variants.map((variant, i) => variantSection(site, content, variant, i))}
${selfTest(site, content)}
${cards(site, content)}
<p class="actions">${reportLink(site, content)} <button type="button" class="print" hidden>${site.say('print')}</button></p>
</article>`,
  });
}

function notices(site: Site, { profile, publication }: ProcessContent): Html {
  const notes: string[] = [];
  if (publication.as === 'draft') notes.push(site.say('draftNotice'));
  if (publication.as === 'released' && publication.isRevised) notes.push(site.say('newerDraft'));
  if (profile.data.status === 'suspended') {
    const until = suspendedUntil(profile.data);
    notes.push(until ? site.say('suspended', { date: site.date(until) }) : site.say('suspendedOpen'));
  }
  return html`${notes.map((note) => html`<p class="notice" role="note">${note}</p>`)}`;
}

/** The way to the parts of a long page. */
function contents(site: Site, { model, publication, variants }: ProcessContent): Html {
  if (!model) return nothing;
  const parts: readonly (readonly [string, string])[] = [
    ['steps', site.say('steps')], ['diagram', site.say('diagram')],
    ...hasNews(publication) ? [['changes', site.say('changes', { version: publication.version })] as const] : [],
    ...variants.map(({ unit }, i) => [`variant-${i + 1}`, site.say('variantOf', { unit })] as const),
  ];
  return html`<nav class="jump" aria-label="${site.say('onThisPage')}"><ul>${parts.map(([anchor, words]) => html`<li><a href="#${anchor}">${words}</a></li>`)}</ul></nav>`;
}

/** The profile as readers need it. */
function facts(site: Site, content: ProcessContent): Html {
  const known = factsOf(site, content);
  if (known.length === 0) return nothing;
  return html`<section aria-labelledby="at-a-glance"><h2 id="at-a-glance">${site.say('atAGlance')}</h2>
<dl class="facts">${known.map(({ label, values }) => html`<div><dt>${label}</dt><dd>${list(values.map((value) => factValue(site, content.page, value)))}</dd></div>`)}</dl></section>`;
}

function factValue(site: Site, page: string, { text, place, lang, note }: FactValue): Html {
  const shown = place === undefined ? html`${text}` : html`<a href="${site.href(page, place)}"${lang && html` hreflang="${lang}"`}>${text}</a>`;
  return note === undefined ? shown : html`${shown} (${note})`;
}

function steps(site: Site, content: ProcessContent): Html {
  const { model, page } = content;
  if (!model) return html`<p class="notice" role="note">${site.say('noModel')}</p>`;
  const numbers = new Map(content.steps.map(({ step }) => [step.elementId, step.number]));
  const narrative = toHtml(stepsOf(model.narrative), {
    headings: 3, linkOf: linkFrom(site, page),
    afterStep: ({ elementId }) => {
      const number = numbers.get(elementId);
      if (number === undefined) return '';
      return html` <span class="step-actions"><a href="#diagram" data-show="${elementId}" title="${site.say('showInDiagram', { number })}"><span aria-hidden="true">◎</span><span class="for-readers">${site.say('showInDiagram', { number })}</span></a>${reportLink(site, content, { number, elementId })}</span>`.text;
    },
  });
  return html`<section aria-labelledby="steps"><h2 id="steps">${site.say('steps')}</h2>
${trusted(narrative)}${trusted(toHtml(othersOf(model.narrative), { headings: 3 }))}</section>`;
}

/** What somebody has to do; the profile above says the rest. */
function stepsOf(narrative: Narrative): Narrative {
  return { ...narrative, participants: [], messages: [], sections: narrative.sections.map((section) => ({ ...section, summary: [] })) };
}

/** Who takes part, and what they send each other. */
function othersOf(narrative: Narrative): Narrative {
  return { ...narrative, details: [], notices: [], sections: [] };
}

function diagram(site: Site, { model, profile }: ProcessContent): Html {
  if (!model) return nothing;
  const zoom = (['zoomOut', 'zoomIn', 'zoomFit'] as const).map((action) => html`<button type="button" data-zoom="${action}">${site.say(action)}</button>`);
  return html`<section class="diagram" id="diagram" aria-labelledby="diagram-heading"><h2 id="diagram-heading">${site.say('diagram')}</h2>
<p class="zoom" hidden>${zoom}</p>
<div class="picture" tabindex="0" role="group" aria-labelledby="diagram-heading">${trusted(toSvg(drawModel(model.model, { lang: site.lang, title: profile.name }), site.lang, 'picture'))}</div></section>`;
}

function changes(site: Site, { publication, release }: ProcessContent): Html {
  if (!hasNews(publication)) return nothing;
  const what = release.since === undefined ? html`<p>${site.say('firstVersion')}</p>`
    : release.changes.length === 0 ? html`<p>${site.say('noChanges')}</p>`
      : html`<ul>${release.changes.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
  return html`<section aria-labelledby="changes"><h2 id="changes">${site.say('changes', { version: publication.version })}</h2>${what}</section>`;
}

function hasNews(publication: Publication): publication is Publication & { readonly as: 'released' } {
  return publication.as === 'released' && publication.version !== '';
}

function variantSection(site: Site, { page, model }: ProcessContent, variant: VariantContent, position: number): Html {
  const told = (name: string, narrative: Narrative, anchors: string): Html => html`<div><h3>${name}</h3>${trusted(toHtml(stepsOf(narrative), { headings: 4, anchors, linkOf: linkFrom(site, page) }))}</div>`;
  const about = [
    variant.reason && `${site.say('reason')}: ${term(variantReasons, variant.reason, site.lang)}`,
    variant.decision && `${site.say('decision')}: ${term(variantDecisions, variant.decision, site.lang)}`,
  ].filter((part) => part);
  return html`<section class="variant" id="variant-${position + 1}"><h2>${site.say('variantOf', { unit: variant.unit })}</h2>
${about.length > 0 && html`<p>${about.join(' · ')}</p>`}
${variant.changes.length > 0 && html`<p>${site.say('variantChanges')}</p><ul>${variant.changes.map(({ message }) => html`<li>${message}</li>`)}</ul>`}
<details><summary>${site.say('sideBySide')}</summary><div class="side-by-side">${model && told(site.say('mainProcess'), model.narrative, `${variant.id}-main-`)}${told(variant.unit, variant.narrative, `${variant.id}-`)}</div></details></section>`;
}

function selfTest(site: Site, { model }: ProcessContent): Html {
  const questions = model ? questionsAbout(model.narrative) : [];
  if (questions.length === 0) return nothing;
  return html`<section class="self-test" aria-labelledby="self-test"><h2 id="self-test">${site.say('selfTest')}</h2><ol>${questions.map(({ step, choices, answer }) =>
    html`<li><p>${site.say('selfTestQuestion', { step })}</p><ul>${choices.map((choice) => html`<li>${choice}</li>`)}</ul><details><summary>${site.say('selfTestAnswer')}</summary><p>${answer}</p></details></li>`)}</ol></section>`;
}

function cards(site: Site, content: ProcessContent): Html {
  const roles = rolesIn(content);
  if (roles.length === 0) return nothing;
  return html`<section class="cards" aria-labelledby="cards"><h2 id="cards">${site.say('cards')}</h2><ul>${roles.map((role) =>
    html`<li><a href="${site.href(content.page, cardPlace(content.page, role))}">${site.say('card', { role: site.nameOf(role, content.profile.path) })}</a></li>`)}</ul></section>`;
}

/** Where the things lead that a narrative names. */
function linkFrom(site: Site, page: string): (detail: { readonly subject: string }) => string | undefined {
  return ({ subject }) => {
    const place = site.placeOf(subject);
    return place === undefined ? undefined : site.href(page, place);
  };
}

function list(items: readonly Html[]): Html | undefined {
  if (items.length === 0) return undefined;
  return items.length === 1 ? items[0] : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}
