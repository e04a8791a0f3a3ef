import type { XmlElement } from '../xml/tree.js';
import { Meanings, refinedType } from './meaning.js';
import type { BpmnProperty, BpmnType } from './metamodel.js';
import { metamodel } from './metamodel.js';
import { BPMN_NAMESPACE } from './namespaces.js';

/** The role of all children of an element whose type holds them as one list, or whose type is not known. */
const ANY_CHILD = '*';

/**
 * Lists whose order says nothing (DESIGN.md, "canonical equality"), as property names. Sequence flows are held by
 * `flowElements` as well, but those that leave one source keep their order: see `orderGroup`.
 */
const UNORDERED = new Set([
  'rootElements', 'flowElements', 'artifacts', 'lanes', 'flowNodeRef', 'incoming', 'diagrams', 'planeElement', 'labelStyle',
]);

/** Lets the elements of one XML tree be seen as parts of a BPMN model: what each is and which list of its parent holds it. */
export class Roles {
  private readonly types = new Map<XmlElement, BpmnType | undefined>();
  private readonly meanings = new Meanings();

  /** The type of an element; `undefined` for simple content, foreign and unknown elements. */
  typeOf(element: XmlElement): BpmnType | undefined {
    if (this.types.has(element)) return this.types.get(element);
    const type = this.findType(element);
    this.types.set(element, type);
    return type;
  }

  /** The property of the parent's type that holds an element. */
  propertyOf(element: XmlElement): BpmnProperty | undefined {
    const parent = element.parent && this.typeOf(element.parent);
    return parent && this.meanings.of(element, parent).property;
  }

  /** The list of its parent an element belongs to; order between two lists never matters. */
  roleOf(element: XmlElement): string {
    const parent = element.parent && this.typeOf(element.parent);
    if (!parent || parent.name === 'bpmn:ExtensionElements') return ANY_CHILD;
    return this.meanings.of(element, parent).property?.name ?? `{${element.uri}}${element.local}`;
  }

  /** The child elements by role, in document order. */
  childrenByRole(element: XmlElement): Map<string, XmlElement[]> {
    const roles = new Map<string, XmlElement[]>();
    for (const child of element.children) {
      if (child.kind !== 'element') continue;
      const role = this.roleOf(child);
      const list = roles.get(role);
      if (list) list.push(child);
      else roles.set(role, [child]);
    }
    return roles;
  }

  /** Whether an element is a mention of another one, such as `<incoming>`. */
  isReference(element: XmlElement): boolean {
    return this.propertyOf(element)?.isReference ?? false;
  }

  /** Elements of a list keep their order within one group; `undefined` when the order of an element says nothing. */
  orderGroup(element: XmlElement, role: string): string | undefined {
    if (!UNORDERED.has(role)) return '';
    return this.typeOf(element)?.name === 'bpmn:SequenceFlow' ? element.value('sourceRef') ?? '' : undefined;
  }

  private findType(element: XmlElement): BpmnType | undefined {
    if (!element.parent) {
      return element.uri === BPMN_NAMESPACE && element.local === 'definitions' ? metamodel.type('bpmn:Definitions') : undefined;
    }
    const parent = this.typeOf(element.parent);
    if (!parent) return undefined;
    const { type, property } = this.meanings.of(element, parent);
    return type && !property?.isReference ? refinedType(element, type) : undefined;
  }
}
