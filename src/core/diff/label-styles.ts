import { canonicalAttributes, canonicalForm } from '../bpmn/canonical.js';
import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { Roles } from '../bpmn/roles.js';
import type { Draft } from './drafts.js';

/** What is not paired stands alone. */
type StylePair = readonly [before: BpmnElement | undefined, after: BpmnElement | undefined];

/** The ids of the later version's fonts in the earlier one. */
export type StyleNames = ReadonlyMap<BpmnElement, string>;

const ID = 'id';

/** Which font of the earlier version's labels is which of the later one: the same id, else the same font, else the same place. */
export function pairLabelStyles(before: BpmnModel, after: BpmnModel): StylePair[] {
  const pairs: StylePair[] = [];
  let [lefts, rights] = [[...before.all('bpmndi:BPMNLabelStyle')], [...after.all('bpmndi:BPMNLabelStyle')]];
  for (const keyOf of [({ id }: BpmnElement) => id, fontOf, () => 'any']) {
    const waiting = new Map<string, BpmnElement[]>();
    for (const right of rights) waiting.set(keyOf(right), [...(waiting.get(keyOf(right)) ?? []), right]);
    const rest: BpmnElement[] = [];
    for (const left of lefts) {
      const right = keyOf(left) === '' ? undefined : waiting.get(keyOf(left))?.shift();
      if (right) pairs.push([left, right]);
      else rest.push(left);
    }
    const paired = new Set(pairs.map(([, right]) => right));
    [lefts, rights] = [rest, rights.filter((right) => !paired.has(right))];
  }
  return [...pairs, ...lefts.map((left): StylePair => [left, undefined]), ...rights.map((right): StylePair => [undefined, right])];
}

/** What styles of the later version were called in the earlier one. Labels cannot name one without an id. */
export function namesBefore(pairs: readonly StylePair[]): StyleNames {
  return new Map(pairs.flatMap(([left, right]) => (left && right && left.id !== '' ? [[right, left.id] as const] : [])));
}

/** Differences in the fonts themselves; which label uses which is told of the label. */
export function compareLabelStyles(pairs: readonly StylePair[]): Draft[] {
  return pairs.flatMap(([left, right]): Draft[] => {
    if (!left || !right) return [{ kind: left ? 'removed' : 'added', layer: 'layout', ...(left && { left }), ...(right && { right }) }];
    const found: Draft[] = [];
    if (fontOf(left) !== fontOf(right)) found.push({ kind: 'changed', layer: 'layout', left, right, property: 'font', before: fontInWords(left), after: fontInWords(right) });
    if (left.id !== right.id) found.push({ kind: 'changed', layer: 'technical', left, right, property: ID, before: left.id, after: right.id });
    return found;
  });
}

/** What a style says, whatever its id. */
function fontOf({ xml }: BpmnElement): string {
  const own = canonicalAttributes(xml, new Roles()).filter(([key]) => key !== ID).map(([key, value]) => `${key}=${JSON.stringify(value)}`);
  return [...own.sort(), ...xml.elements.map((child) => canonicalForm(child))].join('');
}

function fontInWords({ xml }: BpmnElement): string | undefined {
  const font = xml.elements.find(({ local }) => local === 'Font');
  return font && canonicalAttributes(font, new Roles()).filter(([, value]) => value !== 'false').map(([key, value]) => (value === 'true' ? key : value)).join(', ');
}
