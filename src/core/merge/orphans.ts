import type { Merging } from './merged.js';
import { isDrawing, mergedFrom } from './merged.js';

/** What lies in a container that is gone, or draws an element that is gone, goes with it; what we kept keeps its containers. */
export function dropOrphans({ base, ours, theirs, thingOf, elements, clashes, restore }: Merging): void {
  for (const [key, merged] of [...elements]) {
    for (let parent = merged.parent; parent !== undefined && !elements.has(parent); ) {
      const record = ours.get(parent);
      if (!record || !ours.get(key)) break;
      elements.set(parent, mergedFrom(record));
      if (base.get(parent) && thingOf(parent) === parent && !isDrawing(record)) {
        clashes.push({ key: parent, kind: 'delete-edit', removedBy: 'theirs' });
        restore(parent);
      }
      parent = record.parent?.key;
    }
  }
  for (let size = -1; size !== elements.size; ) {
    size = elements.size;
    for (const [key, merged] of [...elements]) {
      const drawn = merged.node.attributes.get('bpmnElement');
      const lost = drawn !== undefined && !elements.has(`#${drawn}`) && (ours.byId(drawn) ?? theirs.byId(drawn) ?? base.byId(drawn)) !== undefined;
      const homeless = merged.parent !== undefined && !elements.has(merged.parent);
      if (!lost && !homeless) continue;
      if (homeless && !base.get(key) && key === thingOf(key) && merged.parent && base.get(merged.parent)) {
        clashes.push({ key: merged.parent, kind: 'delete-edit', removedBy: 'ours' });
      }
      elements.delete(key);
    }
  }
}
