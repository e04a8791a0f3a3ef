import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { termOf } from '../bpmn/terms.js';
import { ownerOf, plainName, thingsOf } from '../bpmn/things.js';
import type { Lang } from '../messages.js';
import type { OutlineSymbol, SymbolKind } from './symbols.js';

const KINDS: readonly (readonly [type: string, kind: SymbolKind])[] = [
  ['bpmn:Process', 'process'], ['bpmn:Collaboration', 'model'], ['bpmn:Participant', 'pool'], ['bpmn:Lane', 'lane'], ['bpmn:CallActivity', 'call'],
  ['bpmn:SubProcess', 'subProcess'], ['bpmn:Activity', 'task'], ['bpmn:Event', 'event'], ['bpmn:Gateway', 'gateway'],
  ['bpmn:SequenceFlow', 'flow'], ['bpmn:MessageFlow', 'flow'], ['bpmn:Association', 'flow'], ['bpmn:Artifact', 'note'],
  ['bpmn:ItemAwareElement', 'data'], ['bpmn:RootElement', 'definition'],
];

/** Only what holds other things together: nobody looks for it by itself. */
const PASSED_OVER = new Set(['bpmn:Definitions', 'bpmn:LaneSet', 'bpmn:DataInputAssociation', 'bpmn:DataOutputAssociation']);

/** Processes with their lanes, nodes and flows, pools and definitions, nested as in the file. */
export function modelSymbols(model: BpmnModel, lang: Lang): OutlineSymbol[] {
  const roots: OutlineSymbol[] = [];
  const childrenOf = new Map<BpmnElement, OutlineSymbol[]>();
  for (const element of thingsOf(model)) {
    if (PASSED_OVER.has(element.type.name)) continue;
    const children: OutlineSymbol[] = [];
    childrenOf.set(element, children);
    const owner = shownOwner(element);
    ((owner && childrenOf.get(owner)) ?? roots).push(symbolOf(element, model, lang, children));
  }
  return roots;
}

function shownOwner(element: BpmnElement): BpmnElement | undefined {
  let owner = ownerOf(element);
  while (owner && PASSED_OVER.has(owner.type.name)) owner = ownerOf(owner);
  return owner;
}

function symbolOf(element: BpmnElement, model: BpmnModel, lang: Lang, children: readonly OutlineSymbol[]): OutlineSymbol {
  const { xml, id } = element;
  const term = termOf(element)[lang];
  const label = labelOf(element, model);
  return {
    name: label === '' ? term : label, detail: label === '' ? id : term, kind: kindOf(element),
    start: xml.start, end: xml.end, nameStart: xml.start, nameEnd: xml.openEnd, ...(id !== '' && { elementId: id }), children,
  };
}

/** The label; for a connection without one what it connects. */
function labelOf(element: BpmnElement, model: BpmnModel): string {
  const name = plainName(element);
  if (name !== '' || !['bpmn:SequenceFlow', 'bpmn:MessageFlow', 'bpmn:Association'].some((type) => element.is(type))) return name;
  const [source, target] = (['sourceRef', 'targetRef'] as const).map((end) => model.target(element, end));
  return source && target ? `${plainName(source) || source.id} → ${plainName(target) || target.id}` : '';
}

function kindOf(element: BpmnElement): SymbolKind {
  return KINDS.find(([type]) => element.is(type))?.[1] ?? 'definition';
}
