import type { ModdleElement } from './editable-model.js';

/**
 * What bpmn-moddle knows of a model, as a string that is equal for models that are canonically equal. Written on
 * bpmn-moddle's own trees and metamodel, so that it shares nothing with the code it judges.
 */
export function moddleForm(element: ModdleElement): string {
  const descriptor = (element as unknown as Described).$descriptor;
  if (!descriptor?.properties || descriptor.isGeneric) return genericForm(element);
  const parts: string[] = [];
  for (const property of descriptor.properties) {
    if (property.isVirtual) continue;
    const value = element.get(property.name);
    const said = property.isMany ? listForm(property, value as unknown[]) : valueForm(property, value);
    if (said !== '' && !(property.ns.localName === 'isExpanded' && said === '"false"')) parts.push(`${property.name}:${said}`);
  }
  for (const [name, value] of Object.entries(element.$attrs)) {
    const key = foreign(name, element);
    // A spelled-out `xsi:type` is told by `$type`.
    if (!/^xmlns(:|$)/.test(name) && key !== TYPE) parts.push(`@${key}:${JSON.stringify(value.replace(/\r\n?/g, '\n'))}`);
  }
  return `<${element.$type} ${parts.sort().join(' ')}>`;
}

interface Property {
  readonly name: string; readonly ns: { readonly localName: string }; readonly type: string;
  readonly isMany?: boolean; readonly isReference?: boolean; readonly isVirtual?: boolean; readonly isBody?: boolean; readonly default?: unknown;
}
interface Described { readonly $descriptor?: { readonly properties?: readonly Property[]; readonly isGeneric?: boolean } }
interface Generic { readonly $type: string; readonly $body?: string; readonly $children?: readonly ModdleElement[]; readonly $descriptor?: { readonly ns?: { readonly uri?: string; readonly localName?: string } } }

const TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type';

const UNORDERED = new Set(['rootElements', 'flowElements', 'artifacts', 'lanes', 'flowNodeRef', 'incoming', 'diagrams', 'planeElement']);

function listForm(property: Property, values: readonly unknown[] | undefined): string {
  if (!values || values.length === 0) return '';
  const name = property.ns.localName;
  if (name === 'flowElements') {
    const bySource = new Map<string, string>();
    const free: string[] = [];
    for (const value of values as ModdleElement[]) {
      if (value.$type !== 'bpmn:SequenceFlow') free.push(moddleForm(value));
      else {
        const source = (value.get('sourceRef') as ModdleElement | undefined)?.id ?? '';
        bySource.set(source, (bySource.get(source) ?? '') + moddleForm(value));
      }
    }
    return [...free, ...bySource.values()].sort().join('');
  }
  const forms = values.map((value) => valueForm(property, value));
  return `[${(UNORDERED.has(name) ? forms.sort() : forms).join('|')}]`;
}

function valueForm(property: Property, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (property.isReference) return typeof value === 'object' ? `->${(value as ModdleElement).id ?? '?'}` : String(value);
  if (typeof value === 'object' && '$type' in value) {
    const form = moddleForm(value as ModdleElement);
    return form === '<bpmndi:BPMNLabel >' ? '' : form;
  }
  if (value === property.default && typeof value !== 'number') return '';
  const text = String(value).replace(/\r\n?/g, '\n');
  return property.isBody && text.trim() === '' ? '' : JSON.stringify(text);
}

/** An element or attribute of a vocabulary that bpmn-moddle does not know. */
function genericForm(element: ModdleElement): string {
  const generic = element as unknown as Generic;
  // bpmn-moddle writes an attribute of the element's own namespace without prefix.
  const own = `{${generic.$descriptor?.ns?.uri ?? ''}}`;
  const parts = Object.entries(element)
    .filter(([name]) => !/^(\$|xmlns(:|$))/.test(name))
    .map(([name, value]) => `${foreign(name, element).replace(own, '')}:${JSON.stringify(value)}`);
  const body = (generic.$body ?? '').replace(/\r\n?/g, '\n');
  const { ns } = generic.$descriptor ?? {};
  return `<{${ns?.uri ?? ''}}${ns?.localName ?? generic.$type} ${[...new Set(parts)].sort().join(' ')} ${JSON.stringify(body.trim())} ${(generic.$children ?? []).map(moddleForm).join('')}>`;
}

/** A name with its prefix resolved, where a tag around it says what it stands for. */
function foreign(name: string, element: ModdleElement): string {
  const [prefix, local] = name.split(':');
  if (local === undefined) return name;
  for (let node: ModdleElement | undefined = element; node; node = node.$parent) {
    const uri = node.$attrs?.[`xmlns:${prefix}`] ?? (node as unknown as Record<string, string>)[`xmlns:${prefix}`];
    if (uri) return `{${uri}}${local}`;
  }
  return local;
}
