import type { BpmnElement, BpmnReference } from '../../../../bpmn/element.js';
import type { BpmnModel } from '../../../../bpmn/model.js';
import type { Remedy } from '../../../fixes/fix.js';
import type { Imports } from '../../../imports.js';
import { defineRule } from '../../../rule.js';

export const duplicateId = defineRule({
  meta: {
    id: 'bpmn/duplicate-id',
    severity: 'error',
    title: { en: 'Every id is used only once in a file and what it imports.', de: 'Jede ID kommt in einer Datei und ihren Importen nur einmal vor.' },
    why: {
      en: 'References go by id; where two elements have the same one, nobody knows which is meant.',
      de: 'Verweise nennen IDs; haben zwei Elemente dieselbe, weiß niemand, welches gemeint ist.',
    },
    source: 'BPMN 2.0.2 §8.2.1 (xsd:ID)',
    constraints: ['EXT.002'],
    fixes: {
      rename: { title: { en: 'Give this element an id of its own', de: 'Diesem Element eine eigene ID geben' }, isSafe: true },
      choose: { title: { en: 'Give this element an id of its own and sort the references', de: 'Diesem Element eine eigene ID geben und Verweise zuordnen' }, isSafe: false },
    },
    messages: {
      duplicate: { en: 'The id “{id}” is already used in this file.', de: 'Die ID „{id}“ ist in dieser Datei schon vergeben.' },
      imported: { en: 'The id “{id}” is also used in the imported file “{location}”.', de: 'Die ID „{id}“ kommt auch in der importierten Datei „{location}“ vor.' },
      imports: {
        en: 'Several imported files use the same ids ({ids}), the last one “{location}”.',
        de: 'Mehrere importierte Dateien verwenden dieselben IDs ({ids}), zuletzt „{location}“.',
      },
      first: { en: 'First element with this id.', de: 'Erstes Element mit dieser ID.' },
    },
  },
  create({ model, lang, imports, report }) {
    const checkImports = ({ models }: Imports): void => {
      const { definitions } = model;
      const seen = new Map<string, Map<string, string>>();
      const seenIn = (namespace: string): Map<string, string> => {
        if (!seen.has(namespace)) seen.set(namespace, new Map());
        return seen.get(namespace)!;
      };
      for (const { location, namespace, model: imported } of models) {
        const ids = imported.all('bpmn:BaseElement').map(({ id }) => id).filter((id) => id !== '');
        const known = seenIn(namespace);
        const repeated = ids.filter((id) => known.has(id));
        for (const id of ids) known.set(id, location);
        if (repeated.length > 0 && definitions) {
          report({ message: 'imports', params: { ids: repeated.join(', '), location }, element: definitions, constraint: 'EXT.002' });
        }
      }
      const imported = seenIn(definitions?.get('targetNamespace') ?? '');
      for (const element of model.all('bpmn:BaseElement')) {
        const location = imported.get(element.id);
        if (location !== undefined) report({ message: 'imported', params: { id: element.id, location }, element, constraint: 'EXT.002' });
      }
    };
    return {
      document() {
        for (const element of model.repeatsIds ? model.elements : []) {
          const first = element.id === '' ? undefined : model.byId(element.id);
          if (!first || first === element) continue;
          report({
            message: 'duplicate', params: { id: element.id }, element, constraint: 'EXT.002',
            fixes: renamingOf(model, element),
            related: [{ message: duplicateId.meta.messages.first[lang], range: { start: first.xml.start, end: first.xml.openEnd }, elementId: first.id }],
          });
        }
        if (imports) checkImports(imports);
      },
    };
  },
});

/** A new id for the second bearer. Where the id is referred to, some of the references may mean this one. */
function renamingOf(model: BpmnModel, element: BpmnElement): Remedy[] {
  const isNamed = model.derive(namedIds).has(element.id);
  return [{
    fix: isNamed ? 'choose' : 'rename',
    change: ({ editor }) => {
      const id = editor.newId(element.id);
      editor.set(element.xml, 'id', id);
      for (const { owner, property, xml } of isNamed ? meant(model, element) : []) {
        if (xml) editor.setText(xml, id);
        else editor.set(owner.xml, property.name, id);
      }
    },
  }];
}

function namedIds(model: BpmnModel): ReadonlySet<string> {
  return new Set(model.elements.flatMap(({ references }) => references.map(({ value }) => value.slice(value.indexOf(':') + 1))));
}

/** References that mean a second bearer of an id: those of the flows it lists itself, and the second depiction on a plane. */
function meant(model: BpmnModel, element: BpmnElement): BpmnReference[] {
  const first = model.byId(element.id)!;
  const claims = (list: string, flow: string): boolean =>
    element.refs(list).some(({ value }) => value === flow) && !first.refs(list).some(({ value }) => value === flow);
  const bearers = model.elements.filter(({ id }) => id === element.id);
  const depictions = new Map<BpmnElement | undefined, number>();
  return referencesTo(model, element.id).filter(({ owner, property }) => {
    if (property.name === 'sourceRef') return claims('outgoing', owner.id);
    if (property.name === 'targetRef') return claims('incoming', owner.id);
    if (property.name !== 'bpmnElement') return false;
    const place = depictions.get(owner.parent) ?? 0;
    depictions.set(owner.parent, place + 1);
    return bearers[place] === element;
  });
}

function referencesTo(model: BpmnModel, id: string): BpmnReference[] {
  return model.elements.flatMap((owner) => owner.references.filter(({ value }) => value === id || value.endsWith(`:${id}`)));
}
