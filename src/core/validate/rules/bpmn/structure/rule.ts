import type { BpmnElement } from '../../../../bpmn/element.js';
import { startOf } from '../../../../bpmn/content-automaton.js';
import { readContent } from '../../../../bpmn/content-model.js';
import { BPMN_NAMESPACE } from '../../../../bpmn/namespaces.js';
import type { FullAttribute, FullType } from '../../../../bpmn/schema.js';
import { fullType, isValue, nameOfType, schema, SchemaNames } from '../../../../bpmn/schema.js';
import { decodeXml } from '../../../../xml/characters.js';
import type { XmlName } from '../../../../xml/names.js';
import { XSD_NAMESPACE, XSI_NAMESPACE } from '../../../../xml/namespaces.js';
import type { XmlAttribute, XmlElement, XmlNode } from '../../../../xml/tree.js';
import { defineRule } from '../../../rule.js';

/** Stands for the type of an element that the schema does not know. */
const UNKNOWN = '';

/** What XML Schema lets stand at any element (part 1, §2.6). */
const XSI_ATTRIBUTES = new Set(['type', 'nil', 'schemaLocation', 'noNamespaceSchemaLocation']);

export const structure = defineRule({
  meta: {
    id: 'bpmn/structure',
    severity: 'error',
    title: { en: 'Elements and attributes stand where the schema of BPMN 2.0 allows them.', de: 'Elemente und Attribute stehen, wo das Schema von BPMN 2.0 sie erlaubt.' },
    why: {
      en: 'Other tools drop what they do not know at a place, or refuse the file.',
      de: 'Andere Werkzeuge verwerfen, was sie an einer Stelle nicht kennen, oder lehnen die Datei ab.',
    },
    source: 'BPMN 2.0.2 §15 (XML Schema)',
    notes: [{
      en: 'Agrees with xmllint on validity but for one thing: xmllint 2.9 accepts lane sets behind flow elements, which the schema does not.',
      de: 'Stimmt mit xmllint über die Gültigkeit überein, bis auf eines: xmllint 2.9 nimmt Lane-Sets hinter Flusselementen hin, das Schema nicht.',
    }],
    messages: {
      unknown: { en: 'BPMN knows no element <{name}>.', de: 'BPMN kennt kein Element <{name}>.' },
      misplaced: { en: '<{name}> must not stand in <{parent}>.', de: '<{name}> darf nicht in <{parent}> stehen.' },
      order: { en: '<{name}> stands in the wrong place: the schema fixes the order in <{parent}>.', de: '<{name}> steht an falscher Stelle: das Schema legt die Reihenfolge in <{parent}> fest.' },
      missing: { en: '<{child}> is missing in <{name}>.', de: 'In <{name}> fehlt <{child}>.' },
      abstract: { en: '<{name}> is abstract: a more exact element is needed.', de: '<{name}> ist abstrakt: es braucht ein genaueres Element.' },
      text: { en: 'Text must not stand in <{name}>.', de: 'In <{name}> darf kein Text stehen.' },
      attribute: { en: '<{name}> has no attribute “{attribute}”.', de: '<{name}> hat kein Attribut „{attribute}“.' },
      required: { en: 'The attribute “{attribute}” is missing in <{name}>.', de: 'In <{name}> fehlt das Attribut „{attribute}“.' },
      value: { en: '“{value}” is no valid value for “{attribute}” ({type}).', de: '„{value}“ ist kein gültiger Wert für „{attribute}“ ({type}).' },
      content: { en: '“{value}” is no valid content of <{name}> ({type}).', de: '„{value}“ ist kein gültiger Inhalt von <{name}> ({type}).' },
      repeated: { en: 'The id “{id}” is already used in this file.', de: 'Die ID „{id}“ ist in dieser Datei schon vergeben.' },
      type: { en: '“{type}” cannot stand for the type of <{name}>.', de: '„{type}“ kann nicht für den Typ von <{name}> stehen.' },
    },
  },
  create({ model, report }) {
    type Code = keyof typeof structure.meta.messages;
    const at = (message: Code, element: XmlElement, params: Record<string, string> = {}, range = { start: element.start, end: element.openEnd }): void =>
      report({ message, params: { name: element.name.qualified, ...params }, range, ...bearerOf(element) });

    /** The element of the model a finding is about: what the schema does not know counts for the element around it. */
    const bearerOf = (xml: XmlElement): { element?: BpmnElement } => {
      for (let at: XmlElement | undefined = xml; at; at = at.parent) {
        const element = model.byId(at.value('id') ?? '');
        if (element?.xml === at) return { element };
      }
      return {};
    };

    const namesTypes = model.definitions?.xml.table.hasPrefixed('type') === true;
    const names = new SchemaNames();

    /** The attributes met last, by type and place: most elements of a type are written alike. */
    const written = new Map<FullType, { readonly name: XmlName; readonly declared: FullAttribute | undefined }[]>();

    const checkAttributes = (element: XmlElement, type: FullType): void => {
      const { table, firstAttribute, lastAttribute } = element;
      let places = written.get(type);
      if (!places) written.set(type, (places = []));
      for (let i = firstAttribute; i < lastAttribute; i++) {
        const name = table.name(i);
        const { prefix, local, qualified } = name;
        let place = places[i - firstAttribute];
        if (place?.name !== name) places[i - firstAttribute] = place = { name, declared: prefix === '' ? type.attributes.get(local) : undefined };
        const { declared } = place;
        if (declared) {
          if (declared.accepts && !declared.isPlain?.(table.source, table.valueStart(i), table.valueEnd(i)) && !declared.accepts(table.value(i), element.scope)) {
            wrongValue(element, table.object(i), declared.type);
          }
        } else if (prefix === 'xmlns' || qualified === 'xmlns') {
          continue;
        } else if (prefix === '' || !isAllowed(element.scope.resolve(prefix), local, type)) {
          const { start, end } = table.object(i);
          at('attribute', element, { attribute: qualified }, { start, end });
        }
      }
      for (const name of type.required) if (table.find(name, firstAttribute, lastAttribute) < 0) at('required', element, { attribute: name });
    };

    /** Attributes of other namespaces may stand where the schema leaves room for them; those of XML Schema itself everywhere. */
    const isAllowed = (uri: string | undefined, local: string, { anyAttribute }: FullType): boolean =>
      (uri === XSI_NAMESPACE && XSI_ATTRIBUTES.has(local)) || (anyAttribute !== undefined && uri !== anyAttribute);

    const wrongValue = (element: XmlElement, { name, value, valueStart, valueEnd }: XmlAttribute, type: string): void =>
      at('value', element, { attribute: name.local, value, type: nameOfType(type) }, { start: valueStart, end: valueEnd });

    const checkSimple = (element: XmlElement, type: string): void => {
      const found = namedType(element);
      if (found && typeof found.type !== 'string') at('type', element, { type: found.named });
      for (const child of element.children) if (child.kind === 'element') at('misplaced', child, { parent: element.name.qualified });
      for (const { name, start, end } of element.attributes) if (name.prefix === '' && name.qualified !== 'xmlns') at('attribute', element, { attribute: name.local }, { start, end });
      if (!isValue(type, element.text, element.scope)) at('content', element, { value: element.text.trim(), type: nameOfType(type) });
    };

    /** What `xsi:type` names, and the type of that name: one of the schema, or one that XML Schema itself brings along, by its name. */
    const namedType = (element: XmlElement): { named: string; type: FullType | string | undefined } | undefined => {
      const named = namesTypes ? element.attributeNS(XSI_NAMESPACE, 'type')?.value.trim() : undefined;
      if (named === undefined) return undefined;
      const colon = named.indexOf(':');
      const uri = element.scope.resolve(colon < 0 ? '' : named.slice(0, colon)) ?? '';
      const local = named.slice(colon + 1);
      return { named, type: uri === XSD_NAMESPACE ? local : fullType(`{${uri}}${local}`) };
    };

    /** The type `xsi:type` names, which must be derived from the declared one; else the declared one. */
    const typeOf = (element: XmlElement, declared: FullType): FullType => {
      const found = namedType(element);
      if (!found) return declared;
      if (typeof found.type === 'object' && found.type.ancestors.has(declared.name)) return found.type;
      at('type', element, { type: found.named });
      return declared;
    };

    /** An element of another vocabulary may take a type of this schema, or of XML Schema. */
    const typeOfUnknown = (element: XmlElement): FullType | string => {
      const found = namedType(element);
      if (!found || found.type === 'anyType') return UNKNOWN;
      if (found.type === undefined) at('type', element, { type: found.named });
      return found.type ?? UNKNOWN;
    };

    const stack: XmlElement[] = [];
    const types: (FullType | string)[] = [];
    const push = (element: XmlElement, type: FullType | string): void => {
      stack.push(element);
      types.push(type);
    };

    /** Inside an element of another vocabulary what the schema knows is checked, wherever it stands (processContents="lax"). */
    const pushLax = ({ children }: XmlElement): void => {
      for (const child of children) {
        if (child.kind !== 'element') continue;
        const declaration = schema.elements[names.of(child)];
        push(child, declaration ? fullType(declaration.type) ?? declaration.type : UNKNOWN);
        if (declaration) strays.add(child);
      }
    };

    /** Elements the schema knows inside of another vocabulary: the model leaves them out, but their ids count. */
    const strays = new Set<XmlElement>();

    const checkStrays = (): void => {
      const taken = new Set<string>();
      for (const stray of [...strays].sort((a, b) => a.start - b.start)) {
        const id = stray.value('id')?.trim();
        if (id === undefined) continue;
        if (taken.has(id) || model.byId(id)) at('repeated', stray, { id });
        taken.add(id);
      }
    };

    /** Reads the children one by one; only when they do not stand as they should, all of them are looked at for what is wrong. */
    const checkChildren = (element: XmlElement, type: FullType): void => {
      const before = stack.length;
      let state = startOf(type);
      let hasText = false;
      for (const child of element.children) {
        if (child.kind !== 'element') {
          if (isText(element, child)) hasText = true;
          continue;
        }
        const step = state.step(names.of(child));
        if (!step) return checkWrongChildren(element, type, before);
        if (step.type !== undefined) push(child, step.type);
        else push(child, UNKNOWN);
        state = step.state;
      }
      if (!state.isComplete) return checkWrongChildren(element, type, before);
      if (hasText && !type.mixed) at('text', element);
    };

    const checkWrongChildren = (element: XmlElement, type: FullType, before: number): void => {
      stack.length = types.length = before;
      const children = element.elements;
      const { faults, assigned } = readContent(type.content, children.map((child) => `{${child.uri}}${child.local}`));
      for (const fault of faults) {
        if (fault.kind === 'missing') {
          at('missing', element, { child: fault.name.replace(/^\{.*\}/, '') });
          continue;
        }
        const child = children[fault.index]!;
        const isKnown = schema.elements[`{${child.uri}}${child.local}`] !== undefined || child.uri !== BPMN_NAMESPACE;
        at(fault.kind === 'order' ? 'order' : isKnown ? 'misplaced' : 'unknown', child, { parent: element.name.qualified });
      }
      if (!type.mixed && element.children.some((node) => isText(element, node))) at('text', element);
      children.forEach((child, index) => {
        const taken = assigned[index];
        const declaration = schema.elements[`{${child.uri}}${child.local}`];
        if (!taken) return;
        if (taken.type !== undefined) push(child, fullType(taken.type) ?? taken.type);
        else if (declaration) {
          if (declaration.abstract && !taken.isWild) at('abstract', child);
          push(child, fullType(declaration.type) ?? declaration.type);
        } else push(child, UNKNOWN);
      });
    };

    return {
      document() {
        const { definitions } = model;
        if (!definitions) return;
        push(definitions.xml, fullType(schema.elements[`{${BPMN_NAMESPACE}}definitions`]!.type)!);
        for (let element = stack.pop(); element; element = stack.pop()) {
          const known = types.pop()!;
          const declared = known === UNKNOWN ? typeOfUnknown(element) : known;
          if (declared === UNKNOWN) {
            pushLax(element);
            continue;
          }
          if (typeof declared === 'string') {
            checkSimple(element, declared);
            continue;
          }
          const type = typeOf(element, declared);
          if (type.abstract) at('abstract', element);
          checkAttributes(element, type);
          checkChildren(element, type);
          if (known === UNKNOWN) strays.add(element);
          if (strays.size > 0 && strays.has(element)) for (const child of element.elements) strays.add(child);
        }
        checkStrays();
      },
    };
  },
});

/** Whether a node is character data that says something; white space between tags may be written as references, too. */
function isText(element: XmlElement, node: XmlNode): boolean {
  return node.kind === 'cdata' || (node.kind === 'text' && decodeXml(element.source.slice(node.start, node.end)).trim() !== '');
}
