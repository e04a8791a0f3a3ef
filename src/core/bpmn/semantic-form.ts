import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { parseXml } from '../xml/parse.js';
import type { XmlElement } from '../xml/tree.js';
import { canonicalForm } from './canonical.js';
import { ATLAS_NAMESPACE, BPMN_NAMESPACE } from './namespaces.js';

/** Attributes of `definitions` that tell of tools, not of the process. */
const OF_TOOLS = new Set(['targetNamespace', 'exporter', 'exporterVersion', 'expressionLanguage', 'typeLanguage', 'schemaLocation']);

/**
 * What a model says about the process, without what it looks like and what belongs to tools: no diagram interchange, no
 * foreign elements and attributes, no comments, no spelling. Equal for two texts that describe the same process with the
 * same ids; empty for a text that is no XML.
 */
export function semanticForm(text: string): string {
  const edits: TextEdit[] = [];
  const { root } = parseXml(text);
  if (root) strip(root, edits);
  return canonicalForm(parseXml(applyEdits(text, edits)).root);
}

/** Collects what is to be left out, in the order of the text. */
function strip(root: XmlElement, edits: TextEdit[]): void {
  const stack: XmlElement[] = [root];
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    if (element !== root && (isForeign(element) || isHollow(element))) {
      edits.push({ start: element.start, end: element.end, text: '' });
      continue;
    }
    for (const attribute of element.attributes) {
      if (attribute.name.prefix === 'xmlns' || attribute.name.qualified === 'xmlns' || attribute.name.qualified === 'xsi:type') continue;
      const uri = element.uriOf(attribute);
      const ofTools = element === root && OF_TOOLS.has(attribute.name.local);
      if (ofTools || (uri !== '' && uri !== ATLAS_NAMESPACE)) edits.push({ start: attribute.start, end: attribute.end, text: '' });
    }
    for (const child of element.elements.reverse()) stack.push(child);
  }
}

function isForeign({ uri }: XmlElement): boolean {
  return uri !== BPMN_NAMESPACE && uri !== ATLAS_NAMESPACE;
}

/** Whether nothing of `extensionElements` would be left. */
function isHollow({ local, elements }: XmlElement): boolean {
  return local === 'extensionElements' && elements.every(isForeign);
}
