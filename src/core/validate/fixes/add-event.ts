import { lintedDocument } from '../bpmnlint/linted-document.js';
import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { languageOfModel } from '../../labels/language.js';
import { beginningOf, outcomeOf } from '../../labels/outcome.js';
import type { RuleContext } from '../rule.js';
import type { FixMeta, Remedy } from './fix.js';

export const ADD_START: FixMeta = { title: { en: 'Add a start event: {name}', de: 'Startereignis ergänzen: {name}' }, isSafe: true };
export const ADD_END: FixMeta = { title: { en: 'Add an end event: {name}', de: 'Endereignis ergänzen: {name}' }, isSafe: true };

/** A start event before a node where a path begins; none where the scope has a blank one, which would not mean the same. */
export function addStart({ model, lang }: RuleContext, node: BpmnElement): Remedy[] {
  const scope = node.parent;
  if (!scope || !isOpen(model, node, 'incoming') || (node.is('bpmn:Gateway') && model.flows.outgoing(node).length < 2)) return [];
  if (scope.isTrue('triggeredByEvent') || model.derive(scopesWithBlankStart).has(scope)) return [];
  const name = beginningOf(model.derive(languageOfModel) ?? lang);
  return [{ fix: 'add', params: { name }, change: (flow) => flow.addEvent(node, 'start', name) }];
}

/** An end event behind a node where a path stops. */
export function addEnd({ model, lang }: RuleContext, node: BpmnElement): Remedy[] {
  // A gateway that joins nothing would be superfluous with one way out.
  if (!isOpen(model, node, 'outgoing') || (node.is('bpmn:Gateway') && model.flows.incoming(node).length < 2)) return [];
  const language = model.derive(languageOfModel) ?? lang;
  const name = outcomeOf(node.is('bpmn:Activity') || node.is('bpmn:Event') ? node.name : '', language);
  if (model.derive(endNames).get(node.parent!)?.has(name)) return [];
  return [{ fix: 'add', params: { name }, change: (flow) => flow.addEvent(node, 'end', name) }];
}

/** The nodes of a scope where a path begins without a start event, or stops without an end event. */
export function openNodes(model: BpmnModel, scope: BpmnElement, direction: 'incoming' | 'outgoing'): BpmnElement[] {
  const mayBe = (node: BpmnElement): boolean =>
    !node.isTrue('triggeredByEvent') && !node.isTrue('isForCompensation')
    && (direction === 'incoming' ? !node.is('bpmn:StartEvent') && !node.is('bpmn:BoundaryEvent') : !node.is('bpmn:EndEvent'));
  return scope.childrenOf('bpmn:FlowNode').filter((node) => mayBe(node) && isOpen(model, node, direction));
}

/** Whether nothing leads to a node, or from it; and it is part of a path at all, or the only node there is. */
function isOpen(model: BpmnModel, node: BpmnElement, direction: 'incoming' | 'outgoing'): boolean {
  if (node.id === '' || model.byId(node.id) !== node || !lintedDocument(model).reads(node)) return false;
  const other = direction === 'incoming' ? 'outgoing' : 'incoming';
  if (model.flows[direction](node).length > 0 || node.refs(direction).length > 0) return false;
  if (node.is(direction === 'incoming' ? 'bpmn:EndEvent' : 'bpmn:StartEvent')) return false;
  return model.flows[other](node).length > 0 || node.is('bpmn:BoundaryEvent') || isOnlyNode(node);
}

function isOnlyNode(node: BpmnElement): boolean {
  return !node.parent!.children.some((child) => child !== node && child.is('bpmn:FlowNode'));
}

/** Worked out once per model: a file may have thousands of such findings. */
function scopesWithBlankStart(model: BpmnModel): ReadonlySet<BpmnElement | undefined> {
  const isBlank = (start: BpmnElement): boolean => start.child('bpmn:EventDefinition') === undefined && start.refs('eventDefinitionRef').length === 0;
  return new Set(model.all('bpmn:StartEvent').filter(isBlank).map(({ parent }) => parent));
}

function endNames(model: BpmnModel): ReadonlyMap<BpmnElement, ReadonlySet<string>> {
  const names = new Map<BpmnElement, Set<string>>();
  for (const { parent, name } of model.all('bpmn:EndEvent')) if (parent) names.set(parent, (names.get(parent) ?? new Set()).add(name));
  return names;
}
