import { isNcName, isQName } from '../xml/names.js';
import type { NamespaceScope } from '../xml/namespaces.js';

/** Whether a text is a value of a simple type; the prefix of a QName must be bound in the scope. */
export type Accepts = (value: string, scope: NamespaceScope) => boolean;

/** A lexical form as a check of values; white space around a value does not count. */
const form = (test: (trimmed: string) => boolean): Accepts => (value) => test(value.trim());

/** The simple types the schema uses and not every text is a value of (XML Schema 1.0, part 2). */
const FORMS: Readonly<Record<string, Accepts>> = {
  ID: form(isNcName),
  IDREF: form(isNcName),
  QName: (value, scope) => {
    const name = value.trim();
    const colon = name.indexOf(':');
    return isQName(name) && (colon < 0 || scope.resolve(name.slice(0, colon)) !== undefined);
  },
  boolean: form((value) => /^(?:true|false|0|1)$/.test(value)),
  integer: form((value) => /^[+-]?\d+$/.test(value)),
  int: form((value) => /^[+-]?\d+$/.test(value) && Math.abs(Number(value)) <= 2 ** 31),
  double: form((value) => /^(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/.test(value)),
};

/**
 * The check of a simple type's values; `undefined` when every text is one.
 *
 * @param literals Those of an enumeration.
 */
export function acceptanceOf(type: string, literals: readonly string[] | undefined): Accepts | undefined {
  if (literals) return (value) => literals.includes(value);
  return Object.hasOwn(FORMS, type) ? FORMS[type] : undefined;
}
