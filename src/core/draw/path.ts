import type { Point } from './geometry.js';

/** A step of a path in absolute coordinates: move, line, cubic curve, close. */
export type PathSegment =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z'];

/** Places a path: scaled first, then moved. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Reads path data that uses M, L, H, V, C and Z in absolute coordinates, the notation of the symbols in `icons/`. */
export function readPath(data: string): readonly PathSegment[] {
  const segments: PathSegment[] = [];
  let x = 0;
  let y = 0;
  for (const [, command, rest] of data.matchAll(/([MLHVCZ])([^MLHVCZ]*)/g)) {
    const numbers = (rest!.match(/-?[\d.]+(?:e[-+]?\d+)?/g) ?? []).map(Number);
    const size = { M: 2, L: 2, H: 1, V: 1, C: 6 }[command!];
    if (size === undefined) segments.push(['Z']);
    for (let i = 0; size !== undefined && i + size <= numbers.length; i += size) {
      const n = numbers.slice(i, i + size);
      x = command === 'V' ? x : command === 'H' ? n[0]! : n[size - 2]!;
      y = command === 'H' ? y : n[size - 1]!;
      if (command === 'C') segments.push(['C', n[0]!, n[1]!, n[2]!, n[3]!, x, y]);
      else segments.push([command === 'M' && i === 0 ? 'M' : 'L', x, y]);
    }
  }
  return segments;
}

/** A path at its place, in its size. */
export function place(segments: readonly PathSegment[], { x, y, scaleX, scaleY }: Placement): PathSegment[] {
  return segments.map((segment): PathSegment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] === 'C') {
      const [, x1, y1, x2, y2, x3, y3] = segment;
      return ['C', x + x1 * scaleX, y + y1 * scaleY, x + x2 * scaleX, y + y2 * scaleY, x + x3 * scaleX, y + y3 * scaleY];
    }
    return [segment[0], x + segment[1] * scaleX, y + segment[2] * scaleY];
  });
}

/** Paths turned to the four sides, which most flows go to. */
const turnedToSides = new WeakMap<readonly PathSegment[], Map<number, readonly PathSegment[]>>();

/** A path turned around the origin. */
export function turned(segments: readonly PathSegment[], angle: number): readonly PathSegment[] {
  if (angle === 0) return segments;
  if (angle % (Math.PI / 2) !== 0) return turn(segments, angle);
  let sides = turnedToSides.get(segments);
  if (!sides) turnedToSides.set(segments, (sides = new Map()));
  let result = sides.get(angle);
  if (!result) sides.set(angle, (result = turn(segments, angle)));
  return result;
}

function turn(segments: readonly PathSegment[], angle: number): PathSegment[] {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const at = (x: number, y: number): [number, number] => [x * cos - y * sin, x * sin + y * cos];
  return segments.map((segment): PathSegment => {
    if (segment[0] === 'Z') return segment;
    if (segment[0] === 'C') {
      return ['C', ...at(segment[1], segment[2]), ...at(segment[3], segment[4]), ...at(segment[5], segment[6])];
    }
    return [segment[0], ...at(segment[1], segment[2])];
  });
}

/** A closed line through points. */
export function polygon(points: readonly Point[]): PathSegment[] {
  return [...polyline(points), ['Z']];
}

/** A line through points. */
export function polyline(points: readonly Point[]): PathSegment[] {
  return points.map(({ x, y }, i) => [i === 0 ? 'M' : 'L', x, y]);
}

/** A line with rounded corners; a corner is never rounder than its shorter side allows. */
export function roundedPolyline(points: readonly Point[], radius: number): PathSegment[] {
  const path: PathSegment[] = [];
  points.forEach((point, i) => {
    const before = points[i - 1];
    const after = points[i + 1];
    const reach = before && after ? Math.min(radius, distance(before, point), distance(point, after)) : 0;
    if (reach === 0) {
      path.push([i === 0 ? 'M' : 'L', point.x, point.y]);
      return;
    }
    const enter = towards(point, before!, reach);
    const leave = towards(point, after!, reach);
    const bendIn = towards(point, before!, reach / 2);
    const bendOut = towards(point, after!, reach / 2);
    path.push(['L', enter.x, enter.y], ['C', bendIn.x, bendIn.y, bendOut.x, bendOut.y, leave.x, leave.y]);
  });
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y);
}

function towards(from: Point, to: Point, by: number): Point {
  const share = by / distance(from, to);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
