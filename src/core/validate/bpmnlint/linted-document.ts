import type { BpmnElement } from '../../bpmn/element.js';
import { metamodel } from '../../bpmn/metamodel.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { XSI_NAMESPACE } from '../../xml/namespaces.js';

/** Ids that bpmn-moddle accepts: ASCII, with a prefix at most. */
const READABLE_ID = /^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i;
const NONE: readonly BpmnElement[] = [];

/**
 * A document as bpmn-moddle reads it, so that the rules named after bpmnlint's find what bpmnlint finds.
 * Two things differ from our own model: bpmn-moddle drops an element with an unusable or repeated id together with
 * everything inside it, and a node's flows are those its `incoming` and `outgoing` lists name, by the exact id.
 */
export class LintedDocument {
  /** Elements that bpmn-moddle drops; `undefined` when it reads them all. */
  private readonly dropped: ReadonlySet<BpmnElement> | undefined;
  private readonly ids = new Map<string, BpmnElement>();
  private readonly listed = new Map<BpmnElement, BpmnElement[]>();
  private readonly listedAsOutgoing = new Map<BpmnElement, BpmnElement[]>();

  constructor(private readonly model: BpmnModel) {
    this.dropped = this.readIds();
    for (const element of model.elements) {
      for (const { property, value } of element.references) {
        if (property.name === 'incoming') this.list(this.listed, element, value);
        else if (property.name === 'outgoing') this.list(this.listedAsOutgoing, element, value);
      }
    }
  }

  /** Whether bpmnlint gets to see every element. */
  get isComplete(): boolean {
    return this.dropped === undefined;
  }

  reads(element: BpmnElement): boolean {
    return !this.dropped?.has(element);
  }

  /** The flows that a node's `incoming` elements name. */
  incoming(node: BpmnElement): readonly BpmnElement[] {
    return this.listed.get(node) ?? NONE;
  }

  /** The flows that a node's `outgoing` elements name. */
  outgoing(node: BpmnElement): readonly BpmnElement[] {
    return this.listedAsOutgoing.get(node) ?? NONE;
  }

  /** The element a reference leads to by its exact id. */
  target(element: BpmnElement, property: string): BpmnElement | undefined {
    const reference = element.references.find((candidate) => candidate.property.name === property);
    return reference && this.ids.get(reference.value);
  }

  /** The children a property holds, such as `flowElements`. */
  held(element: BpmnElement, property: string): BpmnElement[] {
    return element.children.filter((child) => child.property?.name === property && this.reads(child));
  }

  /** Whether an event has definitions, all of one type. */
  holdsOnly(event: BpmnElement, definitionType: string): boolean {
    const definitions = this.held(event, 'eventDefinitions');
    return definitions.length > 0 && definitions.every((definition) => definition.is(definitionType));
  }

  private list(lists: Map<BpmnElement, BpmnElement[]>, node: BpmnElement, id: string): void {
    const flow = this.ids.get(id);
    if (!flow) return;
    const known = lists.get(node);
    if (known) known.push(flow);
    else lists.set(node, [flow]);
  }

  private readIds(): ReadonlySet<BpmnElement> | undefined {
    let dropped: Set<BpmnElement> | undefined;
    for (const element of this.model.elements) {
      if ((element.parent && dropped?.has(element.parent)) || !this.isReadable(element)) (dropped ??= new Set()).add(element);
      else if (element.id !== '') this.ids.set(element.id, element);
    }
    return dropped;
  }

  private isReadable(element: BpmnElement): boolean {
    if (element.parent && !element.property) return false;
    if (element.id !== '' && (this.ids.has(element.id) || !READABLE_ID.test(element.id))) return false;
    return !namesUnknownType(element);
  }
}

function namesUnknownType({ xml }: BpmnElement): boolean {
  if (xml.attributes.length === 0) return false;
  const schemaType = xml.attributeNS(XSI_NAMESPACE, 'type')?.value;
  if (!schemaType) return false;
  const colon = schemaType.indexOf(':');
  const uri = xml.scope.resolve(colon < 0 ? '' : schemaType.slice(0, colon)) ?? '';
  return metamodel.typeOfSchemaType(uri, schemaType.slice(colon + 1)) === undefined;
}

const known = new WeakMap<BpmnModel, LintedDocument>();

/** The one reading of a model that all rules share. */
export function lintedDocument(model: BpmnModel): LintedDocument {
  let linted = known.get(model);
  if (!linted) known.set(model, (linted = new LintedDocument(model)));
  return linted;
}
