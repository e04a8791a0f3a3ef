import common from '../../../schemas/common.schema.json' with { type: 'json' };
import { isCatalog } from '../landscape/kinds.js';
import type { SchemaKind } from '../landscape/schema/schemas.js';
import { schemas } from '../landscape/schema/schemas.js';
import type { Lang } from '../messages.js';
import { own } from '../own.js';
import type { YamlPath } from '../yaml/tree.js';
import type { LanguageDocument } from './document.js';

/** What a JSON Schema says about one value, as far as our schemas say it. */
export interface ValueSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly examples?: readonly string[];
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly items?: ValueSchema;
  readonly $ref?: string;
}

/** What the schema of a file says about the value at a path; `undefined` for unknown keys. */
export function schemaAt({ kind, yaml: { root } }: LanguageDocument, path: YamlPath): ValueSchema | undefined {
  if (kind === undefined || kind === 'model' || kind === 'text' || kind === 'stray') return undefined;
  let schema: ValueSchema | undefined = schemas[kind satisfies SchemaKind].schema;
  // A catalogue is a list; a list under a single key is read as well.
  const steps = isCatalog(kind) && root?.kind === 'map' ? path.slice(1) : path;
  for (const step of steps) {
    const inside: ValueSchema | undefined = typeof step === 'number' ? schema.items : own(schema.properties, step);
    if (!inside) return undefined;
    schema = resolved(inside);
  }
  return schema;
}

/** The keys a map can have, in the order in which they usually stand. */
export function keysOf(schema: ValueSchema): readonly (readonly [key: string, schema: ValueSchema])[] {
  return Object.entries(schema.properties ?? {}).map(([key, value]) => [key, resolved(value)]);
}

/** What a schema calls a value: “Legal bases (Rechtsgrundlagen)” in the language of the user; `undefined` where it has no such words. */
export function titleOf({ description }: ValueSchema, lang: Lang): string | undefined {
  const [, en, de] = /^([^(:;]+?)\s*\(([^)]+)\)/.exec(description ?? '') ?? [];
  const title = lang === 'de' ? de : en?.replace(/,.*/, '');
  return title && title.charAt(0).toUpperCase() + title.slice(1);
}

/** With what the shared definition says beneath. */
function resolved(schema: ValueSchema): ValueSchema {
  const name = /#\/definitions\/(\w+)$/.exec(schema.$ref ?? '')?.[1];
  const shared = name === undefined ? undefined : own(common.definitions as Readonly<Record<string, ValueSchema>>, name);
  return shared ? { ...shared, ...schema } : schema;
}
