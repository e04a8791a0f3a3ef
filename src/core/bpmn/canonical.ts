import { oneLineFeed } from '../xml/characters.js';
import { attributeKey, ownAttributes } from '../xml/fragment.js';
import { XSI_NAMESPACE } from '../xml/namespaces.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import { descendants } from '../xml/tree.js';
import type { BpmnProperty } from './metamodel.js';
import type { BpmnModel } from './model.js';
import { Roles } from './roles.js';

const TYPE_KEY = `{${XSI_NAMESPACE}}type`;

/** Whether an attribute says what holds without it although the metamodel has no default: a shape is collapsed unless it says otherwise. */
export function saysNothing(key: string, value: string): boolean {
  return key === 'isExpanded' && value === 'false';
}

/**
 * Whether two models say the same (canonical equality): equal element trees with prefixes resolved and defaults filled in.
 * The order of `incoming`, `flowNodeRef`, flow nodes, artifacts, root elements, lanes and diagram interchange does not
 * count; that of `outgoing` and of the flows leaving one source does. Comments, instructions, white space between tags,
 * number formats and empty labels say nothing. Documents without any element are equal to each other.
 */
export function canonicalEquals(a: BpmnModel, b: BpmnModel): boolean {
  return canonicalForm(a.xml.root) === canonicalForm(b.xml.root);
}

/** A string that is equal for elements that say the same, down to their last descendant; empty without an element. */
export function canonicalForm(root: XmlElement | undefined, roles = new Roles()): string {
  if (!root) return '';
  const forms = new Map<XmlElement, string>();
  const elements = [...descendants(root)];
  for (const element of elements) roles.typeOf(element);
  // Backwards, so that children are there before their parents ask for them.
  for (let i = elements.length - 1; i >= 0; i--) forms.set(elements[i]!, formOf(elements[i]!, roles, forms));
  return forms.get(root)!;
}

function formOf(element: XmlElement, roles: Roles, forms: ReadonlyMap<XmlElement, string>): string {
  const lists = [...roles.childrenByRole(element)].map(([role, children]) => {
    const items = listOf(children, role, roles, forms);
    return items.length === 0 ? '' : `${role}[${items.join('')}]`;
  });
  const attributes = canonicalAttributes(element, roles).map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  return `<{${element.uri}}${element.local}${attributes.sort().join('')}>${JSON.stringify(canonicalText(element, roles))}${lists.sort().join('')}`;
}

function listOf(children: readonly XmlElement[], role: string, roles: Roles, forms: ReadonlyMap<XmlElement, string>): string[] {
  const free: string[] = [];
  const groups = new Map<string, string>();
  for (const child of children) {
    if (isEmptyLabel(child)) continue;
    const group = roles.orderGroup(child, role);
    if (group === undefined) free.push(forms.get(child)!);
    else groups.set(group, (groups.get(group) ?? '') + forms.get(child)!);
  }
  return [...free, ...groups.values()].sort();
}

/** The attributes that say something, by a key without prefixes; a value equal to its default says nothing. */
export function canonicalAttributes(element: XmlElement, roles: Roles): [string, string][] {
  return ownAttributes(element).flatMap((attribute): [string, string][] => {
    const { key, value, isDefault } = canonicalAttribute(element, attribute, roles);
    return isDefault ? [] : [[key, value]];
  });
}

/** The attributes that say nothing: what they say is the default. */
export function spelledDefaults(element: XmlElement, roles: Roles): XmlAttribute[] {
  return ownAttributes(element).filter((attribute) => canonicalAttribute(element, attribute, roles).isDefault);
}

function canonicalAttribute(element: XmlElement, attribute: XmlAttribute, roles: Roles): { key: string; value: string; isDefault: boolean } {
  const type = roles.typeOf(element);
  const key = attributeKey(element, attribute);
  const property = type?.properties.get(key);
  const value = canonicalValue(element, key, attribute, property);
  const isDefault = key === TYPE_KEY
    ? type !== undefined && type.name === roles.propertyOf(element)?.type
    : ((property?.isAttr ?? false) && value === property?.default) || saysNothing(key, value);
  return { key, value, isDefault };
}

function canonicalValue(element: XmlElement, key: string, attribute: XmlAttribute, property: BpmnProperty | undefined): string {
  const value = oneLineFeed(attribute.value);
  if (key === TYPE_KEY) return expanded(element, value.trim());
  if (property?.isReference) return localTarget(element, value);
  switch (property?.type) {
    case 'Boolean': return value.trim() === '1' ? 'true' : value.trim() === '0' ? 'false' : value.trim();
    case 'Integer':
    case 'Real': return Number.isNaN(Number.parseFloat(value)) ? value : String(Number.parseFloat(value));
    default: return value;
  }
}

/** The character data of an element; a reference means its target, white space alone or around child elements is layout. */
export function canonicalText(element: XmlElement, roles: Roles): string {
  const text = oneLineFeed(element.text);
  if (roles.isReference(element)) return localTarget(element, text);
  return element.elements.length > 0 || text.trim() === '' ? text.trim() : text;
}

/** A reference without its prefix where that stands for a namespace. */
function localTarget(element: XmlElement, value: string): string {
  const target = value.trim();
  const colon = target.indexOf(':');
  return colon > 0 && element.scope.resolve(target.slice(0, colon)) !== undefined ? target.slice(colon + 1) : target;
}

function expanded(element: XmlElement, name: string): string {
  const colon = name.indexOf(':');
  const uri = element.scope.resolve(colon < 0 ? '' : name.slice(0, colon));
  return uri === undefined ? name : `{${uri}}${name.slice(colon + 1)}`;
}

/** Whether an element is an empty `BPMNLabel`: tools write and drop it at will. */
export function isEmptyLabel(element: XmlElement): boolean {
  return element.local === 'BPMNLabel' && element.attributes.length === 0 && element.elements.length === 0;
}
