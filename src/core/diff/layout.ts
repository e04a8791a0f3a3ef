import { canonicalAttributes, canonicalForm } from '../bpmn/canonical.js';
import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { Roles } from '../bpmn/roles.js';
import type { Draft } from './drafts.js';
import { boundsOf, labelOf, movedAlong, waypointsOf } from './geometry.js';
import type { StyleNames } from './label-styles.js';
import { compareLabelStyles, namesBefore, pairLabelStyles } from './label-styles.js';
import type { Matching } from './match.js';
import { plainName } from '../bpmn/things.js';

/** A depiction by what it draws. */
type Keyed = readonly [key: string, depiction: BpmnElement];
interface DepictedTarget { readonly key: string; readonly target: BpmnElement | undefined; readonly name: string | undefined }
type Diagram = readonly [diagram: BpmnElement, plane: BpmnElement | undefined];

/** Differences in the drawing of elements that both versions have; how a new or lost element was drawn goes with it. */
export function compareLayout(before: BpmnModel, after: BpmnModel, matching: Matching): Draft[] {
  const styles = pairLabelStyles(before, after);
  const drafts: Draft[] = compareLabelStyles(styles);
  const styleNames = namesBefore(styles);
  const gone = new Set<BpmnElement>([...matching.removed, ...matching.added]);
  const keyed = (model: BpmnModel): Map<string, BpmnElement> => keyBy(diagramsOf(model), ([, plane]) => depicted(model, plane, matching), ([diagram]) => diagram);
  const lefts = keyed(before);
  const rights = keyed(after);
  for (const [left, right] of pairRest(lefts, rights)) {
    if (left && right) drafts.push(...compareDiagram(left, right));
    else drafts.push({ kind: left ? 'removed' : 'added', layer: 'layout', ...(left ? { left } : { right: right! }) });
  }
  return drafts;

  function compareDiagram(left: BpmnElement, right: BpmnElement): Draft[] {
    const found: Draft[] = [...compareDepiction(left, right, left, right), ...compareTargets(left, right)];
    const planes = [left, right].map((diagram) => diagram.child('bpmndi:BPMNPlane')) as [BpmnElement | undefined, BpmnElement | undefined];
    if (planes[0] && planes[1]) found.push(...compareDepiction(planes[0], planes[1], left, right));
    const [ours, theirs] = keyDepictions(planes);
    for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
      const a = ours.get(key);
      const b = theirs.get(key);
      const [thingA, thingB] = [a && before.target(a, 'bpmnElement'), b && after.target(b, 'bpmnElement')];
      if (a && b) found.push(...compareDepiction(a, b, thingA ?? a, thingB ?? b));
      else if (depictsGone(a, after, before) || depictsGone(b, before, after)) continue;
      else if (a && !(thingA && gone.has(thingA))) found.push({ kind: 'removed', layer: 'layout', left: thingA ?? a, property: 'shape' });
      else if (b && !(thingB && gone.has(thingB))) found.push({ kind: 'added', layer: 'layout', right: thingB ?? b, property: 'shape' });
    }
    return found;
  }

  /** A diagram of something else that both versions have. */
  function compareTargets(left: BpmnElement, right: BpmnElement): Draft[] {
    const [was, is] = [[before, left] as const, [after, right] as const].map(([model, diagram]) => {
      const plane = diagram.child('bpmndi:BPMNPlane');
      const target = plane && model.target(plane, 'bpmnElement');
      return { key: depicted(model, plane, matching), target, name: (target && plainName(target)) || plane?.xml.value('bpmnElement') };
    }) as [DepictedTarget, DepictedTarget];
    const isImplied = [was, is].some(({ target }) => target && gone.has(target));
    return was.key === is.key || isImplied ? [] : [{ kind: 'changed', layer: 'layout', left, right, property: 'bpmnElement', before: was.name, after: is.name }];
  }

  /** Whether a depiction was left behind by an element that only the other version has. */
  function depictsGone(depiction: BpmnElement | undefined, other: BpmnModel, own: BpmnModel): boolean {
    const id = depiction?.xml.value('bpmnElement');
    const thing = id === undefined || own.resolve(id) ? undefined : other.resolve(id);
    return thing !== undefined && gone.has(thing);
  }

  /** By what they draw; where several draw one element, by their own ids. */
  function keyDepictions(planes: readonly [BpmnElement | undefined, BpmnElement | undefined]): [Map<string, BpmnElement>, Map<string, BpmnElement>] {
    const [lefts, rights] = [[before, planes[0]] as const, [after, planes[1]] as const].map(([model, plane]) => (
      plane?.children.filter((child) => child.is('di:DiagramElement')).map((depiction) => [`${depiction.type.name}|${depicted(model, depiction, matching)}`, depiction] as const) ?? []
    )) as [Keyed[], Keyed[]];
    const stays = (keyed: Keyed, others: ReadonlySet<string>): string => (others.has(`${keyed[0]}#${keyed[1].id}`) ? `${keyed[0]}#${keyed[1].id}` : keyed[0]);
    const [leftIds, rightIds] = [lefts, rights].map((all) => new Set(all.map(([key, { id }]) => `${key}#${id}`))) as [Set<string>, Set<string>];
    return [keyBy(lefts, (keyed) => stays(keyed, rightIds), ([, depiction]) => depiction), keyBy(rights, (keyed) => stays(keyed, leftIds), ([, depiction]) => depiction)];
  }

  /** `left` and `right` bear the change: the depicted elements, or the depictions where they depict nothing. */
  function compareDepiction(a: BpmnElement, b: BpmnElement, left: BpmnElement, right: BpmnElement): Draft[] {
    const found: Draft[] = [];
    const push = (kind: 'changed' | 'moved', property: string, was: string | undefined, is: string | undefined): void => {
      if (was !== is) found.push({ kind, layer: 'layout', left, right, property, before: was, after: is });
    };
    push('moved', 'bounds', boundsOf(a), boundsOf(b));
    push('moved', 'waypoints', waypointsOf(a), waypointsOf(b));
    if (!movedAlong(a, b)) push('moved', 'label', labelOf(a), labelOf(b));
    const [details, others] = [detailsOf(before, a, matching, styleNames), detailsOf(after, b, matching, styleNames)];
    for (const property of new Set([...details.keys(), ...others.keys()])) push('changed', property, details.get(property), others.get(property));
    for (const end of EDGE_ENDS) {
      const [was, is] = [edgeEnd(before, a, end, matching), edgeEnd(after, b, end, matching)];
      if (was?.means !== is?.means) push('changed', end, was?.shown, is?.shown);
    }
    const labels = [a, b].map((depiction) => depiction.child('bpmndi:BPMNLabel'));
    for (const [was, is] of [[a, b] as const, labels as [BpmnElement | undefined, BpmnElement | undefined]]) {
      if (was && is && was.id !== is.id) found.push({ kind: 'changed', layer: 'technical', left: was, right: is, property: 'id', before: was.id, after: is.id });
    }
    return found;
  }
}

