import type { Merged, Sides } from './merged.js';
import { mergedFrom } from './merged.js';
import type { MergeRecord, Version } from './records.js';
import { ENDS, Ties } from './ties.js';

/** Takes removals by theirs back. */
export class Restorer {
  /** Elements that theirs removed and that stay nevertheless. */
  readonly restored = new Set<string>();
  /** Of our version; most merges restore nothing and need none. */
  private ties: Ties | undefined;

  constructor(private readonly elements: Map<string, Merged>, private readonly ours: Version, private readonly thingOf: Sides['thingOf']) {}

  /** Takes back their removal of an element of ours, with its parts, its drawing, what hangs on it and the flows at it. */
  restore(thing: string): void {
    this.ties ??= new Ties(this.ours, this.thingOf);
    const all: string[] = [];
    const waiting = [thing];
    this.restored.add(thing);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      all.push(next);
      for (const { key } of this.ties.attachedTo(next)) {
        if (this.restored.has(key)) continue;
        this.restored.add(key);
        waiting.push(key);
      }
    }
    // What is attached comes before what it is attached to.
    for (const key of all.reverse()) this.restoreOne(key, this.ties);
  }

  private restoreOne(thing: string, ties: Ties): void {
    for (const { key, node } of ties.hangingOn(thing)) {
      const merged = this.elements.get(key);
      for (const end of ENDS) {
        const value = node.attributes.get(end);
        if (merged && `#${value}` === thing) merged.node.attributes.set(end, value!);
      }
    }
    for (const record of ties.withFlows(thing)) {
      const { key } = record;
      const belongs = this.thingOf(key) === thing || this.touches(record, thing);
      if (!belongs || this.elements.has(key)) continue;
      this.elements.set(key, mergedFrom(record));
    }
  }

  private touches(record: MergeRecord, thing: string): boolean {
    const owner = this.ours.get(this.thingOf(record.key));
    const ends = [owner?.node.attributes.get('sourceRef'), owner?.node.attributes.get('targetRef')];
    return ends.some((end) => `#${end}` === thing) && ends.every((end) => end !== undefined && (this.elements.has(`#${end}`) || `#${end}` === thing));
  }
}
