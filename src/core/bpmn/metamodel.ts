import bpmn from 'bpmn-moddle/resources/bpmn/json/bpmn.json' with { type: 'json' };
import bpmndi from 'bpmn-moddle/resources/bpmn/json/bpmndi.json' with { type: 'json' };
import dc from 'bpmn-moddle/resources/bpmn/json/dc.json' with { type: 'json' };
import di from 'bpmn-moddle/resources/bpmn/json/di.json' with { type: 'json' };
import atlas from '../../../schemas/atlas.json' with { type: 'json' };

/** A property of a metamodel type: an attribute, a child element, a reference or character data. */
export interface BpmnProperty {
  readonly name: string;
  /** Qualified type name: `bpmn:Task`, or a simple type such as `String`. */
  readonly type: string;
  readonly uri: string;
  readonly isAttr: boolean;
  readonly isMany: boolean;
  readonly isReference: boolean;
  readonly isBody: boolean;
  readonly isId: boolean;
  /** Derived or opposite ends that never stand in a file. */
  readonly isVirtual: boolean;
  readonly default: string | undefined;
  /** Name of the property of a supertype that this one replaces, qualified: `di:DiagramElement#modelElement`. */
  readonly redefines: string | undefined;
}

/** A type of the BPMN 2.0 metamodel with everything it inherits. */
export interface BpmnType {
  /** Counts the types of the metamodel, from 0 on: for tables by type. */
  readonly index: number;
  /** Qualified name, `bpmn:UserTask`. */
  readonly name: string;
  readonly uri: string;
  /** The element name in XML, `userTask`. */
  readonly tag: string;
  readonly isAbstract: boolean;
  /** Qualified names of the type itself and of all its supertypes. */
  readonly ancestors: ReadonlySet<string>;
  /** By local name; inherited ones first, in the order of the metamodel. */
  readonly properties: ReadonlyMap<string, BpmnProperty>;
  /** Whether elements of the type have an id. */
  readonly hasId: boolean;
  /** The attributes that refer to other elements, such as `sourceRef`. */
  readonly referenceAttributes: readonly BpmnProperty[];
}

interface RawProperty {
  name: string; type: string; isAttr?: boolean; isMany?: boolean; isReference?: boolean; isBody?: boolean; isId?: boolean;
  isVirtual?: boolean; default?: string | boolean | number; redefines?: string;
}
interface RawType { name: string; superClass?: string[]; extends?: string[]; isAbstract?: boolean; properties?: RawProperty[] }
interface RawPackage {
  prefix: string; uri: string; types: RawType[]; xml?: { tagAlias?: string; typePrefix?: string };
  enumerations?: { name: string; literalValues: { name: string }[] }[];
}

const SIMPLE_TYPES = new Set(['String', 'Boolean', 'Integer', 'Real', 'Element']);

/** The types of all packages, ready for look-ups by name and by tag. */
class Metamodel {
  private readonly types = new Map<string, BpmnType>();
  private readonly tags = new Map<string, Map<string, BpmnType>>();
  private readonly enumerations = new Map<string, readonly string[]>();
  private readonly typePrefixes = new Map<string, string>();
  private readonly kinds = new Map<string, readonly BpmnType[]>();

  /** @param packages Descriptors in the JSON format of the moddle libraries. */
  constructor(packages: readonly RawPackage[]) {
    const raw = new Map<string, { type: RawType; pack: RawPackage }>();
    const extensions = new Map<string, { type: RawType; pack: RawPackage }[]>();
    for (const pack of packages) {
      this.tags.set(pack.uri, new Map());
      if (pack.xml?.typePrefix) this.typePrefixes.set(pack.uri, pack.xml.typePrefix);
      for (const { name, literalValues } of pack.enumerations ?? []) {
        this.enumerations.set(qualify(name, pack), literalValues.map((literal) => literal.name));
      }
      for (const type of pack.types) {
        raw.set(qualify(type.name, pack), { type, pack });
        for (const extended of type.extends ?? []) {
          const name = qualify(extended, pack);
          extensions.set(name, [...(extensions.get(name) ?? []), { type, pack }]);
        }
      }
    }
    for (const name of raw.keys()) this.add(name, raw, extensions);
  }

  /** A type by its qualified name, `bpmn:Task`. */
  type(name: string): BpmnType | undefined {
    return this.types.get(name);
  }

