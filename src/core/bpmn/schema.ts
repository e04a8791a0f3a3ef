import type { XmlName } from '../xml/names.js';
import type { NamespaceScope } from '../xml/namespaces.js';
import type { XmlElement } from '../xml/tree.js';
import { acceptanceOf, plainOf, type Accepts, type IsPlain } from './simple-types.js';
import json from './schema.json' with { type: 'json' };

/** How often a particle may occur; `max` is null for any number. */
interface Occurs {
  readonly min: number;
  readonly max: number | null;
}

/** A part of a content model (XML Schema 1.0, part 1, §3.8). Names are expanded, `{uri}local`. */
export type Particle = Occurs & (
  | { readonly kind: 'sequence' | 'choice'; readonly parts: readonly Particle[] }
  /** `type` for an element declared here; a reference to a global one has none. */
  | { readonly kind: 'element'; readonly name: string; readonly type?: string }
  /** Elements of any namespace, or of any but `other`; then those without a namespace are excluded as well. */
  | { readonly kind: 'any'; readonly other?: string }
);

export interface SchemaAttribute {
  readonly name: string;
  /** A simple type of XML Schema by its local name, or an enumeration. */
  readonly type: string;
  readonly required?: true;
}

export interface SchemaType {
  readonly base?: string;
  readonly abstract?: true;
  readonly mixed?: true;
  /** Attributes of all namespaces but this one are allowed. */
  readonly anyAttribute?: string;
  readonly attributes: readonly SchemaAttribute[];
  readonly content?: Particle;
}

export interface SchemaElement {
  readonly type: string;
  /** The head of the substitution group: a `task` may stand where a `flowElement` may. */
  readonly substitutes?: string;
  readonly abstract?: true;
}

export interface Schema {
  readonly types: { [name: string]: SchemaType };
  readonly elements: { [name: string]: SchemaElement };
  readonly enumerations: { [name: string]: readonly string[] };
}

/** The XML Schema of BPMN 2.0 (BPMN20.xsd and what it includes), as data; made by scripts/generate-schema.ts. */
export const schema = json as Schema;

/** An attribute of a complex type, ready to be checked. */
export interface FullAttribute extends SchemaAttribute {
  /** Absent when every text is a value. */
  readonly accepts: Accepts | undefined;
  readonly isPlain: IsPlain | undefined;
}

/** A type with everything it inherits. */
export interface FullType {
  readonly name: string;
  readonly abstract: boolean;
  readonly mixed: boolean;
  readonly anyAttribute: string | undefined;
  readonly attributes: ReadonlyMap<string, FullAttribute>;
  /** Names of the attributes that must be there. */
  readonly required: readonly string[];
  /** Content of the base types first, as extension demands. */
  readonly content: readonly Particle[];
  readonly ancestors: ReadonlySet<string>;
}

const full = new Map<string, FullType>();

/** A complex type by its expanded name; `undefined` for simple and unknown types. */
export function fullType(name: string): FullType | undefined {
  const known = full.get(name);
  if (known) return known;
  const own = schema.types[name];
  if (!own) return undefined;
  const base = own.base === undefined ? undefined : fullType(own.base);
  const attributes = new Map(base?.attributes);
  for (const attribute of own.attributes) {
    const accepts = acceptanceOf(attribute.type, schema.enumerations[attribute.type]);
    attributes.set(attribute.name, { ...attribute, accepts, isPlain: plainOf(attribute.type) });
  }
  const type: FullType = {
    name,
    abstract: own.abstract === true,
    mixed: own.mixed === true || base?.mixed === true,
    anyAttribute: own.anyAttribute ?? base?.anyAttribute,
    attributes,
    required: [...attributes.values()].filter((attribute) => attribute.required).map((attribute) => attribute.name),
    content: [...(base?.content ?? []), ...(own.content ? [own.content] : [])],
    ancestors: new Set([name, ...(base?.ancestors ?? [])]),
  };
  full.set(name, type);
  return type;
}

/** Whether a text is a value of a simple type. */
export function isValue(type: string, value: string, scope: NamespaceScope): boolean {
  return acceptanceOf(type, schema.enumerations[type])?.(value, scope) ?? true;
}

/** How a message names a simple type: `boolean`, or the literals of an enumeration. */
export function nameOfType(type: string): string {
  return schema.enumerations[type]?.join(' | ') ?? type;
}

/** Whether an element may stand where another one is declared, directly or through its substitution groups. */
export function mayStandFor(name: string, declared: string): boolean {
  for (let at: string | undefined = name; at !== undefined; at = schema.elements[at]?.substitutes) if (at === declared) return true;
  return false;
}

/** Tells the elements of one document by the names the schema gives them. */
export class SchemaNames {
  private readonly known = new Map<XmlName, { readonly uri: string; readonly name: string }>();

  /** The expanded name of an element. Of one that the schema does not know, what tells whether a wildcard takes it: there are few names then. */
  of(element: XmlElement): string {
    const { uri } = element;
    const cached = this.known.get(element.name);
    if (cached?.uri === uri) return cached.name;
    const name = schemaName(uri, element.local);
    this.known.set(element.name, { uri, name });
    return name;
  }
}

function schemaName(uri: string, local: string): string {
  const locals = namesByUri().get(uri);
  if (!locals) return uri === '' ? '{}?' : '{?}?';
  return locals.get(local) ?? `{${uri}}?`;
}

let byUri: Map<string, Map<string, string>> | undefined;

/** All expanded names the schema mentions, by namespace and local name. */
function namesByUri(): Map<string, Map<string, string>> {
  if (byUri) return byUri;
  byUri = new Map();
  const particles = Object.values(schema.types).flatMap(({ content }) => (content ? [content] : []));
  const names = Object.keys(schema.elements);
  for (let particle = particles.pop(); particle; particle = particles.pop()) {
    if ('parts' in particle) particles.push(...particle.parts);
    else if (particle.kind === 'element') names.push(particle.name);
  }
  for (const name of names) {
    const end = name.indexOf('}');
    const uri = name.slice(1, end);
    const locals = byUri.get(uri) ?? new Map<string, string>();
    byUri.set(uri, locals.set(name.slice(end + 1), name));
  }
  return byUri;
}
