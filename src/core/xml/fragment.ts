import type { NamespaceScope } from './namespaces.js';
import { XSI_NAMESPACE } from './namespaces.js';
import { spell } from './spelling.js';
import type { FileStyle } from './style.js';
import type { XmlAttribute, XmlElement } from './tree.js';

/** Where a fragment is going to stand. */
export interface FragmentPlace {
  readonly scope: NamespaceScope;
  /** Offset in the file that receives it; decides which elements serve as an example. */
  readonly at: number;
  /** Line end between tags; empty to write everything on one line. */
  readonly newline: string;
  readonly indentation: string;
  readonly step: string;
  /** The prefix of the element that will hold the fragment. */
  readonly parentPrefix: string;
}

/** What a writer has to know about the vocabulary of the documents. */
export interface FragmentRules {
  /** Text for an element that shall not be written anew, such as one that moves; `undefined` to write it. */
  readonly substitute: (element: XmlElement, place: FragmentPlace) => string | undefined;
  /** Whether an element says nothing and is left out. */
  readonly skips: (element: XmlElement) => boolean;
  /** Whether an attribute is a decimal number, so that `1` and `1.0` are the same. */
  readonly isDecimal: (element: XmlElement, key: string) => boolean;
  /** The attributes of an element of the file that say what holds without them. */
  readonly spelledDefaults: (exemplar: XmlElement) => readonly XmlAttribute[];
}

/** Writes elements of one document the way another document writes its own: prefixes, quotes, attribute order, layout. */
export class FragmentWriter {
  constructor(private readonly style: FileStyle, private readonly rules: FragmentRules) {}

  /** The element without white space around it. */
  write(element: XmlElement, place: FragmentPlace): string {
    const substituted = this.rules.substitute(element, place);
    if (substituted !== undefined) return substituted;
    const exemplars = this.style.exemplars(element.uri, element.local, place.at);
    const names = new TagNames(element, place);
    const tag = names.tag(exemplars[0]);
    const quote = exemplars[0]?.attributes.length ? quoteOf(exemplars[0].attributes[0]!, exemplars[0].source) : this.style.quote;
    const own = ownAttributes(element).map((attribute) => ({ key: attributeKey(element, attribute), text: this.attribute(names, element, attribute, exemplars, quote) }));
    const attributes = inOrderOf([...own, ...this.habits(names, own, exemplars, quote)], exemplars).map(({ text }) => text);
    const start = [tag, ...names.declarations(quote), ...attributes].join(' ');
    const content = this.content(element, { ...place, scope: names.scope, parentPrefix: prefixIn(tag) });
    return content === '' ? `<${start}${this.style.emptyTagEnd(place.at)}` : `<${start}>${content}</${tag}>`;
  }

  private content(element: XmlElement, place: FragmentPlace): string {
    const children = element.elements.filter((child) => !this.rules.skips(child));
    const text = spell(element.text, this.style.textSpelling());
    const inner = { ...place, indentation: place.indentation + place.step };
    const lead = text === '' && place.newline !== '' ? place.newline + inner.indentation : '';
    const written = children.map((child) => lead + this.write(child, lead === '' ? { ...inner, newline: '' } : inner)).join('');
    if (children.length === 0) return element.elements.length === 0 ? text : text.trim();
    return text + written + (lead === '' ? '' : place.newline + place.indentation);
  }

  /** What all examples spell although it holds anyway, such as `isInterrupting="true"`: their tool spells it always. */
  private habits(names: TagNames, own: readonly WrittenAttribute[], exemplars: readonly XmlElement[], quote: string): WrittenAttribute[] {
    const [first] = exemplars;
    return (first ? this.rules.spelledDefaults(first) : []).flatMap((attribute) => {
      const { name, raw } = attribute;
      const key = attributeKey(first!, attribute);
      const isHabit = exemplars.every((exemplar) => ownAttributes(exemplar).some((other) => attributeKey(exemplar, other) === key));
      const meansTheSame = [name.prefix, prefixIn(raw)].every((prefix) => prefix === '' || names.scope.resolve(prefix) === first!.scope.resolve(prefix));
      const isMissing = own.every((other) => other.key !== key);
      return isHabit && meansTheSame && isMissing && /^[\w.:-]*$/.test(raw) ? [{ key, text: `${name.qualified}=${quote}${raw}${quote}` }] : [];
    });
  }

  private attribute(names: TagNames, element: XmlElement, attribute: XmlAttribute, exemplars: readonly XmlElement[], quote: string): string {
    const key = attributeKey(element, attribute);
    const name = names.attribute(attribute);
    let value = names.value(attribute);
    if (this.rules.isDecimal(element, key)) {
      const others = [...exemplars.map((exemplar) => exemplar.attribute(key)), ...exemplars.flatMap((exemplar) => exemplar.attributes)];
      const padded = others.find((other) => other && /^-?\d+\.0+$/.test(other.raw))?.raw;
      value = withDecimalsOf(padded ?? this.style.wholeNumber(element.uri, element.local) ?? '', value);
    }
    return `${name}=${quote}${spell(value, this.style.attributeSpelling(quote))}${quote}`;
  }
}

/** Writes a decimal number with as many decimals as another one that is padded with zeros, such as `156.0`. */
export function withDecimalsOf(padded: string, value: string): string {
  const decimals = /^-?\d+\.(\d*0)$/.exec(padded)?.[1]?.length;
  const number = /^(-?\d+)(?:\.(\d+))?$/.exec(value);
  return decimals === undefined || !number ? value : `${number[1]}.${(number[2] ?? '').padEnd(decimals, '0')}`;
}

