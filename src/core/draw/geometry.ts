/** A point of the diagram, in pixels; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box of the diagram, in pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The middle of a box. */
export function centerOf(bounds: Bounds): Point {
  return { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 };
}

/** The box moved inwards by a distance on all sides; outwards when it is negative. Never turns inside out. */
export function inset(bounds: Bounds, by: number): Bounds {
  return {
    x: bounds.x + Math.min(by, bounds.width / 2),
    y: bounds.y + Math.min(by, bounds.height / 2),
    width: Math.max(bounds.width - 2 * by, 0),
    height: Math.max(bounds.height - 2 * by, 0),
  };
}

/** Whether a point lies in a box or on its border. */
export function contains(bounds: Bounds, point: Point): boolean {
  return point.x >= bounds.x && point.x <= bounds.x + bounds.width && point.y >= bounds.y && point.y <= bounds.y + bounds.height;
}

/** Grows step by step around what is drawn. */
export class Extent {
  private left = Infinity;
  private top = Infinity;
  private right = -Infinity;
  private bottom = -Infinity;

  point(x: number, y: number): void {
    if (x < this.left) this.left = x;
    if (x > this.right) this.right = x;
    if (y < this.top) this.top = y;
    if (y > this.bottom) this.bottom = y;
  }

  box({ x, y, width, height }: Bounds): void {
    this.point(x, y);
    this.point(x + width, y + height);
  }

  /** The box around everything; `undefined` when there is nothing. */
  get bounds(): Bounds | undefined {
    if (this.left > this.right) return undefined;
    return { x: this.left, y: this.top, width: this.right - this.left, height: this.bottom - this.top };
  }
}

/** The box around boxes; without any, a box without size in the origin. */
export function union(boxes: readonly (Bounds | undefined)[]): Bounds {
  const extent = new Extent();
  for (const box of boxes) if (box) extent.box(box);
  return extent.bounds ?? { x: 0, y: 0, width: 0, height: 0 };
}

/** A place on a line and the direction the line has there. */
export interface Station extends Point {
  /** Radians; 0 points to the right, π/2 down. */
  readonly angle: number;
}

/**
 * The place along a line of two points or more.
 *
 * @param share of the length before the place, 0 to 1
 */
export function stationAt(waypoints: readonly Point[], share: number): Station {
  let rest = length(waypoints) * share;
  for (let i = 1; i < waypoints.length; i++) {
    const from = waypoints[i - 1]!;
    const to = waypoints[i]!;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    if (rest <= distance && distance > 0) return stationOn(from, to, rest / distance);
    rest -= distance;
  }
  return { ...waypoints[0]!, angle: 0 };
}

/** The last point of a line and the direction it arrives in; points on top of each other do not count. */
export function endOf(waypoints: readonly Point[]): Station {
  const end = waypoints.at(-1)!;
  const before = waypoints.findLast((point) => point.x !== end.x || point.y !== end.y) ?? end;
  return { ...end, angle: Math.atan2(end.y - before.y, end.x - before.x) };
}

function length(waypoints: readonly Point[]): number {
  let sum = 0;
  for (let i = 1; i < waypoints.length; i++) {
    sum += Math.hypot(waypoints[i]!.x - waypoints[i - 1]!.x, waypoints[i]!.y - waypoints[i - 1]!.y);
  }
  return sum;
}

function stationOn(from: Point, to: Point, share: number): Station {
  return {
    x: from.x + (to.x - from.x) * share,
    y: from.y + (to.y - from.y) * share,
    angle: Math.atan2(to.y - from.y, to.x - from.x),
  };
}
