import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Message } from '../messages.js';
import { oneLine } from '../narrative/label.js';
import type { StepRow } from './step-table.js';
import type { Trouble } from './trouble.js';
import { trouble } from './trouble.js';

/** Where a step goes on, and on which answer. */
export interface Next {
  readonly answer: string;
  /** Id of the row. */
  readonly target: string;
}

/** An end that does not exist yet. */
export interface NextEnd {
  readonly answer: string;
  readonly end: string;
}

const UNKNOWN: Message = {
  en: '“{text}” is no step of this table. Write numbers from the first column, such as “3” or “yes: 3; no: 5”, or “End”.',
  de: '„{text}“ ist kein Schritt dieser Tabelle. Schreiben Sie Nummern aus der ersten Spalte, etwa „3“ oder „ja: 3; nein: 5“, oder „Ende“.',
};

/** Whether a node only brings ways together: it is no row, and ways lead through it. */
export function isHidden(model: BpmnModel, node: BpmnElement): boolean {
  return node.type.name === 'bpmn:ExclusiveGateway' && oneLine(node.name) === '' && model.flows.outgoing(node).length === 1 && model.flows.incoming(node).length > 0;
}

/** The row a flow leads to, through gateways that only merge; `undefined` where it leads nowhere or in a circle. */
export function targetOf(model: BpmnModel, flow: BpmnElement): BpmnElement | undefined {
  const passed = new Set<BpmnElement>();
  let node = model.target(flow, 'targetRef');
  while (node && isHidden(model, node)) {
    if (passed.has(node)) return undefined;
    passed.add(node);
    node = model.target(model.flows.outgoing(node)[0]!, 'targetRef');
  }
  return node;
}

/** „4“, „ja: 3; nein: 5“. */
export function nextInWords(model: BpmnModel, node: BpmnElement, numberOf: (target: BpmnElement) => string | undefined): string {
  return model.flows.outgoing(node).flatMap((flow) => {
    const target = targetOf(model, flow);
    const number = target && numberOf(target);
    const answer = answerOf(flow);
    return number === undefined ? [] : [answer === '' ? number : `${answer}: ${number}`];
  }).join('; ');
}

/** The label of a flow, fit to stand in a list of answers. */
export function answerOf(flow: BpmnElement): string {
  return oneLine(flow.name).replaceAll(';', ',');
}

/** Reads what `nextInWords` tells; steps may be named by their text too. A word for the end asks for a new one. */
export function readNext(words: string, rows: readonly Pick<StepRow, 'id' | 'number' | 'text'>[]): readonly (Next | NextEnd)[] | Trouble {
  const found: (Next | NextEnd)[] = [];
  for (const part of words.split(/[;\n]/).map((each) => each.trim()).filter((each) => each !== '')) {
    const whole = rowFor(part, rows);
    const colon = part.lastIndexOf(':');
    const end = /^(?:(?<answer>.*?)\s*:\s*)?(?:ende|end)\b[\s:]*(?<name>.*)$/i.exec(part)?.groups;
    const row = whole ?? (colon > 0 ? rowFor(part.slice(colon + 1).trim(), rows) : undefined);
    if (row) found.push({ answer: whole ? '' : part.slice(0, colon).trim(), target: row.id });
    else if (end) found.push({ answer: end['answer'] ?? '', end: end['name'] ?? '' });
    else return trouble(UNKNOWN, { text: part });
  }
  return found;
}

function rowFor(words: string, rows: readonly Pick<StepRow, 'id' | 'number' | 'text'>[]) {
  const wanted = words.replace(/^(→|->|=>|weiter (bei|mit)|schritt|step|go to|nr\.?)\s*/i, '').replace(/[.)]$/, '').trim().toLowerCase();
  return rows.find(({ number }) => number.toLowerCase() === wanted) ?? rows.find(({ text }) => text !== '' && text.toLowerCase() === wanted);
}