/** Finds names for one tag in the scope where it will stand, and remembers what has to be declared for them. */
export class TagNames {
  scope: NamespaceScope;
  private readonly added = new Map<string, string>();

  constructor(private readonly element: XmlElement, private readonly place: { scope: NamespaceScope; parentPrefix: string }) {
    this.scope = place.scope;
  }

  /** The qualified name of the element, with the prefix of its example or of its parent where they fit. */
  tag(exemplar: XmlElement | undefined): string {
    const { uri, local } = this.element;
    return qualify(this.prefixFor(uri, this.element.name.prefix, [exemplar?.name.prefix, this.place.parentPrefix]), local);
  }

  /** The qualified name of an attribute. */
  attribute(attribute: XmlAttribute): string {
    const { prefix, local } = attribute.name;
    if (prefix === '') return local;
    return qualify(this.prefixFor(this.element.uriOf(attribute), prefix, [prefix], true), local);
  }

  /** The value of an attribute; a qualified name in it keeps its meaning. */
  value(attribute: XmlAttribute): string {
    const { value } = attribute;
    const isType = attribute.name.local === 'type' && this.element.uriOf(attribute) === XSI_NAMESPACE;
    const match = /^\s*(?:([^\s:]+):)?([^\s:]+)\s*$/.exec(value);
    if (!match || (!isType && match[1] === undefined)) return value;
    const prefix = match[1] ?? '';
    const uri = this.element.scope.resolve(prefix);
    if (!uri || this.scope.resolve(prefix) === uri) return value;
    if (isType) return qualify(this.prefixFor(uri, prefix, [prefix, this.place.parentPrefix]), match[2]!);
    if (this.scope.resolve(prefix) === undefined) this.declare(prefix, uri);
    return value;
  }

  /** The namespace declarations the tag needs, as attributes. */
  declarations(quote: string): string[] {
    return [...this.added].map(([prefix, uri]) =>
      `xmlns${prefix === '' ? '' : `:${prefix}`}=${quote}${spell(uri, { kind: quote === "'" ? "'" : '"', lineBreak: () => '&#10;', encoding: undefined })}${quote}`);
  }

  private prefixFor(uri: string, wanted: string, preferred: readonly (string | undefined)[], needsPrefix = false): string {
    const bound = this.scope.prefixesOf(uri).filter((prefix) => prefix !== '' || !needsPrefix);
    const found = preferred.find((prefix) => prefix !== undefined && bound.includes(prefix)) ?? bound[0];
    if (found !== undefined) return found;
    if (uri === '' && wanted !== '') return wanted;
    return this.declare(uri === '' ? '' : this.freePrefix(wanted, needsPrefix), uri);
  }

  private freePrefix(wanted: string, needsPrefix: boolean): string {
    if (wanted === '' && !needsPrefix) return '';
    const stem = wanted === '' ? 'ns' : wanted;
    let prefix = stem;
    for (let number = 1; this.scope.resolve(prefix) !== undefined; number++) prefix = `${stem}_${number}`;
    return prefix;
  }

  private declare(prefix: string, uri: string): string {
    this.added.set(prefix, uri);
    this.scope = this.place.scope.nested(this.added);
    return prefix;
  }
}

/** Attributes other than namespace declarations. */
export function ownAttributes(element: XmlElement): XmlAttribute[] {
  return element.attributes.filter(({ name }) => name.prefix !== 'xmlns' && name.qualified !== 'xmlns');
}

/** The quote an attribute is written with. */
export function quoteOf(attribute: XmlAttribute, source: string): string {
  return source[attribute.valueStart - 1] ?? '"';
}

interface WrittenAttribute { readonly key: string; readonly text: string }

/** Sorts attributes as examples have them; what no example has stays behind its predecessor. */
function inOrderOf(attributes: readonly WrittenAttribute[], exemplars: readonly XmlElement[]): readonly WrittenAttribute[] {
  const order = attributeOrder(exemplars);
  const known = attributes.filter(({ key }) => order.includes(key)).sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  let previous: WrittenAttribute | undefined;
  for (const attribute of attributes) {
    if (!known.includes(attribute)) known.splice(previous ? known.indexOf(previous) + 1 : 0, 0, attribute);
    previous = attribute;
  }
  return known;
}

/** The order in which elements of one kind write their attributes, merged from several of them. */
export function attributeOrder(exemplars: readonly XmlElement[]): string[] {
  const order: string[] = [];
  for (const exemplar of exemplars) {
    let previous = -1;
    for (const attribute of ownAttributes(exemplar)) {
      const key = attributeKey(exemplar, attribute);
      const known = order.indexOf(key);
      if (known < 0) order.splice(++previous, 0, key);
      else previous = known;
    }
  }
  return order;
}

/** A name for an attribute that does not depend on prefixes; the element's own namespace counts as none. */
export function attributeKey(element: XmlElement, attribute: XmlAttribute): string {
  const { prefix, local, qualified } = attribute.name;
  if (prefix === '') return local;
  const uri = element.scope.resolve(prefix);
  if (uri === undefined) return qualified;
  return uri === element.uri ? local : `{${uri}}${local}`;
}

function qualify(prefix: string, local: string): string {
  return prefix === '' ? local : `${prefix}:${local}`;
}

function prefixIn(qualified: string): string {
  return qualified.slice(0, Math.max(0, qualified.indexOf(':')));
}
