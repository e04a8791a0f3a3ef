import { parseXml } from '../xml/parse.js';
import type { XmlDocument } from '../xml/tree.js';
import { buildElements } from './build.js';
import type { BpmnElement, BpmnReference } from './element.js';
import { FlowIndex } from './flows.js';
import { metamodel } from './metamodel.js';
import { BPMN_NAMESPACE } from './namespaces.js';

/**
 * A BPMN document: its elements with their places in the text, and the look-ups every feature needs.
 * Built from any text; what is not BPMN is simply not in it.
 */
export class BpmnModel {
  /** The root element when it is `definitions`. */
  readonly definitions: BpmnElement | undefined;
  /** All elements of the metamodel in document order. */
  readonly elements: readonly BpmnElement[];
  private readonly ids = new Map<string, BpmnElement>();
  private readonly typed = new Map<string, BpmnElement[]>();
  private depictions: Map<string, BpmnElement[]> | undefined;
  private flowIndex: FlowIndex | undefined;

  constructor(readonly xml: XmlDocument) {
    const { root } = xml;
    const definitions = metamodel.type('bpmn:Definitions')!;
    this.elements = root && root.uri === BPMN_NAMESPACE && root.local === definitions.tag ? buildElements(root, definitions) : [];
    this.definitions = this.elements[0];
    for (const element of this.elements) {
      if (element.id !== '' && !this.ids.has(element.id)) this.ids.set(element.id, element);
    }
  }

  get text(): string {
    return this.xml.text;
  }

  /** The first element with an id. */
  byId(id: string): BpmnElement | undefined {
    return this.ids.get(id);
  }

  /** The element a reference or QName means: the whole value as an id, else without its prefix. */
  resolve(value: string): BpmnElement | undefined {
    return this.ids.get(value) ?? this.ids.get(value.slice(value.indexOf(':') + 1));
  }

  /** The element the first reference of a property leads to; `undefined` when it is missing or dangling. */
  target(element: BpmnElement, property: string): BpmnElement | undefined {
    const reference: BpmnReference | undefined = element.references.find((candidate) => candidate.property.name === property);
    return reference && this.resolve(reference.value);
  }

  /** The elements all references of a property lead to; dangling ones are left out. */
  targets(element: BpmnElement, property: string): BpmnElement[] {
    return element.refs(property).map((reference) => this.resolve(reference.value)).filter((target) => target !== undefined);
  }

  /** All elements of a type and its subtypes, in document order. */
  all(typeName: string): readonly BpmnElement[] {
    let found = this.typed.get(typeName);
    if (!found) this.typed.set(typeName, (found = this.elements.filter((element) => element.is(typeName))));
    return found;
  }

  get processes(): readonly BpmnElement[] {
    return this.all('bpmn:Process');
  }

  /** Sequence flows, lanes, boundary events and data by node. */
  get flows(): FlowIndex {
    return (this.flowIndex ??= new FlowIndex(this));
  }

  /** The shapes, edges and planes that draw an element, in document order; several when there are several diagrams. */
  depictionsOf(element: BpmnElement): readonly BpmnElement[] {
    this.depictions ??= this.indexDepictions();
    return this.depictions.get(element.id) ?? [];
  }

  private indexDepictions(): Map<string, BpmnElement[]> {
    const index = new Map<string, BpmnElement[]>();
    for (const depiction of this.all('di:DiagramElement')) {
      const depicted = this.target(depiction, 'bpmnElement');
      if (!depicted) continue;
      const known = index.get(depicted.id);
      if (known) known.push(depiction);
      else index.set(depicted.id, [depiction]);
    }
    return index;
  }
}

/** Reads a text as BPMN. Never throws; `model.xml.problems` tells where the text is not well-formed. */
export function readModel(text: string): BpmnModel {
  return new BpmnModel(parseXml(text));
}
