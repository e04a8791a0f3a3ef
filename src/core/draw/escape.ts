import { escapeAttribute } from '../xml/characters.js';

/** Characters that XML does not allow; a surrogate counts when it stands alone. */
const INVALID = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What most labels consist of: nothing that needs care. */
const PLAIN = /^[ !#-%(-;=?-~\xa0-\u024f]*$/;

/** Writes any string as character data or attribute value; what XML does not allow shows as “�”. */
export function encodeText(value: string): string {
  return PLAIN.test(value) ? value : escapeAttribute(value.replace(INVALID, '\ufffd'));
}
