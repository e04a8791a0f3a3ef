import markdownIt from 'markdown-it';
import { isAddress, resolveLink } from '../landscape/paths.js';
import type { Html } from './html.js';
import { trusted } from './html.js';
import type { Site } from './site.js';

/** Markup in a text stays text; only links that lead to a known place stay links, and pictures are those of the landscape. */
const markdown = markdownIt({ html: false, linkify: false, maxNesting: 40 });

/**
 * A Markdown text of the landscape as a part of a page. A front matter is left out, the highest headings stand right below that of the page.
 *
 * @param page The page it is put into.
 * @param path Where the text lies, for its relative links.
 */
export function renderMarkdown(site: Site, page: string, path: string, text: string): Html {
  const tokens = markdown.parse(text.replace(/^---\r?\n.*?\r?\n---\r?\n/s, ''), {});
  const levelOf = ({ type, tag }: { readonly type: string; readonly tag: string }): number => (type.startsWith('heading_') ? Number(tag.slice(1)) : 6);
  const highest = tokens.reduce((level, token) => Math.min(level, levelOf(token)), 6);
  for (const token of tokens) {
    if (token.type.startsWith('heading_')) token.tag = `h${Math.min(6, levelOf(token) - highest + 2)}`;
    for (const child of token.children ?? []) {
      if (child.type === 'link_open') child.attrSet('href', linkTo(site, page, path, String(child.attrGet('href') ?? '')));
      else if (child.type === 'image') child.attrSet('src', pictureAt(site, page, path, String(child.attrGet('src') ?? '')));
    }
  }
  return trusted(markdown.renderer.render(tokens, markdown.options, {}));
}

function linkTo(site: Site, page: string, from: string, link: string): string {
  if (isAddress(link)) return /^(?:https?|mailto):/i.test(link) ? link : '#';
  if (link.startsWith('#')) return link;
  const target = resolveLink(from, decoded(link));
  const file = target === undefined ? undefined : site.index.file(target);
  const process = file?.kind === 'profile' ? site.processOf(file).page : undefined;
  const place = process ?? (target === undefined || file?.kind === 'profile' || file?.kind === 'model' ? undefined : site.fileAt(target));
  return place === undefined ? '#' : site.href(page, place);
}

/** Nothing is fetched from elsewhere: a picture with an address stays empty and shows its text. */
function pictureAt(site: Site, page: string, from: string, link: string): string {
  const target = isAddress(link) ? undefined : resolveLink(from, decoded(link));
  if (target !== undefined && /\.svg$/i.test(target)) return harmlessSvg(site.read(target) ?? '');
  const place = target !== undefined && /\.(?:png|jpe?g|gif|webp)$/i.test(target) ? site.fileAt(target) : undefined;
  return place === undefined ? 'data:,' : site.href(page, place);
}

/** A drawing as a picture inside of a page: there it runs nothing and loads nothing. */
export function harmlessSvg(text: string): string {
  return text.includes('<svg') ? `data:image/svg+xml,${encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))}` : 'data:,';
}

function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
