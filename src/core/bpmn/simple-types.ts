import { isNcName, isQName } from '../xml/names.js';
import type { NamespaceScope } from '../xml/namespaces.js';

/** Whether a text is a value of a simple type; the prefix of a QName must be bound in the scope. */
export type Accepts = (value: string, scope: NamespaceScope) => boolean;

/** A lexical form as a check of values; white space around a value does not count. */
const form = (test: (trimmed: string) => boolean): Accepts => (value) => test(value.trim());

/**
 * Tells from the text itself, without taking the value out of it, that what stands between two offsets is a value.
 * False where only the full check can say. Most values are coordinates and ids: all of them are looked at.
 */
export type IsPlain = (source: string, start: number, end: number) => boolean;

const isPlainNumber: IsPlain = (source, start, end) => {
  let digits = 0;
  let points = 0;
  for (let i = source.charCodeAt(start) === 0x2d ? start + 1 : start; i < end; i++) {
    const code = source.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if (code === 0x2e) points++;
    else return false;
  }
  return digits > 0 && points < 2;
};

/** What an ASCII character may be in a name: nothing, a part of it, or also its start. */
const NAME_PLACES = Uint8Array.from({ length: 0x80 }, (_, code) => (/[A-Z_a-z]/.test(String.fromCharCode(code)) ? 2 : /[-.0-9]/.test(String.fromCharCode(code)) ? 1 : 0));

const isPlainName: IsPlain = (source, start, end) => {
  // Beyond ASCII the table has nothing, which is neither.
  if (!(NAME_PLACES[source.charCodeAt(start)]! > 1)) return false;
  for (let i = start + 1; i < end; i++) if (!(NAME_PLACES[source.charCodeAt(i)]! > 0)) return false;
  return end > start;
};

const PLAIN: Readonly<Record<string, IsPlain>> = { ID: isPlainName, IDREF: isPlainName, QName: isPlainName, double: isPlainNumber };

/** The quick check of a simple type's values; `undefined` where there is none. */
export function plainOf(type: string): IsPlain | undefined {
  return Object.hasOwn(PLAIN, type) ? PLAIN[type] : undefined;
}

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
