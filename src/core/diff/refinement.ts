import type { BpmnElement } from '../bpmn/element.js';

/** Rounds in which neighbours tell about their neighbours; enough for the models people draw. */
const ROUNDS = 6;

export interface Surroundings {
  neighbours(thing: BpmnElement): readonly (readonly [role: string, thing: BpmnElement])[];
  /** What stands for an element that is matched: the same for both of a pair. */
  token(thing: BpmnElement): string | undefined;
  /** What is known of an element by itself. */
  label(thing: BpmnElement): string;
}

/**
 * Signatures of elements by their neighbourhood (Weisfeiler–Lehman refinement, anchored at what is matched): equal ones mean
 * equal surroundings. After new matches only what is near them is worked out again.
 */
export class Refinement {
  /** The signatures after each round. */
  private readonly rounds: readonly Map<BpmnElement, string>[] = Array.from({ length: ROUNDS + 1 }, () => new Map<BpmnElement, string>());
  /** Who is a neighbour of whom, the other way round. */
  private readonly dependents = new Map<BpmnElement, BpmnElement[]>();

  /** @param things All elements that are to have a signature. */
  constructor(things: readonly BpmnElement[], private readonly around: Surroundings) {
    for (const thing of things) {
      this.rounds[0]!.set(thing, around.label(thing));
      for (const [, neighbour] of around.neighbours(thing)) {
        const known = this.dependents.get(neighbour);
        if (known) known.push(thing);
        else this.dependents.set(neighbour, [thing]);
      }
    }
    this.refine(new Set(things));
  }

  /** @returns The signature; elements that were not to have one have none. */
  of(thing: BpmnElement): string | undefined {
    return this.rounds[ROUNDS]!.get(thing);
  }

  /** Takes notice of elements that have got a token. */
  matched(things: Iterable<BpmnElement>): void {
    this.refine(this.hangingOn(things));
  }

  private refine(stale: ReadonlySet<BpmnElement>): void {
    let dirty = stale;
    for (let round = 1; round <= ROUNDS; round++) {
      const [before, signatures] = [this.rounds[round - 1]!, this.rounds[round]!];
      const changed: BpmnElement[] = [];
      for (const thing of dirty) {
        const signature = this.signature(thing, before);
        if (signature === signatures.get(thing)) continue;
        signatures.set(thing, signature);
        changed.push(thing);
      }
      dirty = new Set([...stale, ...changed, ...this.hangingOn(changed)]);
    }
  }

  private signature(thing: BpmnElement, before: ReadonlyMap<BpmnElement, string>): string {
    const told = this.around.neighbours(thing).map(([role, neighbour]) => `${role}${this.around.token(neighbour) ?? before.get(neighbour) ?? '?'}`).sort();
    return digest(`${before.get(thing)!}(${told.join(',')})`);
  }

  private hangingOn(things: Iterable<BpmnElement>): Set<BpmnElement> {
    const found = new Set<BpmnElement>();
    for (const thing of things) for (const dependent of this.dependents.get(thing) ?? []) found.add(dependent);
    return found;
  }
}

/** Keeps signatures short; two 32-bit hashes make a collision irrelevant for models of any size. */
function digest(text: string): string {
  let one = 0x811c9dc5;
  let two = 5381;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 0x01000193);
    two = (Math.imul(two, 33) + code) | 0;
  }
  return `${one >>> 0}.${two >>> 0}`;
}
