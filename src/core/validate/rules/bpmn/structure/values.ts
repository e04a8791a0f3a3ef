import { schema } from '../../../../bpmn/schema.js';
import { isNcName, isQName } from '../../../../xml/names.js';
import type { NamespaceScope } from '../../../../xml/namespaces.js';

/** Lexical forms of the simple types the schema uses (XML Schema 1.0, part 2). White space around a value does not count. */
const FORMS: Readonly<Record<string, (value: string) => boolean>> = {
  ID: isNcName,
  IDREF: isNcName,
  QName: isQName,
  boolean: (value) => /^(?:true|false|0|1)$/.test(value),
  integer: (value) => /^[+-]?\d+$/.test(value),
  int: (value) => /^[+-]?\d+$/.test(value) && Math.abs(Number(value)) <= 2 ** 31,
  double: (value) => /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/.test(value),
};

/** Whether not every text is a value of a simple type. */
export function hasForm(type: string): boolean {
  return Object.hasOwn(FORMS, type) || Object.hasOwn(schema.enumerations, type);
}

/** Whether a value is one of a simple type; enumerations name their literals, and the prefix of a QName must be bound. */
export function isValue(type: string, value: string, scope: NamespaceScope): boolean {
  const literals = schema.enumerations[type];
  if (literals) return literals.includes(value);
  const trimmed = value.trim();
  if (type === 'QName' && trimmed.includes(':') && scope.resolve(trimmed.slice(0, trimmed.indexOf(':'))) === undefined) return false;
  return FORMS[type]?.(trimmed) ?? true;
}

/** How a message names a type: `boolean`, or the literals of an enumeration. */
export function nameOfType(type: string): string {
  return schema.enumerations[type]?.join(' | ') ?? type;
}
