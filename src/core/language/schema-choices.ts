import { ATLAS_NAMESPACE, BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { metamodel } from '../bpmn/metamodel.js';
import type { FullType, Particle } from '../bpmn/schema.js';
import { fullType, mayStandFor, schema } from '../bpmn/schema.js';
import type { XmlElement } from '../xml/tree.js';

/** An element or attribute that the standard, or our vocabulary, allows. */
export interface XmlChoice {
  readonly uri: string;
  readonly local: string;
}

/** The elements that may stand in an element; at the root the one that BPMN begins with. */
export function childChoices(parent: XmlElement | undefined): XmlChoice[] {
  if (!parent) return [{ uri: BPMN_NAMESPACE, local: 'definitions' }];
  if (parent.uri === ATLAS_NAMESPACE) return parent.local === 'facts' ? ['legalBasis', 'document', 'system', 'duration', 'comment'].map((local) => ({ uri: ATLAS_NAMESPACE, local })) : [];
  if (parent.uri === BPMN_NAMESPACE && parent.local === 'extensionElements') return [{ uri: ATLAS_NAMESPACE, local: 'facts' }];
  const type = schemaTypeOf(parent);
  const names = new Set((type?.content ?? []).flatMap(elementsIn).flatMap(standIns));
  return [...names].map(split);
}

/** The attributes an element may have, without those that it has. */
export function attributeChoices(tag: XmlElement): XmlChoice[] {
  const atlas = tag.uri === ATLAS_NAMESPACE ? metamodel.typeOfTag(ATLAS_NAMESPACE, tag.local) : undefined;
  const names = atlas ? [...atlas.properties.values()].filter(({ isAttr }) => isAttr).map(({ name }) => name) : [...schemaTypeOf(tag)?.attributes.keys() ?? []];
  const choices = names.filter((name) => !tag.attribute(name)).map((local) => ({ uri: '', local }));
  const isRole = tag.uri === BPMN_NAMESPACE && (tag.local === 'lane' || tag.local === 'participant');
  return isRole && !tag.attributeNS(ATLAS_NAMESPACE, 'ref') ? [...choices, { uri: ATLAS_NAMESPACE, local: 'ref' }] : choices;
}

/** The values of an attribute when there are few: those of an enumeration, or true and false. */
export function valueChoices(tag: XmlElement, name: string): readonly string[] {
  const atlas = tag.uri === ATLAS_NAMESPACE ? metamodel.typeOfTag(ATLAS_NAMESPACE, tag.local)?.properties.get(name) : undefined;
  if (atlas) return metamodel.literals(atlas.type) ?? [];
  const type = schemaTypeOf(tag)?.attributes.get(name)?.type ?? '';
  return schema.enumerations[type] ?? (type === 'boolean' ? ['true', 'false'] : []);
}

/** The type that the XML Schema of BPMN gives an element at its place. */
function schemaTypeOf(element: XmlElement): FullType | undefined {
  const chain: XmlElement[] = [];
  for (let at: XmlElement | undefined = element; at; at = at.parent) chain.unshift(at);
  let type: FullType | undefined;
  for (const each of chain) {
    const name = `{${each.uri}}${each.local}`;
    const declared = type?.content.flatMap(elementsIn).find((particle) => (particle.type === undefined ? mayStandFor(name, particle.name) : particle.name === name));
    type = fullType((declared?.type ?? schema.elements[name]?.type) ?? '');
    if (!type) return undefined;
  }
  return type;
}

function elementsIn(particle: Particle): Extract<Particle, { readonly kind: 'element' }>[] {
  if ('parts' in particle) return particle.parts.flatMap(elementsIn);
  return particle.kind === 'element' ? [particle] : [];
}

/** A declared element, or those that may stand for an abstract one. */
function standIns({ name, type }: Extract<Particle, { readonly kind: 'element' }>): string[] {
  return type !== undefined ? [name] : Object.keys(schema.elements).filter((each) => !isAbstract(each) && mayStandFor(each, name));
}

function isAbstract(name: string): boolean {
  const { abstract, type } = schema.elements[name]!;
  return abstract === true || fullType(type)?.abstract === true;
}

function split(name: string): XmlChoice {
  const end = name.indexOf('}');
  return { uri: name.slice(1, end), local: name.slice(end + 1) };
}
