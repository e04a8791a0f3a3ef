import { canonicalAttributes, canonicalText } from '../bpmn/canonical.js';
import { Roles } from '../bpmn/roles.js';
import type { XmlElement } from '../xml/tree.js';
import { XSI_NAMESPACE } from '../xml/namespaces.js';

/** An element without its spelling: what a merge combines. */
export interface MergeNode {
  readonly uri: string;
  readonly local: string;
  /** By expanded name, `{uri}local`; unprefixed attributes by their local name. */
  readonly attributes: Map<string, string>;
  children: MergeNode[];
  text: string;
  readonly id: string | undefined;
  /** What the attributes say however they are spelled: numbers as numbers, defaults left out. */
  readonly meaning: ReadonlyMap<string, string>;
  /** What the text says however it is spelled. */
  readonly textMeaning: string;
}

export const XSI_TYPE = `{${XSI_NAMESPACE}}type`;

/** Reads an element with everything below it, without recursion; comments and white space between tags are left out. */
export function readNode(root: XmlElement): MergeNode {
  const roles = new Roles();
  const top = shallow(root, roles);
  const stack: [XmlElement, MergeNode][] = [[root, top]];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const [element, node] = next;
    const { elements } = element;
    node.text = elements.length > 0 ? element.text.trim() : element.text;
    for (const child of elements) {
      const read = shallow(child, roles);
      node.children.push(read);
      stack.push([child, read]);
    }
  }
  return top;
}

function shallow(element: XmlElement, roles: Roles): MergeNode {
  const attributes = new Map<string, string>();
  for (const attribute of element.attributes) {
    const { prefix, local, qualified } = attribute.name;
    if (prefix === 'xmlns' || qualified === 'xmlns') continue;
    const name = prefix === '' ? local : `{${element.uriOf(attribute)}}${local}`;
    attributes.set(name, name === XSI_TYPE ? expanded(element, attribute.value) : attribute.value);
  }
  return {
    uri: element.uri, local: element.local, attributes, children: [], text: '', id: attributes.get('id'),
    meaning: new Map(canonicalAttributes(element, roles)), textMeaning: canonicalText(element, roles),
  };
}

/** `bpmn:tFormalExpression` → `{http…MODEL}tFormalExpression`: prefixes differ between the versions. */
function expanded(element: XmlElement, name: string): string {
  const colon = name.indexOf(':');
  return `{${element.scope.resolve(colon < 0 ? '' : name.slice(0, colon)) ?? ''}}${name.slice(colon + 1).trim()}`;
}

/** A spelling that is equal for nodes that say the same. */
export function spell(node: MergeNode): string {
  const parts: string[] = [];
  const stack: (MergeNode | string)[] = [node];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    const attributes = [...next.meaning].map(([name, value]) => `${name}=${JSON.stringify(value)}`).sort();
    parts.push(`<{${next.uri}}${next.local} ${attributes.join(' ')}>${next.textMeaning}`);
    stack.push('</>');
    for (let i = next.children.length - 1; i >= 0; i--) stack.push(next.children[i]!);
  }
  return parts.join('');
}

/** A copy without children. */
export function emptyCopy(node: MergeNode): MergeNode {
  return { ...node, attributes: new Map(node.attributes), children: [] };
}

/** A node that no version has, with nothing but a text. */
export function textNode(uri: string, local: string, text: string): MergeNode {
  return { uri, local, attributes: new Map(), children: [], text, id: undefined, meaning: new Map(), textMeaning: text };
}
