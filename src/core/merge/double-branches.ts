import { grouped } from '../grouped.js';
import type { Merging } from './merged.js';
import type { MergeRecord, Version } from './records.js';

/** A second way out added on each side: whether the answers exclude each other, only people can tell. */
export function findDoubleBranches({ base, ours, theirs, elements, clashes }: Merging): void {
  const [added, addedThere] = [newFlows(ours, base), newFlows(theirs, base)];
  for (const record of base.records.values()) {
    if (record.node.local !== 'exclusiveGateway' || !record.node.id || !elements.has(record.key)) continue;
    const [here, there] = [added.get(record.node.id) ?? [], addedThere.get(record.node.id) ?? []];
    const different = there.filter((flow) => !here.some((own) => own.key === flow.key));
    if (here.length > 0 && different.length > 0) {
      clashes.push({ key: record.key, kind: 'both-added', property: 'outgoing', ours: names(here, ours), theirs: names(different, theirs) });
    }
  }
}

/** The flows that only one side has, by the id of the element they leave. */
function newFlows(side: Version, base: Version): Map<string, MergeRecord[]> {
  const flows = [...side.records.values()].filter(({ key, node }) => node.local === 'sequenceFlow' && !base.get(key));
  return grouped(flows, ({ node }) => node.attributes.get('sourceRef') ?? '');
}

/** What the ways out are called; without a name, by what they lead to. */
function names(flows: readonly MergeRecord[], side: Version): string {
  return flows.map(({ node }) => {
    const target = side.byId(node.attributes.get('targetRef') ?? '')?.node.attributes.get('name');
    return node.attributes.get('name') || (target ? `→ ${target}` : node.id ?? '?');
  }).join(', ');
}
