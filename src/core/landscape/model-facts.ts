import { ATLAS_NAMESPACE, BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { parseXml } from '../xml/parse.js';
import type { XmlDocument, XmlElement } from '../xml/tree.js';
import { detached } from '../text/detached.js';
import type { TextLink } from './markdown.js';
import { markdownLinks } from './markdown.js';

/** A place in a model: UTF-16 offsets in the text without a byte order mark, end exclusive. */
interface InModel {
  /** Id of the element, empty when it has none. */
  readonly elementId: string;
  readonly start: number;
  readonly end: number;
}

/** A `process` element; the place is its start tag. */
export interface ModelProcess extends InModel {
  readonly name: string;
  /** The place of the id. */
  readonly idStart: number;
  readonly idEnd: number;
}

/** A call activity; the place is the value of `calledElement`, or the start tag when there is none. */
export interface ModelCall extends InModel {
  readonly name: string;
  /** As written, a prefix included; `undefined` when it is not written. */
  readonly calledElement: string | undefined;
  /** Id of the process that contains the call. */
  readonly processId: string;
  /** The place of the name; absent when there is none. */
  readonly nameStart: number | undefined;
  readonly nameEnd: number | undefined;
}

/** A lane or a pool; the place is its name, or the start tag when it has none. */
export interface ModelRole extends InModel {
  readonly kind: 'lane' | 'pool';
  readonly name: string;
  /** Id in the catalogue that the element names itself (`atlas:ref`). */
  readonly ref: string | undefined;
  /** For a pool: the process in it; `undefined` for a black box. */
  readonly processRef: string | undefined;
  readonly refStart: number;
  readonly refEnd: number;
}

/** A law, document or system that an element names (`atlas:facts`); the place is the id. */
export interface ModelReference extends InModel {
  readonly kind: 'legalBasis' | 'document' | 'system';
  readonly ref: string;
  /** Role of the law, or use of the document or system. */
  readonly use: string | undefined;
  readonly elementName: string;
}

/** Words that people read on the diagram. */
export interface ModelLabel extends InModel {
  readonly text: string;
}

/** A link inside a `documentation`. */
export interface ModelLink extends TextLink {
  readonly elementId: string;
}

/** What the landscape knows of one model: little enough to keep it of thousands. */
export interface ModelFacts {
  /** Whether the root is a BPMN `definitions`. */
  readonly readable: boolean;
  readonly processes: readonly ModelProcess[];
  readonly calls: readonly ModelCall[];
  readonly roles: readonly ModelRole[];
  readonly references: readonly ModelReference[];
  readonly labels: readonly ModelLabel[];
  readonly links: readonly ModelLink[];
  readonly flowNodes: number;
}

/** The id a `calledElement` means: a prefix for a namespace does not count (DESIGN: identity). */
export function calledId(calledElement: string): string {
  return calledElement.slice(calledElement.indexOf(':') + 1).trim();
}

/** Reads what the landscape needs of a model. Never throws; of broken text it takes what can be understood. */
export function readModelFacts(text: string): ModelFacts {
  return modelFacts(parseXml(text));
}

/** As {@link readModelFacts}, for a document that is parsed already. */
export function modelFacts(xml: XmlDocument): ModelFacts {
  const collector = new Collector(xml.text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const { root } = xml;
  const readable = root?.uri === BPMN_NAMESPACE && root.local === 'definitions';
  if (readable) collector.collect(root);
  return { readable, ...collector.facts };
}

const FLOW_NODES = new Set([
  'task', 'userTask', 'manualTask', 'serviceTask', 'scriptTask', 'sendTask', 'receiveTask', 'businessRuleTask', 'callActivity',
  'subProcess', 'adHocSubProcess', 'transaction', 'startEvent', 'endEvent', 'intermediateCatchEvent', 'intermediateThrowEvent',
  'boundaryEvent', 'exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'eventBasedGateway', 'complexGateway',
]);

class Collector {
  readonly facts = {
    processes: [] as ModelProcess[], calls: [] as ModelCall[], roles: [] as ModelRole[], references: [] as ModelReference[],
    labels: [] as ModelLabel[], links: [] as ModelLink[], flowNodes: 0,
  };

  /** @param mark Length of the byte order mark that offsets shall not count. */
  constructor(private readonly mark: number) {}

  collect(root: XmlElement): void {
    const stack: XmlElement[] = [root];
    for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
      const { uri } = element;
      if (uri === BPMN_NAMESPACE) this.bpmn(element);
      else if (uri === ATLAS_NAMESPACE) this.atlas(element);
      else if (element.parent === root) continue; // diagram interchange: nothing of it matters here
      const { children } = element;
      for (let i = children.length - 1; i >= 0; i--) {
        const child = children[i]!;
        if (child.kind === 'element') stack.push(child);
      }
    }
  }

  private bpmn(element: XmlElement): void {
    const { local } = element;
    const name = detached(element.value('name') ?? '');
    if (name !== '') this.facts.labels.push({ text: name, ...this.place(element, 'name') });
    if (FLOW_NODES.has(local)) this.facts.flowNodes++;
    switch (local) {
      case 'process': return this.process(element, name);
      case 'callActivity': return this.call(element, name);
      case 'lane': return this.role('lane', element, name);
      case 'participant': return this.role('pool', element, name);
      case 'textAnnotation': return this.annotation(element);
      case 'documentation': return this.documentation(element);
    }
  }

  private process(element: XmlElement, name: string): void {
    const { start: idStart, end: idEnd } = this.place(element, 'id');
    this.facts.processes.push({ name, idStart, idEnd, ...this.place(element) });
  }

  private call(element: XmlElement, name: string): void {
    const calledElement = detached(element.value('calledElement')?.trim() ?? '');
    let holder = element.parent;
    while (holder && !(holder.local === 'process' && holder.uri === BPMN_NAMESPACE)) holder = holder.parent;
    const label = element.attribute('name');
    this.facts.calls.push({
      nameStart: label && label.valueStart - this.mark, nameEnd: label && label.valueEnd - this.mark, name, calledElement: calledElement === '' ? undefined : calledElement, processId: idOf(holder), ...this.place(element, 'calledElement'),
    });
  }

  private role(kind: ModelRole['kind'], element: XmlElement, name: string): void {
    const attribute = element.attributeNS(ATLAS_NAMESPACE, 'ref');
    this.facts.roles.push({
      kind, name, ref: attribute && detached(attribute.value.trim()), processRef: element.value('processRef') && detached(element.value('processRef')!),
      refStart: (attribute?.valueStart ?? element.start) - this.mark, refEnd: (attribute?.valueEnd ?? element.openEnd) - this.mark,
      ...this.place(element, 'name'),
    });
  }

  private annotation(element: XmlElement): void {
    const holder = element.elements.find((child) => child.local === 'text');
    if (!holder) return;
    const text = detached(holder.text.trim());
    if (text !== '') this.facts.labels.push({ text, elementId: idOf(element), start: holder.openEnd - this.mark, end: holder.closeStart - this.mark });
  }

  private documentation(element: XmlElement): void {
    const elementId = idOf(element.parent);
    const from = element.openEnd - this.mark;
    for (const link of markdownLinks(element.source.slice(element.openEnd, element.closeStart))) {
      this.facts.links.push({ target: detached(link.target), elementId, start: from + link.start, end: from + link.end });
    }
  }

  private atlas(element: XmlElement): void {
    const { local: kind } = element;
    if (kind !== 'legalBasis' && kind !== 'document' && kind !== 'system') return;
    const ref = element.value('ref')?.trim();
    if (!ref) return;
    let owner = element.parent;
    while (owner && owner.uri !== BPMN_NAMESPACE || owner?.local === 'extensionElements') owner = owner.parent;
    const { start, end } = this.place(element, 'ref');
    const use = element.value('use') ?? element.value('role');
    this.facts.references.push({ kind, ref: detached(ref), use: use && detached(use), elementId: idOf(owner), elementName: detached(owner?.value('name') ?? ''), start, end });
  }

  /** The value of an attribute, or the start tag. */
  private place(element: XmlElement, name?: string): InModel {
    const attribute = name === undefined ? undefined : element.attribute(name);
    const [start, end] = attribute ? [attribute.valueStart, attribute.valueEnd] : [element.start, element.openEnd];
    return { elementId: idOf(element), start: start - this.mark, end: end - this.mark };
  }
}

function idOf(element: XmlElement | undefined): string {
  return detached(element?.value('id') ?? '');
}
