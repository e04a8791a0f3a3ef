/** An object of the model as bpmn-moddle keeps it. */
export interface Moddle {
  readonly $type: string;
  $parent?: Moddle;
  readonly id?: string;
  readonly name?: string;
  get(name: string): unknown;
  $instanceOf(type: string): boolean;
}

/** An object that gets other values; what is `undefined` goes away. */
export interface Change {
  readonly of: Moddle;
  readonly set: Readonly<Record<string, unknown>>;
}

/** Makes an object of a type, with its values. */
export type Create = (type: string, properties?: Readonly<Record<string, unknown>>) => Moddle;

/** Makes an object that is going to be inside another one. */
export function createIn(parent: Moddle, create: Create, type: string, properties?: Readonly<Record<string, unknown>>): Moddle {
  const made = create(type, properties);
  made.$parent = parent;
  return made;
}

/** A list of objects; empty where there is none. */
export function listOf(object: Moddle | undefined, property: string): readonly Moddle[] {
  const value = object?.get(property);
  return Array.isArray(value) ? value as Moddle[] : [];
}

/** A single object. */
export function one(object: Moddle | undefined, property: string): Moddle | undefined {
  const value = object?.get(property);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Moddle : undefined;
}

/** A text; empty where there is none. */
export function textOf(object: Moddle | undefined, property: string): string {
  const value = object?.get(property);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The model around an object. */
export function definitionsOf(object: Moddle): Moddle {
  let at = object;
  while (at.$parent) at = at.$parent;
  return at;
}

/** What the model declares once for all its parts, such as messages, by type. */
export function declared(object: Moddle, type: string): readonly Moddle[] {
  return listOf(definitionsOf(object), 'rootElements').filter((each) => each.$instanceOf(type));
}

/** Adds something to what the model declares. */
export function declare(object: Moddle, added: Moddle): Change {
  const definitions = definitionsOf(object);
  added.$parent = definitions;
  return { of: definitions, set: { rootElements: [...listOf(definitions, 'rootElements'), added] } };
}

/** The body of an expression. */
export function expressionIn(object: Moddle | undefined, property: string): string {
  return textOf(one(object, property), 'body');
}

/** Writes an expression: an existing one keeps everything but its body, an empty text takes it away. */
export function changeExpression(object: Moddle, property: string, body: string, create: Create): Change {
  const present = one(object, property);
  if (body === '') return { of: object, set: { [property]: undefined } };
  if (present) return { of: present, set: { body } };
  return { of: object, set: { [property]: createIn(object, create, 'bpmn:FormalExpression', { body }) } };
}
