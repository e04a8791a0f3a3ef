import type { ChildPosition } from '../../xml/element-editor.js';
import type { XmlElement } from '../../xml/tree.js';
import type { FullType, Particle } from '../schema.js';
import { fullType, mayStandFor, schema } from '../schema.js';

/** Where the schema wants a new child of an element: behind everything that comes before it or is of its kind. */
export function positionFor(parent: XmlElement, child: XmlElement): ChildPosition {
  const slots = slotsOf(parent);
  const wanted = slots.findIndex((slot) => takes(slot, nameOf(child)));
  const before = parent.elements.findLast((element) => {
    const own = slots.findIndex((slot) => takes(slot, nameOf(element)));
    return wanted < 0 || (own >= 0 && own <= wanted);
  });
  return before ? { behind: before } : 'first';
}

/** Whether the schema lets an element go without any child of this name. */
export function mayMiss(parent: XmlElement, child: XmlElement): boolean {
  const slot = slotsOf(parent).find((each) => takes(each, nameOf(child)));
  const left = parent.elements.filter((element) => element !== child && element.uri === child.uri && element.local === child.local).length;
  return slot === undefined || left >= slot.min;
}

/** Whether the schema demands an attribute. */
export function isRequired(element: XmlElement, attribute: string): boolean {
  return typeOf(element)?.attributes.get(attribute)?.required === true;
}

function typeOf(element: XmlElement): FullType | undefined {
  const declared = schema.elements[nameOf(element)];
  return declared && fullType(declared.type);
}

/** The parts of a content model in their order; a choice is one of them. */
function slotsOf(element: XmlElement): Particle[] {
  return (typeOf(element)?.content ?? []).flatMap(flat);
}

function flat(particle: Particle): Particle[] {
  return particle.kind === 'sequence' ? particle.parts.flatMap(flat) : [particle];
}

function takes(particle: Particle, name: string): boolean {
  if ('parts' in particle) return particle.parts.some((part) => takes(part, name));
  if (particle.kind === 'any') return false;
  return particle.type === undefined ? mayStandFor(name, particle.name) : particle.name === name;
}

function nameOf({ uri, local }: XmlElement): string {
  return `{${uri}}${local}`;
}
