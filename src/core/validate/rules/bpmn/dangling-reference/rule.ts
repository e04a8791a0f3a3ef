import { isRequired, mayMiss } from '../../../../bpmn/edit/schema-order.js';
import type { BpmnElement, BpmnReference } from '../../../../bpmn/element.js';
import { metamodel } from '../../../../bpmn/metamodel.js';
import type { BpmnModel } from '../../../../bpmn/model.js';
import { nearest } from '../../../../text/nearest.js';
import { correctList } from '../../../fixes/correct-list.js';
import type { Remedy } from '../../../fixes/fix.js';
import { defineRule } from '../../../rule.js';

/** In a file with more of them they are no slips of the pen. */
const SEARCHED = 20;

export const danglingReference = defineRule({
  meta: {
    id: 'bpmn/dangling-reference',
    severity: 'error',
    title: { en: 'A reference leads to an element of the file.', de: 'Ein Verweis führt zu einem Element der Datei.' },
    why: {
      en: 'A reference to nothing is dropped by other tools: a flow loses its end, a shape its element.',
      de: 'Ein Verweis ins Leere geht in anderen Werkzeugen verloren: ein Fluss verliert sein Ende, eine Form ihr Element.',
    },
    source: 'BPMN 2.0.2 §8.2.1 (xsd:IDREF, xsd:QName)',
    fixes: {
      nearest: { title: { en: 'Refer to “{id}”', de: 'Auf „{id}“ verweisen' }, isSafe: false },
      listed: { title: { en: 'Lead to “{id}”, which lists the flow', de: 'Zu „{id}“ führen, wo der Fluss aufgeführt ist' }, isSafe: true },
      list: { title: { en: 'Correct the list of flows', de: 'Liste der Flüsse berichtigen' }, isSafe: true },
      remove: { title: { en: 'Remove the reference', de: 'Verweis entfernen' }, isSafe: true },
      drop: { title: { en: 'Remove the reference, although “{id}” is similar', de: 'Verweis entfernen, obwohl es „{id}“ gibt' }, isSafe: false },
      element: { title: { en: 'Remove the shape that shows nothing', de: 'Form entfernen, die nichts darstellt' }, isSafe: true },
    },
    messages: {
      dangling: {
        en: '“{property}” names “{value}”, which does not exist in this file.',
        de: '„{property}“ verweist auf „{value}“; das gibt es in dieser Datei nicht.',
      },
    },
  },
  create({ model, report }) {
    /** Names of the language of types (`xsd:string`) and of imported documents are not ids of this file. */
    const isForeign = ({ value, owner }: BpmnReference): boolean => {
      const colon = value.indexOf(':');
      if (colon < 0) return false;
      const uri = owner.xml.scope.resolve(value.slice(0, colon));
      return uri !== undefined && uri !== model.definitions?.get('targetNamespace');
    };
    let found = 0;
    return {
      document() {
        for (const element of model.elements) {
          for (const reference of element.references) {
            const { property, value, start, end } = reference;
            if (value === '' || model.targetOf(reference) || isForeign(reference)) continue;
            report({
              message: 'dangling', params: { property: property.name, value }, element, range: { start, end },
              fixes: remediesFor(model, reference, ++found <= SEARCHED),
            });
          }
        }
      },
    };
  },
});

/** A reference that may be a slip of the pen is corrected; one that cannot be is taken out where the schema can do without it. */
function remediesFor(model: BpmnModel, { owner, property, value, xml }: BpmnReference, mayBeSlip: boolean): Remedy[] {
  if (owner.is('bpmn:FlowNode') && (property.name === 'incoming' || property.name === 'outgoing')) {
    const { name: list } = property;
    return [{ fix: 'list', change: (editor) => correctList(editor, owner, list) }];
  }
  const depicts = property.name === 'bpmnElement' && owner.property?.name === 'planeElement';
  const lister = owner.is('bpmn:SequenceFlow') ? onlyLister(model, owner, property.name) : undefined;
  if (lister) return [{ fix: 'listed', params: { id: lister.id }, change: ({ editor }) => editor.set(owner.xml, property.name, lister.id) }];
  const near = mayBeSlip ? nearest(value, model.elements.filter((element) => element.id !== '' && fits(property.type, element)).map(({ id }) => id)) : undefined;
  const remedies: Remedy[] = [];
  if (near !== undefined) {
    remedies.push({
      fix: 'nearest', params: { id: near },
      change: ({ editor }) => { if (xml) editor.setText(xml, near); else editor.set(owner.xml, property.name, near); },
    });
  }
  if (depicts) return [...remedies, ...(near === undefined ? [{ fix: 'element', change: ({ editor }) => editor.remove(owner.xml) } satisfies Remedy] : [])];
  if (xml ? mayMiss(owner.xml, xml) : !isRequired(owner.xml, property.name)) {
    remedies.push({
      fix: near === undefined ? 'remove' : 'drop', params: { id: near ?? '' },
      change: ({ editor }) => { if (xml) editor.remove(xml); else editor.set(owner.xml, property.name, undefined); },
    });
  }
  return remedies;
}

/** The one node that lists a flow whose end is lost. */
function onlyLister(model: BpmnModel, flow: BpmnElement, end: string): BpmnElement | undefined {
  const list = end === 'sourceRef' ? 'outgoing' : 'incoming';
  const listers = model.derive(listersOf).get(`${list} ${flow.id}`)?.filter(({ parent }) => parent === flow.parent) ?? [];
  return flow.id !== '' && listers.length === 1 ? listers[0] : undefined;
}

/** The nodes that list a flow, by list and flow. Worked out once: a file may have thousands of lost ends. */
function listersOf(model: BpmnModel): ReadonlyMap<string, readonly BpmnElement[]> {
  const listers = new Map<string, BpmnElement[]>();
  for (const node of model.all('bpmn:FlowNode')) {
    for (const { property, value } of node.id === '' ? [] : node.references) {
      if (property.name !== 'incoming' && property.name !== 'outgoing') continue;
      const key = `${property.name} ${value}`;
      const known = listers.get(key);
      if (known) known.push(node);
      else listers.set(key, [node]);
    }
  }
  return listers;
}

/** Whether a reference of a type may lead to an element; those the metamodel leaves open lead anywhere. */
function fits(type: string, element: { is(name: string): boolean }): boolean {
  return metamodel.type(type) === undefined || element.is(type);
}
