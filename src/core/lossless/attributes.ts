import { saysNothing } from '../bpmn/canonical.js';
import type { BpmnType } from '../bpmn/metamodel.js';
import type { ElementEditor } from '../xml/element-editor.js';
import { attributeKey, ownAttributes, withDecimalsOf } from '../xml/fragment.js';
import type { FileStyle } from '../xml/style.js';
import type { XmlAttribute, XmlElement } from '../xml/tree.js';
import { attributesOf, meaningOf } from './values.js';
import type { Touched } from './verify.js';

/**
 * Repeats on an element of the file what changed in its attributes.
 *
 * @param type Type of the element after the change: tells defaults and decimal numbers.
 * @param editor Gives the editor of the element when there is something to edit.
 */
export function replayAttributes({ original, before, after }: Touched, type: BpmnType | undefined, style: FileStyle, editor: () => ElementEditor): void {
  const own = attributesOf(original);
  const old = attributesOf(before);
  const next = new Map(ownAttributes(after).map((attribute) => [attributeKey(after, attribute), attribute]));

  for (const key of old.keys()) {
    const attribute = next.has(key) ? undefined : own.get(key);
    if (!attribute) continue;
    const value = type?.properties.get(key)?.default;
    if (value !== undefined && spellsDefault(original, key, value, style)) editor().setAttribute(attribute, value);
    else editor().removeAttribute(attribute, after.attribute(`xmlns:${attribute.name.prefix}`) !== undefined);
  }

  const passed: string[] = [];
  for (const [key, attribute] of next) {
    const value = meaningOf(after, key, attribute);
    const earlier = old.get(key);
    const current = own.get(key);
    const changed = !earlier || meaningOf(before, key, earlier) !== value;
    if (changed && !current && !saysNothing(key, value)) editor().addAttribute(after, attribute, [...passed]);
    if (changed && current && meaningOf(original, key, current) !== value) {
      const text = editor().valueFor(after, attribute);
      editor().setAttribute(current, type?.properties.get(key)?.type === 'Real' ? withDecimalsOf(paddedNear(current, original), text) : text);
    }
    passed.push(key);
  }
}

/**
 * Takes away what an element spells out of its old type and its new type does not know, such as `instantiate="false"` of
 * an event-based gateway that becomes a parallel one. The serialiser left it out: it said what holds by default.
 */
export function dropDefaultsOf(oldType: BpmnType | undefined, { original, before, after }: Touched, type: BpmnType | undefined, editor: () => ElementEditor): void {
  const old = attributesOf(before);
  const next = attributesOf(after);
  for (const [key, attribute] of attributesOf(original)) {
    const isLeftOver = oldType?.properties.has(key) && !type?.properties.has(key) && !old.has(key) && !next.has(key);
    if (isLeftOver) editor().removeAttribute(attribute, false);
  }
}

/** How a number is padded with zeros: as it is itself, else as the others in its tag are. */
function paddedNear(attribute: XmlAttribute, { attributes }: XmlElement): string {
  return [attribute, ...attributes].map(({ raw }) => raw).find((raw) => /^-?\d+\.\d*0$/.test(raw)) ?? attribute.raw;
}

/** Whether elements like this one have an attribute although it says what holds by default. */
function spellsDefault(original: Touched['original'], key: string, value: string, style: FileStyle): boolean {
  return style.exemplars(original.uri, original.local, original.start)
    .some((other) => other !== original && attributesOf(other).get(key)?.value === value);
}
