import type { BpmnElement } from '../bpmn/element.js';
import { readModelToCheck, type BpmnModel } from '../bpmn/model.js';
import { BPMN_NAMESPACE } from '../bpmn/namespaces.js';

/** A BPMN document that another one imports. */
export interface ImportedModel {
  readonly location: string;
  /** The namespace its ids belong to. */
  readonly namespace: string;
  readonly model: BpmnModel;
}

/** What a document imports: however often it is asked for, each file is read once. */
export class Imports {
  private readonly texts = new Map<string, string | undefined>();
  private known: readonly ImportedModel[] | undefined;

  constructor(private readonly model: BpmnModel, private readonly resolve: (location: string) => string | undefined) {}

  /** The text of an imported document; `undefined` when it cannot be had. */
  text(location: string): string | undefined {
    if (!this.texts.has(location)) this.texts.set(location, this.resolve(location));
    return this.texts.get(location);
  }

  /** Every BPMN document that is imported, directly or through others; cycles end. What cannot be had is left out. */
  get models(): readonly ImportedModel[] {
    return (this.known ??= this.read());
  }

  private read(): ImportedModel[] {
    const found: ImportedModel[] = [];
    const seen = new Set<string>();
    const waiting: BpmnElement[] = [...this.model.all('bpmn:Import')];
    for (let element = waiting.shift(); element; element = waiting.shift()) {
      const location = element.get('location')?.trim() ?? '';
      if (element.get('importType')?.trim() !== BPMN_NAMESPACE || location === '' || seen.has(location)) continue;
      seen.add(location);
      const text = this.text(location);
      if (text === undefined || text === this.model.text) continue;
      const imported = readModelToCheck(text);
      waiting.push(...imported.all('bpmn:Import'));
      found.push({ location, namespace: namespaceOf(imported) ?? '', model: imported });
    }
    return found;
  }
}

/** The imported elements that a QName may mean, with its namespace; `undefined` where it names an element of the document itself. */
export function importedElements(model: BpmnModel, at: BpmnElement, name: string, imports: Imports | undefined): BpmnElement[] | undefined {
  const namespace = foreignNamespace(model, at, name);
  if (namespace === undefined) return undefined;
  const id = name.slice(name.indexOf(':') + 1);
  return (imports?.models ?? []).flatMap((imported) => (imported.namespace === namespace ? imported.model.byId(id) ?? [] : []));
}

/** The namespace that a QName names when it is not that of the document: then it is about an imported element. */
export function foreignNamespace(model: BpmnModel, at: BpmnElement, name: string): string | undefined {
  const colon = name.indexOf(':');
  const uri = colon < 0 ? undefined : at.xml.scope.resolve(name.slice(0, colon));
  return uri === namespaceOf(model) ? undefined : uri;
}

function namespaceOf(model: BpmnModel): string | undefined {
  return model.definitions?.get('targetNamespace');
}
