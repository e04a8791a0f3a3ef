import type { BpmnElement, BpmnReference } from '../../bpmn/element.js';
import { metamodel } from '../../bpmn/metamodel.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { XSI_NAMESPACE } from '../../xml/namespaces.js';

/** Ids that bpmn-moddle accepts: ASCII, with a prefix at most. */
const READABLE_ID = /^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i;
const NONE: readonly BpmnElement[] = [];

interface PartlyRead {
  readonly dropped: ReadonlySet<BpmnElement>;
  readonly ids: ReadonlyMap<string, BpmnElement>;
}

/**
 * A document as bpmn-moddle reads it, so that the rules named after bpmnlint's find what bpmnlint finds.
 * Two things differ from our own model: bpmn-moddle drops an element with an unusable or repeated id together with
 * everything inside it, and a node's flows are those its `incoming` and `outgoing` lists name, by the exact id.
 */
export class LintedDocument {
  /** Elements that bpmn-moddle drops, and those it knows by their ids; `undefined` when it reads them all. */
  private readonly partly: PartlyRead | undefined;
  private readonly listed = new Map<BpmnElement, BpmnElement[]>();
  private readonly listedAsOutgoing = new Map<BpmnElement, BpmnElement[]>();

  constructor(private readonly model: BpmnModel) {
    const namesTypes = model.xml.root?.table.hasPrefixed('type') ?? false;
    const isReadable = (element: BpmnElement): boolean =>
      (element.property !== undefined || element.parent === undefined)
      && (element.id === '' || READABLE_ID.test(element.id))
      && !(namesTypes && namesUnknownType(element));
    if (model.repeatsIds || !model.elements.every(isReadable)) this.partly = readPartly(model, isReadable);
    for (const element of model.all('bpmn:FlowNode')) {
      for (const reference of element.references) {
        if (reference.property.name === 'incoming') list(this.listed, element, this.targetOf(reference));
        else if (reference.property.name === 'outgoing') list(this.listedAsOutgoing, element, this.targetOf(reference));
      }
    }
  }

  /** Whether bpmnlint gets to see every element. */
  get isComplete(): boolean {
    return this.partly === undefined;
  }

  reads(element: BpmnElement): boolean {
    return !this.partly?.dropped.has(element);
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
    for (const reference of element.references) if (reference.property.name === property) return this.targetOf(reference);
    return undefined;
  }

  /** The children a property holds, such as `flowElements`. */
  held(element: BpmnElement, property: string): BpmnElement[] {
    const found: BpmnElement[] = [];
    for (const child of element.children) if (child.property?.name === property && this.reads(child)) found.push(child);
    return found;
  }

  /** Whether an event has definitions, all of one type. */
  holdsOnly(event: BpmnElement, definitionType: string): boolean {
    const definitions = this.held(event, 'eventDefinitions');
    return definitions.length > 0 && definitions.every((definition) => definition.is(definitionType));
  }

  /** bpmn-moddle knows no prefixes in references. */
  private targetOf(reference: BpmnReference): BpmnElement | undefined {
    if (this.partly) return this.partly.ids.get(reference.value);
    const target = this.model.targetOf(reference);
    return target?.id === reference.value ? target : undefined;
  }
}

function list(lists: Map<BpmnElement, BpmnElement[]>, node: BpmnElement, flow: BpmnElement | undefined): void {
  if (!flow) return;
  const known = lists.get(node);
  if (known) known.push(flow);
  else lists.set(node, [flow]);
}

/** Goes through the elements as bpmn-moddle does: what it drops, it drops with everything inside. */
function readPartly({ elements }: BpmnModel, isReadable: (element: BpmnElement) => boolean): PartlyRead {
  const dropped = new Set<BpmnElement>();
  const ids = new Map<string, BpmnElement>();
  for (const element of elements) {
    if ((element.parent && dropped.has(element.parent)) || !isReadable(element) || ids.has(element.id)) dropped.add(element);
    else if (element.id !== '') ids.set(element.id, element);
  }
  return { dropped, ids };
}

function namesUnknownType({ xml }: BpmnElement): boolean {
  const schemaType = xml.attributeNS(XSI_NAMESPACE, 'type')?.value;
  if (!schemaType) return false;
  const colon = schemaType.indexOf(':');
  const uri = xml.scope.resolve(colon < 0 ? '' : schemaType.slice(0, colon)) ?? '';
  return metamodel.typeOfSchemaType(uri, schemaType.slice(colon + 1)) === undefined;
}

const read = (model: BpmnModel): LintedDocument => new LintedDocument(model);

/** The one reading of a model that all rules share. */
export function lintedDocument(model: BpmnModel): LintedDocument {
  return model.derive(read);
}
