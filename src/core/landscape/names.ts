/**
 * A name without what people spell differently: case, spaces, hyphens, umlauts and gender marks
 * (`Sachbearbeiter*in`, `Sachbearbeiter/-in` and `SachbearbeiterIn` are one).
 */
export function normalisedName(name: string): string {
  return name
    .replace(/(?:[*:_]|\/-?)[Ii]n(?:nen)?\b|(?<=\p{Ll})In(?:nen)?\b/gu, 'in')
    .toLowerCase()
    .replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
