import type { BpmnElement } from '../../../../bpmn/element.js';
import type { BpmnModel } from '../../../../bpmn/model.js';
import { readModel } from '../../../../bpmn/model.js';
import { BPMN_NAMESPACE } from '../../../../bpmn/namespaces.js';
import { defineRule } from '../../../rule.js';

export const duplicateId = defineRule({
  meta: {
    id: 'bpmn/duplicate-id',
    severity: 'error',
    title: { en: 'An id stands in a file and its imports once.', de: 'Eine ID steht in einer Datei und ihren Importen nur einmal.' },
    why: {
      en: 'References go by id; with two bearers nobody knows which element is meant.',
      de: 'Verweise nennen IDs; bei zwei Trägern weiß niemand, welches Element gemeint ist.',
    },
    source: 'BPMN 2.0.2 §8.2.1 (xsd:ID)',
    constraints: ['EXT.002'],
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
  create({ model, lang, resolve, report }) {
    const checkImports = (): void => {
      const { definitions } = model;
      const seen = new Map<string, Map<string, string>>();
      const seenIn = (namespace: string): Map<string, string> => {
        if (!seen.has(namespace)) seen.set(namespace, new Map());
        return seen.get(namespace)!;
      };
      for (const { location, namespace, ids } of importedIds(model, resolve!)) {
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
        for (const element of model.elements) {
          const first = element.id === '' ? undefined : model.byId(element.id);
          if (!first || first === element) continue;
          report({
            message: 'duplicate', params: { id: element.id }, element, constraint: 'EXT.002',
            related: [{ message: duplicateId.meta.messages.first[lang], range: { start: first.xml.start, end: first.xml.openEnd }, elementId: first.id }],
          });
        }
        if (resolve) checkImports();
      },
    };
  },
});

interface Imported {
  readonly location: string;
  readonly namespace: string;
  readonly ids: readonly string[];
}

/** The ids of every BPMN file that is imported, directly or through others; cycles end. */
function importedIds(model: BpmnModel, resolve: (location: string) => string | undefined): Imported[] {
  const found: Imported[] = [];
  const seen = new Set<string>();
  const waiting: BpmnElement[] = [...model.all('bpmn:Import')];
  for (let element = waiting.shift(); element; element = waiting.shift()) {
    const location = element.get('location')?.trim() ?? '';
    if (element.get('importType')?.trim() !== BPMN_NAMESPACE || location === '' || seen.has(location)) continue;
    seen.add(location);
    const text = resolve(location);
    if (text === undefined || text === model.text) continue;
    const imported = readModel(text);
    waiting.push(...imported.all('bpmn:Import'));
    found.push({
      location,
      namespace: imported.definitions?.get('targetNamespace') ?? '',
      ids: imported.all('bpmn:BaseElement').map(({ id }) => id).filter((id) => id !== ''),
    });
  }
  return found;
}
