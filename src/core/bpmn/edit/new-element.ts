import { escapeAttribute, escapeText } from '../../xml/characters.js';
import { parseXml } from '../../xml/parse.js';
import type { XmlElement } from '../../xml/tree.js';
import { ATLAS_NAMESPACE, BPMN_NAMESPACE, BPMNDI_NAMESPACE, DC_NAMESPACE, DI_NAMESPACE } from '../namespaces.js';

/** An element to be added to a file; how it is spelled there is up to the file. */
export interface NewElement {
  /** Tag with one of the prefixes `bpmn`, `bpmndi`, `dc`, `di` and `atlas`: `bpmn:endEvent`. */
  readonly tag: string;
  /** Attributes in their usual order; those that are `undefined` are left out. */
  readonly attributes?: Readonly<Record<string, string | number | undefined>>;
  readonly text?: string;
  readonly children?: readonly NewElement[];
}

const DECLARATIONS = Object.entries({
  bpmn: BPMN_NAMESPACE, bpmndi: BPMNDI_NAMESPACE, dc: DC_NAMESPACE, di: DI_NAMESPACE, atlas: ATLAS_NAMESPACE,
}).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`).join('');

/** The element as a tree of its own, which the editors of a file copy from. */
export function treeOf(element: NewElement): XmlElement {
  return parseXml(`<new${DECLARATIONS}>${write(element)}</new>`).root!.elements[0]!;
}

function write({ tag, attributes = {}, text = '', children = [] }: NewElement): string {
  const written = Object.entries(attributes).flatMap(([name, value]) => (value === undefined ? [] : [` ${name}="${escapeAttribute(String(value))}"`])).join('');
  return `<${tag}${written}>${escapeText(text)}${children.map(write).join('')}</${tag}>`;
}
