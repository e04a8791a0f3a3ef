import { nameOf } from '../../landscape/paths.js';
import { html } from '../html.js';
import { harmlessSvg, renderMarkdown } from '../markdown.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { Site } from '../site.js';

/** A file that is put into the portal as it is. */
export interface PortalCopy {
  /** Place in the portal. */
  readonly path: string;
  /** Path in the landscape. */
  readonly from: string;
}

/** The texts and files that the pages link to. Texts may link to further ones, so that the list grows while it is read. */
export function* filePages(site: Site): Generator<PortalPage | PortalCopy> {
  const done = new Set<string>();
  for (let grew = true; grew;) {
    grew = false;
    for (const [from, path] of [...site.wantedFiles]) {
      if (done.has(from)) continue;
      done.add(from);
      grew = true;
      if (!path.endsWith('.html')) {
        yield { path, from };
        continue;
      }
      const text = site.read(from) ?? '';
      if (/\.svg$/i.test(from)) {
        yield pageOf(site, { path, title: nameOf(from), body: html`<h1>${nameOf(from)}</h1><p><img class="drawing" src="${harmlessSvg(text)}" alt="${nameOf(from)}"></p>` });
        continue;
      }
      const title = /^#\s+(.+)$/m.exec(text)?.[1]?.trim() ?? nameOf(from);
      const { lang, dir } = site.languageOf(from);
      const attributes = html`${lang && html` lang="${lang}"`}${dir && html` dir="${dir}"`}`;
      yield pageOf(site, { path, title, body: html`<article class="text"${attributes}><h1>${title}</h1>${renderMarkdown(site, path, from, text.replace(/^#\s+.+$/m, ''))}</article>` });
    }
  }
}
