import type { MergeRecord, Version } from './records.js';

/** Attributes by which flows and attached events hang on other elements. */
export const ENDS = ['sourceRef', 'targetRef', 'attachedToRef'] as const;

/** What hangs on each element of one version, worked out once for all of them. */
export class Ties {
  /** Flows and attached events by the key of an element they name. */
  private readonly hanging = new Map<string, MergeRecord[]>();
  /** Records by the key of the element they belong to, its drawing and itself included. */
  private readonly parts = new Map<string, MergeRecord[]>();
  private readonly positions = new Map<MergeRecord, number>();

  constructor(version: Version, thingOf: (key: string) => string) {
    for (const [key, record] of version.records) {
      this.positions.set(record, this.positions.size);
      add(this.parts, thingOf(key), record);
      const ends = new Set(ENDS.map((end) => record.node.attributes.get(end)));
      for (const id of ends) if (id !== undefined) add(this.hanging, `#${id}`, record);
    }
  }

  hangingOn(thing: string): readonly MergeRecord[] {
    return this.hanging.get(thing) ?? [];
  }

  attachedTo(thing: string): readonly MergeRecord[] {
    return this.hangingOn(thing).filter(({ node }) => `#${node.attributes.get('attachedToRef')}` === thing);
  }

  /** The records of an element and of the flows at it, in the order of the version. */
  withFlows(thing: string): MergeRecord[] {
    const flows = this.hangingOn(thing).filter(({ node }) => [node.attributes.get('sourceRef'), node.attributes.get('targetRef')].some((id) => `#${id}` === thing));
    const found = new Set([thing, ...flows.map(({ key }) => key)].flatMap((key) => this.parts.get(key) ?? []));
    return [...found].sort((a, b) => this.positions.get(a)! - this.positions.get(b)!);
  }
}

function add(groups: Map<string, MergeRecord[]>, key: string, record: MergeRecord): void {
  const known = groups.get(key);
  if (known) known.push(record);
  else groups.set(key, [record]);
}
