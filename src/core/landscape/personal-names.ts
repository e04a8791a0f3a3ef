/** "Frau Müller", "Herrn Dr. Yılmaz", "Ms Smith": a form of address and a name. */
const ADDRESSED = /(?<![\p{L}])(?:Frau|Herrn?|Mrs?\.?|Ms\.?)\s+(?:(?:Dr|Prof)\.?\s+)*\p{Lu}[\p{Ll}-]\p{L}*/u;

/** What in a text looks like the name of a person: a form of address and a name; `undefined` when nothing does. */
export function personIn(text: string): string | undefined {
  return ADDRESSED.exec(text)?.[0];
}
