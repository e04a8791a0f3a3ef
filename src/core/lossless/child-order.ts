import type { Roles } from '../bpmn/roles.js';
import type { ChildPosition } from '../xml/element-editor.js';
import type { XmlElement } from '../xml/tree.js';

/** What is known of one list of children: before, after, and who is who. */
export interface ChildList {
  readonly role: string;
  readonly before: readonly XmlElement[];
  readonly after: readonly XmlElement[];
  /** For the elements after that were there before, their state before. */
  readonly pairs: ReadonlyMap<XmlElement, XmlElement>;
}

/**
 * Where a list has a new order, the elements that change places, each with the state before of the element whose place it
 * takes. Places are swapped within a group only, so that what stands between its members stays where it is.
 *
 * @param hasPlace Whether an element before stands in the file.
 */
export function newPlaces({ role, before, after, pairs }: ChildList, roles: Roles, hasPlace: (before: XmlElement) => boolean): Map<XmlElement, XmlElement> {
  const places = new Map(before.map((element, i) => [element, i]));
  const groups = new Map<string, { element: XmlElement; earlier: XmlElement; place: number }[]>();
  for (const element of after) {
    const earlier = pairs.get(element);
    const group = earlier && roles.orderGroup(element, role);
    if (earlier === undefined || group === undefined || !hasPlace(earlier)) continue;
    const member = { element, earlier, place: places.get(earlier)! };
    const members = groups.get(group);
    if (members) members.push(member);
    else groups.set(group, [member]);
  }
  const result = new Map<XmlElement, XmlElement>();
  for (const members of groups.values()) {
    const inOldOrder = [...members].sort((a, b) => a.place - b.place);
    members.forEach(({ element }, i) => {
      if (inOldOrder[i]!.element !== element) result.set(element, inOldOrder[i]!.earlier);
    });
  }
  return result;
}

/** Finds where new children go among those that stay. */
export class Positions {
  private readonly known = new Map<XmlElement, ChildPosition>();

  /**
   * @param parent The parent as it is after the change.
   * @param stays For children of `parent` that stay, the element of the file.
   * @param remaining The children of the file that are not taken away, by role.
   */
  constructor(
    private readonly parent: XmlElement, private readonly roles: Roles, private readonly lists: ReadonlyMap<string, readonly XmlElement[]>,
    private readonly stays: ReadonlyMap<XmlElement, XmlElement>, private readonly remaining: (role: string) => XmlElement | undefined,
  ) {
    for (const [element, own] of stays) this.known.set(element, { behind: own });
  }

  /**
   * The place of a new child: next to its neighbours in its list, first of all those whose order counts; behind what the
   * file has in that list although the serialiser could not hold it; behind the nearest sibling before it; else first.
   * To be asked in the order of the siblings.
   */
  of(element: XmlElement): ChildPosition {
    const role = this.roles.roleOf(element);
    const list = this.lists.get(role) ?? [];
    const group = this.roles.orderGroup(element, role);
    const grouped = group === undefined || group === '' ? [] : list.filter((other) => this.roles.orderGroup(other, role) === group);
    const remaining = this.remaining(role);
    const position = this.amongGroup(grouped, list, element) ?? this.besideIn(grouped, element) ?? this.besideIn(list, element)
      ?? (remaining ? { behind: remaining } : this.behindEarlierIn(this.parent.elements, element) ?? 'first');
    this.known.set(element, position);
    return position;
  }

  /** Behind the sibling before it, where the file keeps that between the same members of the group as the list does. */
  private amongGroup(grouped: readonly XmlElement[], list: readonly XmlElement[], element: XmlElement): ChildPosition | undefined {
    const own = this.stays.get(list[list.indexOf(element) - 1]!);
    const at = grouped.indexOf(element);
    if (!own || at < 0) return undefined;
    const isBehind = grouped.slice(0, at).every((other) => (this.stays.get(other)?.start ?? Infinity) <= own.start);
    const isBefore = grouped.slice(at + 1).every((other) => (this.stays.get(other)?.start ?? Infinity) > own.start);
    return isBehind && isBefore ? { behind: own } : undefined;
  }

  private besideIn(list: readonly XmlElement[], element: XmlElement): ChildPosition | undefined {
    const behind = this.behindEarlierIn(list, element);
    if (behind) return behind;
    for (let i = list.indexOf(element) + 1; i > 0 && i < list.length; i++) {
      const own = this.stays.get(list[i]!);
      if (own) return { before: own };
    }
    return undefined;
  }

  private behindEarlierIn(list: readonly XmlElement[], element: XmlElement): ChildPosition | undefined {
    for (let i = list.indexOf(element) - 1; i >= 0; i--) {
      const position = this.known.get(list[i]!);
      if (position) return position;
    }
    return undefined;
  }
}