function diagramsOf(model: BpmnModel): Diagram[] {
  return model.all('bpmndi:BPMNDiagram').map((diagram) => [diagram, diagram.child('bpmndi:BPMNPlane')]);
}

function depicted(model: BpmnModel, depiction: BpmnElement | undefined, { identity }: Matching): string {
  const target = depiction && model.target(depiction, 'bpmnElement');
  return target ? identity(target) : `!${depiction?.xml.value('bpmnElement') ?? ''}`;
}

function keyBy<T>(items: readonly T[], keyOf: (item: T) => string, valueOf: (item: T) => BpmnElement): Map<string, BpmnElement> {
  const keyed = new Map<string, BpmnElement>();
  const ordinals = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    const ordinal = ordinals.get(key) ?? 0;
    ordinals.set(key, ordinal + 1);
    keyed.set(`${key}|${ordinal}`, valueOf(item));
  }
  return keyed;
}

/** What has the same key belongs together; what is left is paired in order. */
function pairRest(lefts: ReadonlyMap<string, BpmnElement>, rights: ReadonlyMap<string, BpmnElement>): [BpmnElement | undefined, BpmnElement | undefined][] {
  const pairs: [BpmnElement | undefined, BpmnElement | undefined][] = [];
  const restLeft: BpmnElement[] = [];
  for (const [key, left] of lefts) {
    const right = rights.get(key);
    if (right) pairs.push([left, right]);
    else restLeft.push(left);
  }
  const restRight = [...rights].filter(([key]) => !lefts.has(key)).map(([, right]) => right);
  for (let i = 0; i < Math.max(restLeft.length, restRight.length); i++) pairs.push([restLeft[i], restRight[i]]);
  return pairs;
}

