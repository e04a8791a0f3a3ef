import type { Html, HtmlValue } from './html.js';
import { html } from './html.js';
import type { Site } from './site.js';
import { pages } from './site.js';
import type { Word } from './words.js';

/** A text file of the portal. */
export interface PortalPage {
  /** From the root of the portal, with `/`. */
  readonly path: string;
  readonly content: string;
}

/** A page that is as it was in the run before. */
export interface KeptPage {
  readonly path: string;
  readonly isKept: true;
}

/** Names a page that is as it was. */
export function kept(path: string): KeptPage {
  return { path, isKept: true };
}

export interface PageParts {
  readonly path: string;
  readonly title: string;
  readonly body: HtmlValue;
  /** Which entry of the navigation the page belongs to. */
  readonly section?: Word;
  /** A class of the body, for pages with a layout of their own. */
  readonly layout?: 'card';
  /** Whether the day decides what the page says. Others stay the same from day to day. */
  readonly isOfToday?: boolean;
}

const NAVIGATION: readonly (readonly [Word, string])[] = [
  ['start', pages.start], ['roles', pages.roles], ['laws', pages.laws], ['documents', pages.documents], ['systems', pages.systems],
  ['glossary', pages.glossary], ['progress', pages.progress],
];

/** A whole page: head, navigation, content, foot. It loads the style sheet and the script of the portal and nothing else. */
export function pageOf(site: Site, { path, title, body, section, layout, isOfToday = false }: PageParts): PortalPage {
  const portal = titleOf(site);
  const href = (place: string): string => site.href(path, place);
  const link = ([word, place]: readonly [Word, string]): Html =>
    html`<li><a href="${href(place)}"${word === section ? html` aria-current="page"` : ''}>${site.say(word)}</a></li>`;
  const page = html`<!doctype html>
<html lang="${site.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<title>${title === portal ? title : `${title} · ${portal}`}</title>
<link rel="stylesheet" href="${href('assets/portal.css')}">
<script src="${href('assets/portal.js')}" defer></script>
</head>
<body${layout ? html` class="${layout}"` : ''} data-root="${href(pages.start).replace('index.html', '').replace('#', '')}">
<a class="skip" href="#content">${site.say('skip')}</a>
<header>
<p class="portal"><a href="${href(pages.start)}">${portal}</a></p>
<nav aria-label="${site.say('navigation')}"><ul>${NAVIGATION.map(link)}</ul></nav>
</header>
<main id="content" tabindex="-1">
${body}
</main>
<footer>
${isOfToday && html`<p>${site.say('asOf', { date: site.date(site.today) })}</p>`}
<ul>${(['imprint', 'privacy', 'accessibility'] as const).map((word) => link([word, pages[word]]))}</ul>
</footer>
</body>
</html>
`;
  return { path, content: page.text };
}

/** What the portal is called. */
export function titleOf(site: Site): string {
  return site.settings.portal?.title || site.settings.name || site.say('title');
}
