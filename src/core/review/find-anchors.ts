import { metamodel } from '../bpmn/metamodel.js';
import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import { BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { matchModels } from '../diff/match.js';
import { plainName } from '../bpmn/things.js';
import type { NeighbourData, ReviewCommentData } from '../landscape/data.js';
import { entriesOf } from '../landscape/data.js';

/**
 * Finds the elements of comments in a model.
 *
 * An element with the same id is taken. For the others, the model as it was when the comments were made is drawn up in
 * outline from what they remember of it, and matched with the model as the comparison of two versions does.
 *
 * @returns Ids in the order of the comments; `undefined` for an element that is gone.
 */
export function findAnchors(comments: readonly ReviewCommentData[], model: BpmnModel): (string | undefined)[] {
  const lost = new Set(comments.filter(({ element }) => element && !model.byId(element)));
  if (lost.size === 0) return comments.map(({ element }) => element ?? undefined);
  const found = match(comments, model);
  return comments.map((comment) => {
    const { element } = comment;
    if (!element || !lost.has(comment)) return element ?? undefined;
    return found.get(element) ?? onlyOneNamed(comment.elementName, model);
  });
}

/** By id in the outline: the id in the model. */
function match(comments: readonly ReviewCommentData[], model: BpmnModel): ReadonlyMap<string, string> {
  const outline = readModel(outlineOf(comments, model));
  return new Map(matchModels(outline, model).pairs.map(([before, after]) => [before.id, after.id] as const).filter(([, id]) => id !== ''));
}

/** A comment written by hand knows the label only. */
function onlyOneNamed(name: string | null | undefined, model: BpmnModel): string | undefined {
  if (!name) return undefined;
  const named = model.elements.filter((element) => element.id !== '' && plainName(element) === name && !element.is('bpmn:Definitions'));
  return named.length === 1 ? named[0]!.id : undefined;
}

/** A model with the commented elements and their neighbours, as far as the comments tell. */
function outlineOf(comments: readonly ReviewCommentData[], model: BpmnModel): string {
  const outline = new Outline();
  const known = comments.filter(({ element, anchor }) => element && anchor?.type);
  for (const { element, elementName, anchor } of known) if (!isFlow(anchor!.type!)) outline.node(element!, anchor!.type!, elementName, anchor!.lane);
  for (const { element, elementName, anchor } of known) {
    const [from] = outline.neighbours(anchor!.after);
    const [to] = outline.neighbours(anchor!.before);
    if (isFlow(anchor!.type!) && from !== undefined && to !== undefined) outline.flow(anchor!.type!, from, to, { id: element, name: elementName });
  }
  for (const { element, anchor } of known) {
    if (isFlow(anchor!.type!)) continue;
    for (const from of outline.neighbours(anchor!.after)) outline.flow('sequenceFlow', from, element!);
    for (const to of outline.neighbours(anchor!.before)) outline.flow('sequenceFlow', element!, to);
  }
  return outline.toXml(model.processes[0]?.id ?? 'process');
}

class Outline {
  private readonly nodes: string[] = [];
  private readonly flows = new Map<string, string>();
  private readonly lanes = new Map<string, string[]>();
  /** Neighbours have no ids of their own: type and label say which one is meant. */
  private readonly byLabel = new Map<string, string>();

  node(id: string, type: string, name: string | null | undefined, lane?: string | null): void {
    if (!metamodel.type(`bpmn:${type.replace(/^./, (first) => first.toUpperCase())}`) || this.nodes.some((node) => node.includes(` id="${escaped(id)}"`))) return;
    this.nodes.push(xml(type, { id, name }));
    this.byLabel.set(`${type}|${name ?? ''}`, id);
    if (lane) this.lanes.set(lane, [...this.lanes.get(lane) ?? [], id]);
  }

  neighbours(list: readonly (NeighbourData | null)[] | null | undefined): string[] {
    return [...entriesOf(list)].flatMap(([, { type, name }]) => {
      if (!type) return [];
      const label = `${type}|${name ?? ''}`;
      if (!this.byLabel.has(label)) this.node(label, type, name);
      return this.byLabel.get(label) ?? [];
    });
  }

  flow(type: string, sourceRef: string, targetRef: string, more: Readonly<Record<string, string | null | undefined>> = {}): void {
    const ends = `${sourceRef}\n${targetRef}`;
    if (!this.flows.has(ends)) this.flows.set(ends, xml(type, { ...more, sourceRef, targetRef }));
  }

  toXml(process: string): string {
    const lanes = [...this.lanes].map(([name, ids]) => `${xml('lane', { id: `lane ${name}`, name }, true)}${ids.map((id) => `<flowNodeRef>${escaped(id)}</flowNodeRef>`).join('')}</lane>`);
    const laneSet = lanes.length > 0 ? `<laneSet>${lanes.join('')}</laneSet>` : '';
    return `<definitions xmlns="${BPMN_NAMESPACE}">${xml('process', { id: process }, true)}${laneSet}${[...this.nodes, ...this.flows.values()].join('')}</process></definitions>`;
  }
}

function isFlow(type: string): boolean {
  return type === 'sequenceFlow' || type === 'messageFlow';
}

function xml(tag: string, attributes: Readonly<Record<string, string | null | undefined>>, open = false): string {
  const written = Object.entries(attributes).filter(([, value]) => value).map(([name, value]) => ` ${name}="${escaped(value!)}"`);
  return `<${tag}${written.join('')}${open ? '>' : '/>'}`;
}

function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