const EDGE_ENDS = ['sourceElement', 'targetElement'] as const;

/** Where an edge says it begins or ends: what people are shown, and what it means. An edge mostly repeats the ends of its flow. */
function edgeEnd(model: BpmnModel, edge: BpmnElement, end: (typeof EDGE_ENDS)[number], matching: Matching): { shown: string; means: string } | undefined {
  const value = edge.xml.value(end);
  if (value === undefined) return undefined;
  const found = model.resolve(value);
  const drawn = found?.is('di:DiagramElement') ? model.target(found, 'bpmnElement') ?? found : found;
  const flow = model.target(edge, 'bpmnElement');
  const isRepeated = drawn !== undefined && flow !== undefined && model.target(flow, end.replace('Element', 'Ref')) === drawn;
  return { shown: (drawn && (plainName(drawn) || drawn.id)) ?? value, means: isRepeated ? '' : drawn ? matching.identity(drawn) : value };
}

/** Tools write colours twice, in their own and in the common vocabulary: for people that is one. */
const COLOURS: Readonly<Record<string, string>> = {
  '{http://www.omg.org/spec/BPMN/non-normative/color/1.0}background-color': 'background',
  '{http://www.omg.org/spec/BPMN/non-normative/color/1.0}border-color': 'border',
  '{http://bpmn.io/schema/bpmn/biocolor/1.0}fill': 'background',
  '{http://bpmn.io/schema/bpmn/biocolor/1.0}stroke': 'border',
};

/** Attributes and further content: expanded, marker, colours, styles. */
function detailsOf(model: BpmnModel, depiction: BpmnElement, matching: Matching, styleNames: StyleNames): Map<string, string> {
  const details = new Map<string, string>();
  const colours = new Map<string, string>();
  for (const [key, value] of canonicalAttributes(depiction.xml, new Roles())) {
    if (key === 'id' || key === 'bpmnElement' || EDGE_ENDS.some((end) => end === key)) continue;
    const colour = COLOURS[key];
    if (colour !== undefined) colours.set(colour, value.toLowerCase());
    else details.set(key, depiction.type.properties.get(key)?.isReference ? meantBy(model, value, matching) : value);
  }
  if (colours.size > 0) details.set('colour', [...colours].map(([name, value]) => `${name} ${value}`).sort().join(', '));
  for (const { name, isAttr, default: usual } of depiction.type.properties.values()) {
    const value = name === 'isExpanded' ? 'false' : usual;
    if (value !== undefined && !details.has(name) && isAttr) details.set(name, value);
  }
  const others = depiction.xml.elements.filter((child) => !['Bounds', 'waypoint', 'BPMNLabel', 'BPMNPlane', 'BPMNShape', 'BPMNEdge', 'BPMNLabelStyle'].includes(child.local));
  if (others.length > 0) details.set('content', others.map((child) => canonicalForm(child)).join(''));
  const label = depiction.child('bpmndi:BPMNLabel');
  if (label) for (const [name, value] of labelDetails(model, label, styleNames)) details.set(name, value);
  return details;
}

function meantBy(model: BpmnModel, value: string, matching: Matching): string {
  const target = model.resolve(value);
  return target && !target.is('di:DiagramElement') ? matching.identity(target) : target ? depicted(model, target, matching) : value;
}

/** The font of a label goes by the name it had before. */
function labelDetails(model: BpmnModel, label: BpmnElement, styleNames: StyleNames): [string, string][] {
  const styleOf = (value: string): string => {
    const style = model.resolve(value);
    return (style && (styleNames.get(style) ?? style.id)) ?? value;
  };
  return canonicalAttributes(label.xml, new Roles()).filter(([key]) => key !== 'id')
    .map(([key, value]) => [`label ${key.replace(/^\{.*\}/, '')}`, key === 'labelStyle' ? styleOf(value) : value]);
}
