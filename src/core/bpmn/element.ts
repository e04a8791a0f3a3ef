import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import type { BpmnProperty, BpmnType } from './metamodel.js';

/** A mention of another element: an attribute such as `sourceRef`, or a child element such as `<incoming>`. */
export interface BpmnReference {
  readonly owner: BpmnElement;
  readonly property: BpmnProperty;
  /** The decoded value, trimmed: an id, or a QName whose prefix stands for a namespace. */
  readonly value: string;
  /** Where the value stands: UTF-16 offsets, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** The child element that holds the reference; `undefined` when an attribute does. */
  readonly xml: XmlElement | undefined;
  /** Where the reference leads, once the model has looked it up; `null` for nowhere. */
  resolved: BpmnElement | null | undefined;
}

const NOTHING: readonly never[] = [];

/** An element of the metamodel at its place in the file. */
export class BpmnElement {
  /** Elements of the metamodel directly inside, in document order. */
  children: readonly BpmnElement[] = NOTHING;
  /** Those in attributes first, then those in child elements, in document order. */
  references: readonly BpmnReference[] = NOTHING;
  /** The value of the `id` attribute; empty when there is none. */
  readonly id: string;
  private knownName: string | undefined = undefined;

  constructor(
    readonly xml: XmlElement,
    readonly type: BpmnType,
    readonly parent: BpmnElement | undefined,
    /** The property of the parent that holds this element; `undefined` when the metamodel has none for it. */
    readonly property: BpmnProperty | undefined,
  ) {
    this.id = (type.hasId && xml.value('id')) || '';
  }

  /** For the builder of the model: most elements refer to nothing, so the list is made when it is needed. */
  addReference(reference: BpmnReference): void {
    if (this.references === NOTHING) this.references = [reference];
    else (this.references as BpmnReference[]).push(reference);
  }

  /** Whether the element is of a type or of one of its subtypes: `is('bpmn:FlowNode')`. */
  is(typeName: string): boolean {
    return this.type.ancestors.has(typeName);
  }

  /** The decoded value of an attribute; the metamodel's default when it is not written; else `undefined`. */
  get(attribute: string): string | undefined {
    return this.xml.value(attribute) ?? this.type.properties.get(attribute)?.default;
  }

  /** Whether a boolean attribute is true, by its value or by default. */
  isTrue(attribute: string): boolean {
    const value = this.get(attribute)?.trim();
    return value === 'true' || value === '1';
  }

  /** The decoded `name`; empty when there is none. */
  get name(): string {
    return (this.knownName ??= this.xml.value('name') ?? '');
  }

  attribute(name: string): XmlAttribute | undefined {
    return this.xml.attribute(name);
  }

  /** The first child of a type. */
  child(typeName: string): BpmnElement | undefined {
    return this.children.find((child) => child.is(typeName));
  }

  /** All direct children of a type. */
  childrenOf(typeName: string): BpmnElement[] {
    return this.children.filter((child) => child.is(typeName));
  }

  /** The direct children that a property holds, such as `eventDefinitions` or `timeDuration`. */
  held(property: string): BpmnElement[] {
    return this.children.filter((child) => child.property?.name === property);
  }

  /** The decoded text of a child element with a simple type, such as `text` of an annotation. */
  textOf(tag: string): string | undefined {
    return this.xml.elements.find((child) => child.local === tag && child.uri === this.type.uri)?.text;
  }

  /** The text of the element itself: an expression, a documentation. */
  get body(): string {
    return this.xml.text;
  }

  /** The references a property holds; `sourceRef` has one at most, `incoming` several. */
  refs(property: string): BpmnReference[] {
    return this.references.filter((reference) => reference.property.name === property);
  }

  /** The nearest ancestor of a type. */
  closest(typeName: string): BpmnElement | undefined {
    let element = this.parent;
    while (element && !element.is(typeName)) element = element.parent;
    return element;
  }
}