  /** A type and its subtypes; worked out once for all documents. */
  kindsOf(name: string): readonly BpmnType[] {
    let kinds = this.kinds.get(name);
    if (!kinds) this.kinds.set(name, (kinds = [...this.types.values()].filter((type) => type.ancestors.has(name))));
    return kinds;
  }

  /** Whether elements of this namespace belong to the metamodel. */
  knowsNamespace(uri: string): boolean {
    return this.tags.has(uri);
  }

  /** The type an element name stands for, such as `userTask` in the BPMN namespace. */
  typeOfTag(uri: string, tag: string): BpmnType | undefined {
    return this.tags.get(uri)?.get(tag);
  }

  /** The type an `xsi:type` names: `tFormalExpression` in the BPMN namespace is `bpmn:FormalExpression`. */
  typeOfSchemaType(uri: string, schemaType: string): BpmnType | undefined {
    const prefix = this.typePrefixes.get(uri) ?? '';
    const local = prefix !== '' && schemaType.startsWith(prefix) ? schemaType.slice(prefix.length) : schemaType;
    for (const type of this.tags.get(uri)?.values() ?? []) {
      if (type.name.slice(type.name.indexOf(':') + 1) === local) return type;
    }
    return undefined;
  }

  /** The literals of an enumeration such as `bpmn:GatewayDirection`; `undefined` when the type is none. */
  literals(type: string): readonly string[] | undefined {
    return this.enumerations.get(type);
  }

  /** Whether a property's value is text instead of an element. */
  isSimple(type: string): boolean {
    return SIMPLE_TYPES.has(type) || this.enumerations.has(type);
  }

  allTypes(): IterableIterator<BpmnType> {
    return this.types.values();
  }

  private add(
    name: string,
    raw: ReadonlyMap<string, { type: RawType; pack: RawPackage }>,
    extensions: ReadonlyMap<string, { type: RawType; pack: RawPackage }[]>,
  ): BpmnType | undefined {
    const known = this.types.get(name);
    if (known) return known;
    const entry = raw.get(name);
    if (!entry) return undefined;
    const { type, pack } = entry;
    const ancestors = new Set<string>([name]);
    const properties = new Map<string, BpmnProperty>();
    for (const parent of type.superClass ?? []) {
      const inherited = this.add(qualify(parent, pack), raw, extensions);
      for (const ancestor of inherited?.ancestors ?? []) ancestors.add(ancestor);
      for (const [local, property] of inherited?.properties ?? []) properties.set(local, property);
    }
    for (const property of type.properties ?? []) addProperty(properties, property, pack);
    for (const extension of extensions.get(name) ?? []) {
      for (const property of extension.type.properties ?? []) addProperty(properties, property, extension.pack);
    }
    const tag = pack.xml?.tagAlias === 'lowerCase' ? type.name.charAt(0).toLowerCase() + type.name.slice(1) : type.name;
    const result: BpmnType = {
      index: this.types.size, name, uri: pack.uri, tag, isAbstract: type.isAbstract ?? false, ancestors, properties,
      hasId: properties.has('id'), referenceAttributes: [...properties.values()].filter((property) => property.isAttr && property.isReference),
    };
    this.types.set(name, result);
    this.tags.get(pack.uri)!.set(tag, result);
    return result;
  }
}

function qualify(name: string, pack: RawPackage): string {
  return name.includes(':') || SIMPLE_TYPES.has(name) ? name : `${pack.prefix}:${name}`;
}

function addProperty(properties: Map<string, BpmnProperty>, raw: RawProperty, pack: RawPackage): void {
  if (raw.redefines) properties.delete(raw.redefines.slice(raw.redefines.indexOf('#') + 1));
  properties.set(raw.name, {
    name: raw.name, type: qualify(raw.type, pack), uri: pack.uri,
    isAttr: raw.isAttr ?? false, isMany: raw.isMany ?? false, isReference: raw.isReference ?? false,
    isBody: raw.isBody ?? false, isId: raw.isId ?? false, isVirtual: raw.isVirtual ?? false,
    default: raw.default === undefined ? undefined : String(raw.default), redefines: raw.redefines,
  });
}

/** BPMN 2.0.2 with its diagram interchange and the product's own vocabulary. */
export const metamodel = new Metamodel([dc, di, bpmndi, bpmn, atlas] as RawPackage[]);
