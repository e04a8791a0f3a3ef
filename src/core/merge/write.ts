import { escapeAttribute, escapeText } from '../xml/characters.js';
import type { XmlElement } from '../xml/tree.js';
import type { MergeNode } from './node.js';
import { XSI_TYPE } from './node.js';

/**
 * Writes a merged tree as plain XML. Its formatting does not matter: the lossless engine carries the content over into
 * the file it came from.
 *
 * @param ours Root element of the file: its prefixes stay declared, for values may use them too.
 * @param theirs Root element of the other version: prefixes that only its values use are declared as well.
 */
export function writeNode(root: MergeNode, ours: XmlElement, theirs: XmlElement): string {
  const declared = declarationsOf(ours);
  const prefixes = new Map<string, string>();
  const body = writeBody(root, prefixOf);
  for (const [prefix, uri] of declarationsOf(theirs)) if (!declared.has(prefix) && prefix !== '' && isUsed(prefix)) declared.set(prefix, uri);
  const declarations = [...declared].map(([prefix, uri]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`).join('');
  const tagEnd = /[\s/>]/.exec(body.slice(1))!.index + 1;
  return body.slice(0, tagEnd) + declarations + body.slice(tagEnd);

  function prefixOf(uri: string, forAttribute: boolean): string {
    if (uri === '') return '';
    const known = prefixes.get(uri);
    if (known !== undefined && !(forAttribute && known === '')) return known;
    const own = [...declared].find(([prefix, bound]) => bound === uri && !(forAttribute && prefix === ''))?.[0];
    const prefix = own ?? freePrefix();
    declared.set(prefix, uri);
    prefixes.set(uri, prefix);
    return prefix;
  }

  function freePrefix(): string {
    let number = 1;
    while (declared.has(`ns${number}`)) number++;
    return `ns${number}`;
  }

  function isUsed(prefix: string): boolean {
    return body.includes(`"${prefix}:`) || body.includes(`>${prefix}:`);
  }
}

function declarationsOf(element: XmlElement): Map<string, string> {
  const declared = new Map<string, string>();
  for (const { name, value } of element.attributes) {
    if (name.qualified === 'xmlns') declared.set('', value);
    else if (name.prefix === 'xmlns') declared.set(name.local, value);
  }
  return declared;
}

function writeBody(root: MergeNode, prefixOf: (uri: string, forAttribute: boolean) => string): string {
  const parts: string[] = [];
  const stack: (MergeNode | string)[] = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const tag = qualified(prefixOf(next.uri, false), next.local);
    const attributes = [...next.attributes].map(([name, value]) => ` ${attributeName(name)}="${escapeAttribute(attributeValue(name, value))}"`).join('');
    if (next.children.length === 0 && next.text === '') {
      parts.push(`<${tag}${attributes} />\n`);
      continue;
    }
    parts.push(`<${tag}${attributes}>${escapeText(next.text)}${next.children.length > 0 ? '\n' : ''}`);
    stack.push(`</${tag}>\n`);
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
  }
  return parts.join('');

  function attributeName(name: string): string {
    const [, uri, local] = /^\{(.*)\}(.*)$/.exec(name) ?? [];
    return uri === undefined ? name : qualified(prefixOf(uri, true), local!);
  }

  function attributeValue(name: string, value: string): string {
    if (name !== XSI_TYPE) return value;
    const [, uri, local] = /^\{(.*)\}(.*)$/.exec(value) ?? [];
    return uri === undefined ? value : qualified(prefixOf(uri, false), local!);
  }
}

function qualified(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}
