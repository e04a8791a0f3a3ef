import type { MessageParams } from '../../messages.js';
import { nearest } from '../../text/nearest.js';
import type { YamlPath, YamlValue } from '../../yaml/tree.js';
import type { ShapeCode } from './messages.js';
import type { SchemaKind } from './schemas.js';
import { schemas } from './schemas.js';
import type { SchemaError } from './validators.js';

/** A place where a file differs from its schema. */
export interface ShapeProblem {
  readonly code: ShapeCode;
  readonly params: MessageParams;
  /** Leads to the value; to the key itself when `onKey`. */
  readonly path: YamlPath;
  readonly onKey: boolean;
}

/** Compares the data of a landscape file with the schema of its kind. */
export function checkShape(kind: SchemaKind, data: YamlValue): ShapeProblem[] {
  const { schema, validate } = schemas[kind];
  if (validate(data)) return [];
  return (validate.errors ?? []).map((error) => describe(error, data, schema));
}

function describe({ instancePath, schemaPath, keyword, params }: SchemaError, data: YamlValue, schema: object): ShapeProblem {
  const path = pathOf(instancePath, data);
  const value = valueAt(data, path);
  const at = (code: ShapeCode, more: MessageParams = {}): ShapeProblem => ({ code, params: { value: shown(value), ...more }, path, onKey: false });

  switch (keyword) {
    case 'required': return { ...at('missing-key', { key: String(params.missingProperty) }), onKey: true };
    case 'additionalProperties': return unknownKey(String(params.additionalProperty), path);
    case 'enum': return choice(params.allowedValues as readonly unknown[]);
    case 'const': return at('schema-version');
    case 'minimum': return at('negative');
    case 'type': return wrongType([params.type].flat() as readonly string[]);
    default: return wrongText(String(params.pattern));
  }

  function unknownKey(key: string, parent: YamlPath): ShapeProblem {
    const known = Object.keys(Object(valueAt(schema as YamlValue, stepsOf(schemaPath).slice(0, -1).concat('properties'))));
    const suggestion = nearest(key, known);
    const place = { path: [...parent, key], onKey: true };
    return suggestion === undefined ? { code: 'unknown-key', params: { key }, ...place } : { code: 'misspelt-key', params: { key, suggestion }, ...place };
  }

  function choice(allowed: readonly unknown[]): ShapeProblem {
    const choices = allowed.filter((one) => one !== null).map(String);
    const suggestion = typeof value === 'string' ? nearest(value, choices) : undefined;
    return suggestion === undefined ? at('choice', { choices: choices.join(', ') }) : at('misspelt-choice', { suggestion });
  }

  function wrongType(types: readonly string[]): ShapeProblem {
    if (types.includes('array')) return at('list-expected');
    if (types.includes('object')) return at('map-expected');
    if (types.includes('boolean')) return at('truth-expected');
    if (types.includes('number') && !types.includes('string')) return at('number-expected');
    return typeof value === 'number' || typeof value === 'boolean' ? at('quotes-needed') : at('text-expected');
  }

  function wrongText(pattern: string): ShapeProblem {
    const prefix = /^\^(\w+):/.exec(pattern)?.[1];
    if (prefix !== undefined) return at('catalogue-id', { prefix });
    const definition = /#\/definitions\/(\w+)\/pattern$/.exec(schemaPath)?.[1];
    switch (definition) {
      case 'date': case 'duration': case 'version': case 'number': case 'id': return at(definition);
    }
    if (/\/leika\//.test(schemaPath)) return at('leika');
    if (/\/lang\//.test(schemaPath)) return at('language');
    return at('blank');
  }
}

/** A JSON pointer as a path; digits are positions where the data has a list. */
function pathOf(pointer: string, data: YamlValue): YamlPath {
  const path: (string | number)[] = [];
  let value: YamlValue | undefined = data;
  for (const key of stepsOf(pointer)) {
    const step = Array.isArray(value) ? Number(key) : key;
    path.push(step);
    value = valueAt(value ?? null, [step]);
  }
  return path;
}

function stepsOf(pointer: string): string[] {
  return pointer.split('/').slice(1).map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function valueAt(data: YamlValue, path: YamlPath): YamlValue | undefined {
  let value: YamlValue | undefined = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Array.isArray(value) ? value[Number(step)] : value[step];
  }
  return value;
}

function shown(value: YamlValue | undefined): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value) ?? '';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
