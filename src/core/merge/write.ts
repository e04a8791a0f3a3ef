import { escapeAttribute, escapeText } from '../xml/characters.js';
import type { NamespaceScope } from '../xml/namespaces.js';
import type { MergeNode } from './node.js';
import { XSI_TYPE } from './node.js';

/**
 * Writes a merged tree as plain XML. Its formatting does not matter: the lossless engine carries the content over into
 * the file it came from.
 *
 * @param scope Prefixes to prefer, those of the file.
 */
export function writeNode(root: MergeNode, scope: NamespaceScope): string {
  const prefixes = new Map<string, string>();
  const body = writeBody(root, prefixOf);
  const declarations = [...prefixes].map(([uri, prefix]) => ` xmlns${prefix === '' ? '' : `:${prefix}`}="${escapeAttribute(uri)}"`).join('');
  const tagEnd = /[\s/>]/.exec(body.slice(1))!.index + 1;
  return body.slice(0, tagEnd) + declarations + body.slice(tagEnd);

  function prefixOf(uri: string, forAttribute: boolean): string {
    if (uri === '') return '';
    const known = prefixes.get(uri);
    if (known !== undefined && !(forAttribute && known === '')) return known;
    const own = scope.prefixOf(uri);
    const prefix = own !== undefined && !(forAttribute && own === '') ? own : `ns${prefixes.size + 1}`;
    prefixes.set(uri, prefix);
    return prefix;
  }
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
