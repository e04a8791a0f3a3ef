/** A shape or connection of the canvas, as far as ways through a diagram go. */
export interface Place {
  readonly id: string;
  readonly type?: string;
  readonly x?: number;
  readonly y?: number;
  readonly width?: number;
  readonly height?: number;
  /** Only connections have them. */
  readonly waypoints?: readonly { readonly x: number; readonly y: number }[];
  readonly source?: Place;
  readonly target?: Place;
  readonly incoming?: readonly Place[];
  readonly outgoing?: readonly Place[];
  /** What a boundary event sits on. */
  readonly host?: Place | null;
  readonly labelTarget?: Place | null;
}

export type Direction = 'forward' | 'back' | 'up' | 'down';

/** How much more a step to the side counts than one in the direction that is looked in. */
const SIDEWAYS = 2;

/**
 * The element that a key leads to: along the flows, or to the one above or below, which is another branch as a rule.
 *
 * @param all What can be reached by up and down.
 */
export function neighbour(from: Place, direction: Direction, all: readonly Place[]): Place | undefined {
  if (direction === 'forward') return from.target ?? from.outgoing?.find(({ target }) => target)?.target;
  if (direction === 'back') return from.source ?? from.incoming?.find(({ source }) => source)?.source ?? from.host ?? undefined;
  const here = middleOf(from);
  const sign = direction === 'down' ? 1 : -1;
  return nearest(here, all.filter((place) => place !== from && (middleOf(place).y - here.y) * sign > 1));
}

/** The element closest to a point; to the sides counts more than up and down. */
export function nearest({ x, y }: { readonly x: number; readonly y: number }, all: readonly Place[]): Place | undefined {
  let found: Place | undefined;
  let shortest = Infinity;
  for (const place of all) {
    const middle = middleOf(place);
    const distance = Math.abs(middle.x - x) * SIDEWAYS + Math.abs(middle.y - y);
    if (distance >= shortest) continue;
    found = place;
    shortest = distance;
  }
  return found;
}

/** The middle of a shape, or of the middle part of a connection. */
export function middleOf({ x = 0, y = 0, width = 0, height = 0, waypoints }: Place): { readonly x: number; readonly y: number } {
  if (!waypoints || waypoints.length < 2) return { x: x + width / 2, y: y + height / 2 };
  const i = Math.floor(waypoints.length / 2);
  const [a, b] = [waypoints[i - 1]!, waypoints[i]!];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
