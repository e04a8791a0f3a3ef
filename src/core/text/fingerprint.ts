/**
 * A short name for a text: equal texts have equal names, different texts almost surely different ones.
 *
 * Two 32-bit FNV-1a sums with different starts, and the length. It recognises a text seen before; it proves nothing to
 * anybody who tries to deceive.
 */
export function fingerprint(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit ^ (i & 0xff), 0x01000193);
  }
  return `${text.length.toString(36)}-${(a >>> 0).toString(36)}-${(b >>> 0).toString(36)}`;
}
