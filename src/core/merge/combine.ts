import type { Clash, Merged, Sides } from './merged.js';
import { mergedFrom } from './merged.js';
import type { MergeNode } from './node.js';
import { emptyCopy, spell } from './node.js';
import type { MergeRecord } from './records.js';

/** Combines what the versions say of single elements, property by property. */
export class Combiner {
  /** @param clashes Takes the conflicts. */
  constructor(private readonly sides: Sides, private readonly clashes: Clash[]) {}

  of(key: string): Merged {
    const [was, here, there] = [this.sides.base.get(key), this.sides.ours.get(key), this.sides.theirs.get(key)];
    const only = here ?? there!;
    if (!here || !there) return mergedFrom(only);
    const node: MergeNode = { ...emptyCopy(here.node), local: this.combined(key, 'type', was?.node.local, here.node.local, there.node.local)! };
    for (const name of new Set([...here.node.meaning.keys(), ...there.node.meaning.keys(), ...(was?.node.meaning.keys() ?? [])])) {
      const side = this.winner(key, name.replace(/^\{.*\}/, ''), was?.node.meaning.get(name), here.node.meaning.get(name), there.node.meaning.get(name));
      if (side === 'ours') continue;
      const value = there.node.attributes.get(name);
      if (value === undefined) node.attributes.delete(name);
      else node.attributes.set(name, value);
    }
    if (this.winner(key, here.node.local, was?.node.textMeaning, here.node.textMeaning, there.node.textMeaning) === 'theirs') node.text = there.node.text;
    const parent = this.combined(key, 'parent', was?.parent?.key, here.parent?.key, there.parent?.key);
    return { key, node, parent, atoms: this.combineAtoms(key, was, here, there) };
  }

  private combineAtoms(key: string, was: MergeRecord | undefined, here: MergeRecord, there: MergeRecord): Map<string, readonly MergeNode[]> {
    const atoms = new Map<string, readonly MergeNode[]>();
    for (const name of new Set([...here.atoms.keys(), ...there.atoms.keys()])) {
      const value = (record: MergeRecord | undefined): string | undefined => record?.atoms.get(name)?.map((node) => spell(node)).join('');
      const [a, b, c] = [value(was), value(here), value(there)];
      const side = b === c || a === c ? here : a === b ? there : undefined;
      if (!side) this.clashes.push({ key, kind: 'edit-edit', property: name.replace(/^\{.*\}|#.*$/g, ''), base: was && atomText(was, name), ours: atomText(here, name), theirs: atomText(there, name) });
      const decided = !side && this.sides.decide({ key, kind: 'edit-edit', property: name.replace(/^\{.*\}|#.*$/g, '') }) === 'theirs' ? there : here;
      const nodes = (side ?? decided).atoms.get(name);
      if (nodes) atoms.set(name, nodes);
    }
    return atoms;
  }

  private combined(key: string, property: string, was: string | undefined, here: string | undefined, there: string | undefined): string | undefined {
    return this.winner(key, property, was, here, there) === 'ours' ? here : there;
  }

  /** The usual rule of three: the side that changed wins, ours where both did. */
  private winner(key: string, property: string, was: string | undefined, here: string | undefined, there: string | undefined): 'ours' | 'theirs' {
    if (here === there || there === was) return 'ours';
    if (here === was) return 'theirs';
    this.clashes.push({ key, kind: 'edit-edit', property, base: was, ours: here, theirs: there });
    return this.sides.decide({ key, kind: 'edit-edit', property }) === 'theirs' ? 'theirs' : 'ours';
  }
}

function atomText(record: MergeRecord, name: string): string {
  return (record.atoms.get(name) ?? []).map((node) => [...node.attributes.values(), node.text.trim()].filter((part) => part !== '').join(' ')).join(', ');
}
