import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { resolveLink } from '../landscape/paths.js';
import type { LanguageDocument } from './document.js';
import type { Spot } from './thing.js';
import { xmlSpot } from './xml-spot.js';
import { yamlSpot } from './yaml-spot.js';

/**
 * What the word at a place of a file stands for; `undefined` where nothing is known about it. Never throws, however broken
 * the text is.
 *
 * @param offset UTF-16, in the document's text.
 */
export function spotAt(document: LanguageDocument, offset: number, index: LandscapeIndex): Spot | undefined {
  switch (document.kind) {
    case undefined: return undefined;
    case 'model': return xmlSpot(document, offset, index);
    case 'text': return textSpot(document, offset);
    default: return yamlSpot(document, offset, index);
  }
}

/** A link in a text for clients or staff. */
function textSpot({ file, path }: LanguageDocument, offset: number): Spot | undefined {
  const link = file?.kind === 'text' ? file.links.find(({ start, end }) => start <= offset && offset <= end) : undefined;
  const target = link && !link.target.startsWith('#') ? resolveLink(path, link.target) : undefined;
  return link && target !== undefined ? { thing: { kind: 'file', path: target }, part: 'link', word: link.target, start: link.start, end: link.end } : undefined;
}
