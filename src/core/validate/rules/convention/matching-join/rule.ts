import type { BpmnElement } from '../../../../bpmn/element.js';
import type { Digraph } from '../../../../narrative/dominators.js';
import { immediateDominators, reversePostorder } from '../../../../narrative/dominators.js';
import { nameOf } from '../../../conformance.js';
import { defineRule } from '../../../rule.js';

/** What a gateway does with the ways it splits or joins; an event-based one lets one event decide. */
const KINDS = { 'bpmn:ExclusiveGateway': 'one', 'bpmn:EventBasedGateway': 'one', 'bpmn:ParallelGateway': 'all', 'bpmn:InclusiveGateway': 'some' } as const;

export const matchingJoin = defineRule({
  meta: {
    id: 'convention/matching-join',
    severity: 'warning',
    title: { en: 'A split is closed by a gateway of its kind.', de: 'Eine Verzweigung endet an einem Gateway derselben Art.' },
    why: {
      en: 'Where ways that all run are joined as if one of them ran, what follows runs twice; the other way round the process waits for ever.',
      de: 'Werden Wege, die alle laufen, wie Alternativen zusammengeführt, läuft das Weitere doppelt; umgekehrt wartet der Prozess für immer.',
    },
    source: 'Modelling conventions of TU Braunschweig; 7PMG G4',
    conventions: ['K15'],
    messages: {
      all: { en: 'All ways out of “{name}” run, but they are joined here as if one of them ran: use a parallel gateway.', de: 'Alle Wege aus „{name}“ laufen, werden hier aber wie Alternativen zusammengeführt: ein paralleles Gateway verwenden.' },
      one: { en: 'One way out of “{name}” is taken, but here all are waited for: use an exclusive gateway.', de: 'Aus „{name}“ wird ein Weg genommen, hier wird aber auf alle gewartet: ein exklusives Gateway verwenden.' },
      some: { en: 'Some ways out of “{name}” are taken: join them at an inclusive gateway.', de: 'Aus „{name}“ werden einige Wege genommen: an einem inklusiven Gateway zusammenführen.' },
      opened: { en: 'Here the ways are split: “{name}”.', de: 'Hier verzweigt es sich: „{name}“.' },
    },
  },
  create({ model, lang, report }) {
    const kindOf = (node: BpmnElement): 'one' | 'all' | 'some' | undefined => KINDS[node.type.name as keyof typeof KINDS];
    const check = (level: BpmnElement): void => {
      const nodes = level.childrenOf('bpmn:FlowNode');
      if (!nodes.some((node) => kindOf(node) && model.flows.outgoing(node).length > 1)) return;
      const index = new Map(nodes.map((node, i) => [node, i]));
      const after = nodes.map((node) => [node, ...model.flows.boundaryEvents(node)].flatMap((from) => model.flows.outgoing(from)).flatMap((flow) => index.get(model.target(flow, 'targetRef')!) ?? []));
      const before: number[][] = nodes.map(() => []);
      after.forEach((next, from) => { for (const to of next) before[to]!.push(from); });
      const opens = dominators(after, before);
      const closes = dominators(before, after);
      nodes.forEach((split, i) => {
        const join = nodes[closes[i] ?? -1];
        const [kind, other] = [kindOf(split), join && kindOf(join)];
        // An inclusive gateway waits for what was taken, whatever split it; that it is hard to read is another rule's matter.
        if (!join || !kind || !other || kind === other || other === 'some' || opens[closes[i]!] !== i) return;
        if (model.flows.outgoing(split).length < 2 || model.flows.incoming(join).length < 2) return;
        const opened = { range: { start: split.xml.start, end: split.xml.openEnd }, elementId: split.id };
        report({ message: kind, params: nameOf(split), element: join, related: [{ message: matchingJoin.meta.messages.opened[lang].replace('{name}', String(nameOf(split).name)), ...opened }] });
      });
    };
    return { 'bpmn:Process': check, 'bpmn:SubProcess': check };
  },
});

/** The immediate dominator of each node of a graph with any number of entries; -1 where only the outside is. */
function dominators(next: readonly (readonly number[])[], previous: readonly (readonly number[])[]): number[] {
  const root = next.length;
  const entries = previous.flatMap((from, node) => (from.length === 0 ? [node] : []));
  const graph: Digraph = { count: root + 1, successors: (node) => (node === root ? entries : next[node]!) };
  const found = immediateDominators(graph, reversePostorder(graph, root));
  return next.map((_, node) => (found[node] === root ? -1 : found[node]!));
}
