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
  /** Whether an id stands in the file more than once. */
  readonly repeatsIds: boolean;
  private readonly ids = new Map<string, BpmnElement>();
  private byType: readonly (readonly BpmnElement[] | undefined)[] | undefined;
  private readonly typed = new Map<string, readonly BpmnElement[]>();
  private depictions: Map<string, BpmnElement[]> | undefined;
  private flowIndex: FlowIndex | undefined;
  private readonly derived = new Map<(model: BpmnModel) => unknown, unknown>();

  constructor(readonly xml: XmlDocument) {
    const { root } = xml;
    const definitions = metamodel.type('bpmn:Definitions')!;
    this.elements = root && root.uri === BPMN_NAMESPACE && root.local === definitions.tag ? buildElements(root, definitions) : [];
    this.definitions = this.elements[0];
    let withId = 0;
    for (const element of this.elements) {
      if (element.id === '') continue;
      withId++;
      this.ids.set(element.id, element);
    }
    this.repeatsIds = this.ids.size < withId;
    if (this.repeatsIds) this.preferFirst();
  }

  /** Of several elements with one id the first one counts. */
  private preferFirst(): void {
    for (let i = this.elements.length - 1; i >= 0; i--) {
      const element = this.elements[i]!;
      if (element.id !== '') this.ids.set(element.id, element);
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

  /** The element a reference leads to; `undefined` when it is dangling. */
  targetOf(reference: BpmnReference): BpmnElement | undefined {
    if (reference.resolved === undefined) reference.resolved = this.resolve(reference.value) ?? null;
    return reference.resolved ?? undefined;
  }

  /** The element the first reference of a property leads to; `undefined` when it is missing or dangling. */
  target(element: BpmnElement, property: string): BpmnElement | undefined {
    for (const reference of element.references) if (reference.property.name === property) return this.targetOf(reference);
    return undefined;
  }

  /** The elements all references of a property lead to; dangling ones are left out. */
  targets(element: BpmnElement, property: string): BpmnElement[] {
    const found: BpmnElement[] = [];
    for (const reference of element.references) {
      const target = reference.property.name === property ? this.targetOf(reference) : undefined;
      if (target) found.push(target);
    }
    return found;
  }

  /** All elements of a type and its subtypes, in document order. */
  all(typeName: string): readonly BpmnElement[] {
    let found = this.typed.get(typeName);
    if (!found) this.typed.set(typeName, (found = this.collect(typeName)));
    return found;
  }

  private collect(typeName: string): readonly BpmnElement[] {
    const groups = (this.byType ??= this.groups());
    const kinds = metamodel.kindsOf(typeName).filter(({ index }) => groups[index]);
    if (kinds.length < 2) return kinds[0] ? groups[kinds[0].index]! : [];
    const isWanted: boolean[] = [];
    for (const { index } of kinds) isWanted[index] = true;
    return this.elements.filter(({ type }) => isWanted[type.index]);
  }

  /** The elements by the index of their exact type. */
  private groups(): BpmnElement[][] {
    const groups: BpmnElement[][] = [];
    for (const element of this.elements) (groups[element.type.index] ??= []).push(element);
    return groups;
  }

  get processes(): readonly BpmnElement[] {
    return this.all('bpmn:Process');
  }

  /** Sequence flows, lanes, boundary events and data by node. */
  get flows(): FlowIndex {
    return (this.flowIndex ??= new FlowIndex(this));
  }

  /**
   * A value that is computed from the model once and lives as long as it. The function itself is the key.
   * (A WeakMap outside would keep every model alive until the next full garbage collection.)
   */
  derive<T>(compute: (model: BpmnModel) => T): T {
    if (!this.derived.has(compute)) this.derived.set(compute, compute(this));
    return this.derived.get(compute) as T;
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

/** Models of thousands of steps have some ten thousand tags; a file with more than these would take all memory. */
const MOST_TAGS = 300_000;

/** Reads a text to check it: one that is larger than any model is not taken apart, and its one problem says so. */
export function readModelToCheck(text: string): BpmnModel {
  if (!hasMoreTags(text, MOST_TAGS)) return readModel(text);
  const problems = [{ code: 'too-large', start: 0, end: 1, name: String(MOST_TAGS) }] as const;
  return new BpmnModel({ text, root: undefined, outside: [], doctype: undefined, hasRemarks: false, encoding: undefined, problems });
}

function hasMoreTags(text: string, most: number): boolean {
  if (text.length <= most) return false;
  let count = 0;
  for (let at = text.indexOf('<'); at >= 0 && count <= most; at = text.indexOf('<', at + 1)) count++;
  return count > most;
}

/** Reads a text as BPMN. Never throws; `model.xml.problems` tells where the text is not well-formed. */
export function readModel(text: string): BpmnModel {
  return new BpmnModel(parseXml(text));
}
