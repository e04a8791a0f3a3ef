/** Made when it is needed first: it takes longer than most of the start of the extension. */
let collator: Intl.Collator | undefined;

/** Names in the order of a German register; numbers inside them by their value. */
export function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator('de', { numeric: true });
  return collator.compare(a, b);
}

interface Numbered { readonly number?: string | null | undefined; readonly name: string }

/** By process number, part by part (`2.10` behind `2.9`); what has none stands behind, by name. */
export function inOrder<T extends Numbered>(items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, parts: partsOf(item) }))
    .sort((a, b) => compareParts(a.parts, b.parts) || compareNames(a.item.name, b.item.name))
    .map(({ item }) => item);
}

/** Whether one always stands before the other in {@link inOrder}. */
export function standsBefore(one: Numbered, other: Numbered): boolean {
  return (compareParts(partsOf(one), partsOf(other)) || compareNames(one.name, other.name)) < 0;
}

function partsOf({ number }: Numbered): readonly number[] | undefined {
  return number ? number.split('.').map(Number) : undefined;
}

function compareParts(a: readonly number[] | undefined, b: readonly number[] | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b);
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const difference = (a[i] ?? -1) - (b[i] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
