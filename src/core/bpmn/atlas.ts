import type { XmlElement } from '../xml/tree.js';
import type { BpmnElement } from './element.js';
import { ATLAS_NAMESPACE } from './namespaces.js';

/** The kinds of facts an element can carry, by tag (schemas/atlas.json). */
export type AtlasFact = 'legalBasis' | 'document' | 'system' | 'duration' | 'comment';

/** The facts of one kind in the `extensionElements` of an element, in document order. */
export function atlasFacts(element: BpmnElement, kind: AtlasFact): XmlElement[] {
  const found: XmlElement[] = [];
  for (const container of element.xml.elements) {
    if (container.local !== 'extensionElements') continue;
    for (const facts of container.elements) {
      if (facts.local !== 'facts' || facts.uri !== ATLAS_NAMESPACE) continue;
      found.push(...facts.elements.filter((fact) => fact.local === kind && fact.uri === ATLAS_NAMESPACE));
    }
  }
  return found;
}
