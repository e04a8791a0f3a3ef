import { metamodel } from '../bpmn/metamodel.js';
import { isOwnLifeType } from '../bpmn/things.js';
import type { MergeRecord, Version } from './records.js';

/**
 * Finds, for a record of any version, the key of the element with a life of its own that it belongs to: a timer to its
 * event, a shape to what it draws. A record that belongs to none stands for itself.
 */
export function ownership(...versions: readonly Version[]): (key: string) => string {
  const known = new Map<string, string>();
  return (key) => {
    let owner = known.get(key);
    if (owner === undefined) {
      const record = versions.map((version) => version.get(key)).find((found) => found !== undefined);
      known.set(key, (owner = record ? ownerOf(record) : key));
    }
    return owner;
  };
}

function ownerOf(record: MergeRecord): string {
  for (let up: MergeRecord | undefined = record; up; up = up.parent) {
    const drawn = up.node.attributes.get('bpmnElement');
    if (drawn !== undefined && up.node.local !== 'BPMNPlane') return `#${drawn}`;
    const type = metamodel.typeOfTag(up.node.uri, up.node.local);
    const parent = up.parent && metamodel.typeOfTag(up.parent.node.uri, up.parent.node.local);
    if (type && isOwnLifeType(type, parent)) return up.key;
  }
  return record.key;
}
