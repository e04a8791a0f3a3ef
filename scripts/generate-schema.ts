// Derives src/core/bpmn/schema.json from the XML Schema of BPMN 2.0 that ships with bpmn-moddle.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseXml } from '../src/core/xml/parse.js';
import type { XmlElement } from '../src/core/xml/tree.js';
import type { Particle, Schema, SchemaType } from '../src/core/bpmn/schema.js';

const FOLDER = 'node_modules/bpmn-moddle/resources/bpmn/xsd';
const FILES = ['Semantic.xsd', 'BPMN20.xsd', 'BPMNDI.xsd', 'DI.xsd', 'DC.xsd'];
const XSD = 'http://www.w3.org/2001/XMLSchema';

/** The schema as JSON, in one line per type and element. */
export function generateSchema(root: string): string {
  const schema: Schema = { types: {}, elements: {}, enumerations: {} };
  for (const file of FILES) readFile(readFileSync(path.join(root, FOLDER, file), 'utf8'), schema);
  const lines = (entries: object): string => Object.entries(entries).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(',\n');
  return `{\n${Object.entries(schema).map(([part, entries]) => `  ${JSON.stringify(part)}: {\n${lines(entries)}\n  }`).join(',\n')}\n}\n`;
}

function readFile(text: string, schema: Schema): void {
  const { root } = parseXml(text);
  const target = root!.value('targetNamespace')!;
  for (const child of root!.elements) {
    const name = `{${target}}${child.value('name')}`;
    if (child.local === 'element') {
      const head = child.value('substitutionGroup');
      schema.elements[name] = {
        type: qualify(child, child.value('type')!),
        ...(head && { substitutes: qualify(child, head) }),
        ...(child.value('abstract') === 'true' && { abstract: true as const }),
      };
    } else if (child.local === 'complexType') schema.types[name] = readType(child, target, schema);
    else if (child.local === 'simpleType') {
      const restriction = only(child, 'restriction');
      if (restriction) schema.enumerations[name] = restriction.elements.filter(({ local }) => local === 'enumeration').map((literal) => literal.value('value')!);
    }
  }
}

function readType(type: XmlElement, target: string, schema: Schema): SchemaType {
  const extension = only(only(type, 'complexContent'), 'extension');
  const body = extension ?? type;
  const content = body.elements.find(({ local }) => local === 'sequence' || local === 'choice');
  return {
    ...(extension && { base: qualify(extension, extension.value('base')!) }),
    ...(type.value('abstract') === 'true' && { abstract: true as const }),
    ...(type.value('mixed') === 'true' && { mixed: true as const }),
    ...(body.elements.some(({ local }) => local === 'anyAttribute') && { anyAttribute: target }),
    attributes: body.elements.filter(({ local }) => local === 'attribute').map((attribute) => ({
      name: attribute.value('name')!, type: qualify(attribute, attribute.value('type')!), ...(attribute.value('use') === 'required' && { required: true as const }),
    })),
    ...(content && { content: readParticle(content, target, schema) }),
  };
}

function readParticle(element: XmlElement, target: string, schema: Schema): Particle {
  const occurs = { min: Number(element.value('minOccurs') ?? 1), max: element.value('maxOccurs') === 'unbounded' ? null : Number(element.value('maxOccurs') ?? 1) };
  const parts = (): Particle[] => element.elements.map((part) => readParticle(part, target, schema));
  switch (element.local) {
    case 'sequence': return { kind: 'sequence', parts: parts(), ...occurs };
    case 'choice': return { kind: 'choice', parts: parts(), ...occurs };
    case 'any': return { kind: 'any', ...(element.value('namespace') === '##other' && { other: target }), ...occurs };
    default: {
      const reference = element.value('ref');
      if (reference) return { kind: 'element', name: qualify(element, reference), ...occurs };
      const name = `{${target}}${element.value('name')}`;
      const inline = only(element, 'complexType');
      if (inline) schema.types[`${name}.type`] = readType(inline, target, schema);
      return { kind: 'element', name, type: inline ? `${name}.type` : qualify(element, element.value('type')!), ...occurs };
    }
  }
}

function only(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.elements.find((child) => child.local === local);
}

/** `xsd:string` → `string`, `tTask` → `{http…MODEL}tTask`. */
function qualify(context: XmlElement, name: string): string {
  const colon = name.indexOf(':');
  const uri = context.scope.resolve(colon < 0 ? '' : name.slice(0, colon)) ?? '';
  const local = name.slice(colon + 1);
  return uri === XSD ? local : `{${uri}}${local}`;
}

if (process.argv[1]?.endsWith('generate-schema.ts')) writeFileSync('src/core/bpmn/schema.json', generateSchema('.'));
