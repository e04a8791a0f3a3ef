import { metamodel } from '../bpmn/metamodel.js';
import { ATLAS_NAMESPACE, BPMN_NAMESPACE } from '../bpmn/namespaces.js';
import { termOf, termOfType } from '../bpmn/terms.js';
import { plainName } from '../bpmn/things.js';
import { fields } from '../landscape/terms.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import type { Lang } from '../messages.js';
import type { XmlElement } from '../xml/tree.js';
import type { Completion, Completions } from './completion.js';
import type { LanguageDocument } from './document.js';
import { callableIds, entryIds } from './known-ids.js';
import { attributeChoices, childChoices, valueChoices } from './schema-choices.js';
import { xmlContext } from './xml-context.js';

/** Tags, attributes, choices, and ids of the model, the landscape and its catalogues. */
export function xmlCompletions(document: LanguageDocument, offset: number, index: LandscapeIndex, lang: Lang): Completions | undefined {
  const context = xmlContext(document.text, offset);
  switch (context?.at) {
    case undefined: return undefined;
    case 'tag': return { start: context.start, end: offset, items: tags(context.parent, context.opened, lang) };
    case 'endTag': return { start: context.start, end: offset, items: [{ label: context.parent.name.qualified, kind: 'element', detail: '', insert: `${context.parent.name.qualified}>` }] };
    case 'attribute': return { start: context.start, end: offset, items: attributes(context.tag, lang) };
    case 'value': return { start: context.start, end: Math.max(offset, context.end), items: values(document, context.tag, context.name, index, lang) };
    case 'text': {
      const { parent } = context;
      const owner = parent.parent && metamodel.typeOfTag(parent.parent.uri, parent.parent.local);
      const items = referenced(document, owner?.name, parent.local, lang);
      return items.length > 0 ? { start: context.start, end: offset, items } : { start: offset, end: offset, items: tags(parent, false, lang) };
    }
  }
}

function tags(parent: XmlElement | undefined, opened: boolean, lang: Lang): Completion[] {
  return childChoices(parent).flatMap(({ uri, local }) => {
    const name = qualified(parent, uri, local);
    if (name === undefined) return [];
    const type = metamodel.typeOfTag(uri, local);
    const hasId = type?.hasId === true && uri === BPMN_NAMESPACE;
    // The end tag is what people forget.
    const insert = `${opened ? '' : '<'}${name}${hasId ? ' id="$1"' : ''}>$0</${name}>`;
    return [{ label: name, kind: 'element', detail: type && uri === BPMN_NAMESPACE ? termOfType(type.name, (name) => type.ancestors.has(name))[lang] : atlasWords(local, lang), insert, isSnippet: true }] as const;
  });
}

function attributes(tag: XmlElement, lang: Lang): Completion[] {
  return attributeChoices(tag).flatMap(({ uri, local }) => {
    const name = uri === '' ? local : qualified(tag, uri, local, true);
    return name === undefined ? [] : [{ label: name, kind: 'attribute', detail: uri === '' ? '' : atlasWords('role', lang), insert: `${name}="$1"$0`, isSnippet: true }] as const;
  });
}

function values(document: LanguageDocument, tag: XmlElement, name: string, index: LandscapeIndex, lang: Lang): Completion[] {
  const local = name.slice(name.indexOf(':') + 1);
  if (tag.uri === ATLAS_NAMESPACE && local === 'ref') return entryIds(index, [({ legalBasis: 'law', document: 'doc', system: 'sys' } as Readonly<Record<string, string>>)[tag.local] ?? ''], document.path, lang);
  if (local === 'ref' && name !== local) return entryIds(index, ['role', 'org'], document.path, lang);
  if (name === 'calledElement') return callableIds(index, document.path, lang);
  const choices = valueChoices(tag, name);
  if (choices.length > 0) return choices.map((label) => ({ label, kind: 'choice', detail: '' }));
  return referenced(document, metamodel.typeOfTag(tag.uri, tag.local)?.name, name, lang);
}

/** The elements of the model that a reference may lead to. */
function referenced({ model }: LanguageDocument, ownerType: string | undefined, property: string, lang: Lang): Completion[] {
  const reference = ownerType === undefined ? undefined : metamodel.type(ownerType)?.properties.get(property);
  if (!reference?.isReference) return [];
  return model.all(reference.type).filter(({ id }) => id !== '').map((element) => ({
    label: element.id, kind: 'reference', detail: plainName(element) || termOf(element)[lang],
  }));
}

/** A name with the prefix that stands for its namespace here; `undefined` where there is none. */
function qualified(at: XmlElement | undefined, uri: string, local: string, isAttribute = false): string | undefined {
  if (!at) return local;
  const prefixes = at.scope.prefixesOf(uri);
  const prefix = prefixes.includes(at.name.prefix) && at.uri === uri ? at.name.prefix : prefixes.find((each) => !isAttribute || each !== '');
  return prefix === undefined ? undefined : prefix === '' ? local : `${prefix}:${local}`;
}

function atlasWords(local: string, lang: Lang): string {
  return local === 'legalBasis' || local === 'document' || local === 'system' ? fields[local][lang] : '';
}
