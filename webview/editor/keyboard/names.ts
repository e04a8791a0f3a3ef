import type { Element } from 'bpmn-js/lib/model/Types';
import { getLabel } from 'bpmn-js/lib/util/LabelUtil';
import { termOfType } from '../../../src/core/bpmn/terms.js';
import { say } from '../../shared/l10n.js';
import { texts } from '../texts.js';

/** An element in words: `Aufgabe „Antrag prüfen“`. */
export function nameWithType(element: Element): string {
  const { businessObject } = element;
  const type = say(termOfType(businessObject.$type, (name) => businessObject.$instanceOf(name)));
  const name = nameOf(element);
  return name === '' ? type : say(texts.typeAndName, { type, name });
}

/** Where the flows of an element lead: `Danach: ja: Bescheid erstellen; nein: Unterlagen nachfordern.` */
export function waysFrom({ outgoing = [] }: Element): string {
  const ways = outgoing.flatMap((flow) => (flow.target ? [[nameOf(flow), nameOf(flow.target) || say(texts.unnamed)].filter(Boolean).join(': ')] : []));
  return ways.length === 0 ? '' : say(texts.goesOn, { ways: ways.join('; ') });
}

function nameOf(element: object): string {
  return ((getLabel(element as Element) as string | undefined) ?? '').replace(/\s+/g, ' ').trim();
}
