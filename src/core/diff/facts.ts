import { calledElement } from '../bpmn/calls.js';
import type { BpmnElement, BpmnReference } from '../bpmn/element.js';
import { triggerOf } from '../bpmn/events.js';
import type { BpmnProperty } from '../bpmn/metamodel.js';
import { metamodel } from '../bpmn/metamodel.js';
import type { BpmnModel } from '../bpmn/model.js';
import { ATLAS_NAMESPACE, BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { ownAttributes } from '../xml/fragment.js';
import { XSI_NAMESPACE } from '../xml/namespaces.js';
import type { XmlElement } from '../xml/tree.js';
import { canonicalXml } from './canonical.js';
import type { ChangeLayer } from './change.js';
import { DERIVED } from './neighbours.js';
import { hasOwnLife, plainName } from '../bpmn/things.js';

/** One comparable statement about an element. */
export interface Fact {
  /** Unique below its owner and equal in both versions. */
  readonly key: string;
  readonly property: string;
  readonly layer: ChangeLayer;
  /** What is compared. */
  readonly value: string;
  /** What people are shown. */
  readonly shown: string;
  /** Statements that only count when this one stands on both sides: parts of a part that came or went are implied. */
  readonly parts?: readonly Fact[];
  /** What the value is made of; told alone where the rest is equal. */
  readonly details?: readonly Fact[];
}

/** What tells where and how a file is used instead of what the process does. */
const TECHNICAL_ATTRIBUTES = new Set(['targetNamespace', 'exporter', 'exporterVersion', 'expressionLanguage', 'typeLanguage']);

/** Everything an element and its parts say, apart from its place, its id and what derives from other elements. */
export function factsOf(model: BpmnModel, thing: BpmnElement, identity: (element: BpmnElement) => string): Fact[] {
  return new FactReader(model, identity).read(thing, '');
}

class FactReader {
  constructor(private readonly model: BpmnModel, private readonly identity: (element: BpmnElement) => string) {}

  read(element: BpmnElement, path: string): Fact[] {
    return [...this.attributes(element, path), ...this.references(element, path), ...this.content(element, path), ...this.foreign(element.xml, element, path)];
  }

  private attributes(element: BpmnElement, path: string): Fact[] {
    const facts: Fact[] = [];
    for (const property of element.type.properties.values()) {
      if (!property.isAttr || property.isReference || property.isId) continue;
      const value = property.uri === ATLAS_NAMESPACE ? element.xml.attributeNS(ATLAS_NAMESPACE, property.name)?.value : element.get(property.name);
      if (value === undefined) continue;
      const name = property.uri === ATLAS_NAMESPACE ? `atlas:${property.name}` : property.name;
      facts.push({
        key: `${path}@${name}`, property: name, layer: TECHNICAL_ATTRIBUTES.has(name) ? 'technical' : 'semantic',
        value: this.attributeMeans(element, property, value), shown: value,
      });
    }
    return facts;
  }

  private attributeMeans(element: BpmnElement, { name, type }: BpmnProperty, value: string): string {
    if (type === 'Boolean') return String(element.isTrue(name));
    if ((type === 'Integer' || type === 'Real') && !Number.isNaN(Number.parseFloat(value))) return String(Number.parseFloat(value));
    const called = name === 'calledElement' ? calledElement(element, this.model) : undefined;
    return called ? this.identity(called) : value.replace(/\r\n?/g, '\n');
  }

  private references(element: BpmnElement, path: string): Fact[] {
    const grouped = new Map<BpmnProperty, BpmnReference[]>();
    for (const reference of element.references) {
      if (DERIVED.has(reference.property.name)) continue;
      grouped.set(reference.property, [...(grouped.get(reference.property) ?? []), reference]);
    }
    return [...grouped].map(([property, references]) => ({
      key: `${path}>${property.name}`, property: property.name, layer: 'semantic' as const,
      value: references.map((reference) => this.meant(reference)).sort().join(' '),
      shown: references.map((reference) => this.shownTarget(reference.value)).join(', '),
    }));
  }

  private meant({ value }: BpmnReference): string {
    const target = this.model.resolve(value);
    return target ? this.identity(target) : value;
  }

  private shownTarget(value: string): string {
    const target = this.model.resolve(value);
    return (target && plainName(target)) || value;
  }

  /** Parts without an own life, and simple content such as the text of an annotation. */
  private content(element: BpmnElement, path: string): Fact[] {
    const facts: Fact[] = [];
    const ordinals = new Map<string, number>();
    const next = (name: string): number => {
      const ordinal = ordinals.get(name) ?? 0;
      ordinals.set(name, ordinal + 1);
      return ordinal;
    };
    for (const child of element.children) {
      if (hasOwnLife(child) || child.type.uri !== BPMN_NAMESPACE || child.is('bpmn:ExtensionElements')) continue;
      const tag = child.xml.local;
      facts.push(this.part(child, `${path}/${tag}#${next(tag)}`));
    }
    for (const child of element.xml.elements) {
      if (child.uri !== BPMN_NAMESPACE) continue;
      const property = element.type.properties.get(child.local);
      if (!property || property.isReference || property.isAttr || !metamodel.isSimple(property.type)) continue;
      const text = normalised(child.text);
      facts.push({ key: `${path}/${child.local}#${next(child.local)}`, property: child.local, layer: 'semantic', value: text, shown: text });
    }
    const body = [...element.type.properties.values()].find((property) => property.isBody);
    if (body && path === '') facts.push({ key: `${path}/text()`, property: body.name, layer: 'semantic', value: normalised(element.body), shown: normalised(element.body) });
    return facts;
  }

  private part(part: BpmnElement, key: string): Fact {
    const property = part.is('bpmn:EventDefinition') ? 'eventDefinitions' : part.property?.name ?? part.xml.local;
    const parts = this.read(part, key);
    if (part.id !== '') parts.push({ key: `${key}@id`, property: 'id', layer: 'technical', value: part.id, shown: part.id });
    if (isText(part)) {
      const text = normalised(part.body);
      // The owner's fact carries the text itself; what else the expression says are its parts.
      return { key, property, layer: 'semantic', value: `${part.type.name}|${text}`, shown: text, parts: parts.filter((fact) => !fact.key.endsWith('/text()')) };
    }
    const shown = part.is('bpmn:EventDefinition') ? triggerOf(part) : summary(parts) || part.type.tag;
    return { key, property, layer: 'semantic', value: part.type.name, shown, parts: parts.map((fact) => ({ ...fact, property: propertyOf(fact, part, property) })) };
  }

  /** Attributes and elements of other vocabularies; those of the product's own are facts about the process. */
  private foreign(xml: XmlElement, element: BpmnElement, path: string): Fact[] {
    const facts: Fact[] = [];
    for (const attribute of xml.attributes) {
      const uri = xml.uriOf(attribute);
      const { prefix, local, qualified } = attribute.name;
      const isKnown = prefix === '' && element.type.properties.get(local)?.isAttr;
      if (prefix === 'xmlns' || qualified === 'xmlns' || isKnown || (prefix === '' && local === 'id')) continue;
      const isOurs = uri === ATLAS_NAMESPACE && element.type.properties.get(local)?.uri === ATLAS_NAMESPACE;
      if (isOurs || uri === XSI_NAMESPACE) continue;
      facts.push({ key: `${path}@{${uri}}${local}`, property: qualified, layer: 'technical', value: attribute.value, shown: attribute.value });
    }
    const ordinals = new Map<string, number>();
    for (const child of xml.elements) {
      if (child.uri === BPMN_NAMESPACE && child.local === 'extensionElements') facts.push(...this.extensions(child, path));
      else if (isUnknown(child, element)) facts.push(foreignFact(child, path, ordinals));
    }
    return facts;
  }

  private extensions(container: XmlElement, path: string): Fact[] {
    const facts: Fact[] = [];
    const ordinals = new Map<string, number>();
    for (const child of container.elements) {
      if (child.uri === ATLAS_NAMESPACE && child.local === 'facts') {
        for (const fact of child.elements) facts.push(atlasFact(fact, path, ordinals));
      } else {
        facts.push(foreignFact(child, `${path}/extensionElements`, ordinals));
      }
    }
    return facts;
  }
}

function isText(part: BpmnElement): boolean {
  return part.is('bpmn:Expression') || part.is('bpmn:Documentation');
}

/** A part's statements go by the name of the part, as in `loopCharacteristics: isSequential`. */
function propertyOf({ layer, property }: Fact, part: BpmnElement, name: string): string {
  if (part.is('bpmn:EventDefinition')) return property === 'name' ? 'linkName' : property;
  return layer === 'semantic' && !property.startsWith('atlas:') ? name : property;
}

function summary(parts: readonly Fact[]): string {
  return parts.filter((fact) => fact.layer === 'semantic' && fact.shown !== '').map((fact) => fact.shown).join(', ');
}

function isUnknown(child: XmlElement, parent: BpmnElement): boolean {
  if (!metamodel.knowsNamespace(child.uri)) return true;
  return !parent.type.properties.has(child.local) && metamodel.typeOfTag(child.uri, child.local) === undefined;
}

/** How deep an element of another vocabulary is looked into to tell what differs in it. */
const FOREIGN_DEPTH = 8;

function foreignFact(xml: XmlElement, path: string, ordinals: Map<string, number>, depth = FOREIGN_DEPTH): Fact {
  const id = xml.value('id') ?? xml.value('name') ?? xml.value('key') ?? xml.value('metaKey') ?? '';
  const name = `{${xml.uri}}${xml.local}#${id}`;
  const ordinal = ordinals.get(name) ?? 0;
  ordinals.set(name, ordinal + 1);
  const fact = { key: `${path}/${name}.${ordinal}`, property: xml.name.qualified, layer: 'technical' as const, value: canonicalXml(xml) };
  // Most of it is equal in both versions: only what differs is looked into.
  return {
    ...fact,
    get shown() { return [ownText(xml), ...foreignParts(xml, fact.key, depth).map((part) => part.shown)].filter((said) => said !== '').join(', '); },
    get details() { return [{ ...fact, key: `${fact.key}@`, value: ownText(xml), shown: ownText(xml) }, ...foreignParts(xml, fact.key, depth)]; },
  };
}

function foreignParts(xml: XmlElement, path: string, depth: number): Fact[] {
  const ordinals = new Map<string, number>();
  return depth === 0 ? [] : xml.elements.map((child) => foreignFact(child, path, ordinals, depth - 1));
}

/** The values of an element's attributes and its text. */
function ownText(xml: XmlElement): string {
  const values = ownAttributes(xml).map(({ value }) => value.trim()).filter((value) => value !== '');
  return [values.join(', '), xml.text.trim()].filter((said) => said !== '').join(': ');
}

/** A legal basis, document or system goes by what it refers to, so that a changed role of a law is one change. */
function atlasFact(xml: XmlElement, path: string, ordinals: Map<string, number>): Fact {
  const ref = xml.value('ref') ?? xml.value('kind') ?? '';
  const name = `atlas:${xml.local}#${ref}`;
  const ordinal = ordinals.get(name) ?? 0;
  ordinals.set(name, ordinal + 1);
  const details = xml.attributes.filter((attribute) => attribute.name.local !== 'ref').map((attribute) => attribute.value);
  const text = xml.text.trim();
  const shown = [ref === xml.value('ref') ? ref : '', ...details].filter((part) => part !== '').join(', ') || text;
  return { key: `${path}/${name}.${ordinal}`, property: `atlas:${xml.local}`, layer: 'semantic', value: canonicalXml(xml), shown: text && shown !== text ? `${shown}: ${text}` : shown };
}

function normalised(text: string): string {
  return text.replace(/\r\n?/g, '\n').trim();
}
