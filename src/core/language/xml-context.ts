import { parseXml } from '../xml/parse.js';
import type { XmlElement } from '../xml/tree.js';

/** Where in a half-written XML text the cursor stands. */
export type XmlContext =
  /** A tag is wanted; `opened` when its `<` is there. */
  | { readonly at: 'tag'; readonly parent: XmlElement | undefined; readonly opened: boolean; readonly start: number }
  | { readonly at: 'endTag'; readonly parent: XmlElement; readonly start: number }
  | { readonly at: 'attribute'; readonly tag: XmlElement; readonly start: number }
  | { readonly at: 'value'; readonly tag: XmlElement; readonly name: string; readonly start: number; readonly end: number }
  /** Character data of an element without child elements. */
  | { readonly at: 'text'; readonly parent: XmlElement; readonly start: number };

const NAME = /[^\s<>/="']*$/;
const ATTRIBUTE = /\s+([^\s=<>/"']+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * Tells what is being written, from what stands before it; what comes behind may be anything.
 *
 * @returns `undefined` in comments, instructions and CDATA sections.
 */
export function xmlContext(text: string, offset: number): XmlContext | undefined {
  const before = text.slice(0, offset);
  const less = before.lastIndexOf('<');
  if (isInside(before, '<!--', '-->') || isInside(before, '<![CDATA[', ']]>') || isInside(before, '<?', '?>')) return undefined;
  if (less < 0 || before.indexOf('>', less) >= 0 && !hasOpenQuote(before.slice(less))) return inContent(before);

  const head = before.slice(0, less);
  const tag = before.slice(less);
  if (tag.startsWith('</')) {
    const parent = innermostOpen(head);
    return parent && { at: 'endTag', parent, start: less + 2 };
  }
  if (/^<[^\s/>]*$/.test(tag)) return { at: 'tag', parent: innermostOpen(head), opened: true, start: less + 1 };
  const open = /=\s*(["'])([^"']*)$/.exec(tag);
  const name = open && /([^\s=<>/"']+)\s*$/.exec(tag.slice(0, open.index))?.[1];
  // The tag as it would be if it ended here.
  const written = /^<[^\s/>]+/.exec(tag)![0] + (tag.match(ATTRIBUTE) ?? []).join('');
  const element = innermostOpen(`${head}${written}>`);
  if (!element) return undefined;
  if (!open) return { at: 'attribute', tag: element, start: offset - NAME.exec(tag)![0].length };
  if (name === undefined || name === null) return undefined;
  const rest = text.slice(offset);
  const end = rest.search(new RegExp(`[${open[1]}<\\n]`));
  const start = offset - open[2]!.length;
  return { at: 'value', tag: element, name, start, end: offset + (end >= 0 && rest.charAt(end) === open[1] ? end : 0) };
}

function inContent(before: string): XmlContext | undefined {
  const parent = innermostOpen(before);
  const word = /[^\s<>]*$/.exec(before)![0];
  const start = before.length - word.length;
  if (parent && before.slice(0, start).trimEnd().endsWith('>') && parent.openEnd >= before.slice(0, start).trimEnd().length) return { at: 'text', parent, start };
  return word === '' ? { at: 'tag', parent, opened: false, start } : undefined;
}

/** The innermost element that is not closed at the end of a text. */
function innermostOpen(text: string): XmlElement | undefined {
  let open: XmlElement | undefined;
  for (let next = parseXml(text).root; next && !next.selfClosing && next.closeStart === text.length && next.end === text.length; next = next.elements.at(-1)) open = next;
  return open;
}

function isInside(before: string, opening: string, closing: string): boolean {
  const at = before.lastIndexOf(opening);
  return at >= 0 && before.indexOf(closing, at) < 0;
}

function hasOpenQuote(tag: string): boolean {
  return /=\s*(["'])[^"']*$/.test(tag.replace(/=\s*(?:"[^"]*"|'[^']*')/g, ''));
}
