/** Path data of round and toothed outlines, which nobody wants to write by hand. */

/** How far the control points of a quarter circle stand out. */
const KAPPA = 0.5523;

/** A circle around a point. */
export function circlePath(x: number, y: number, radius: number): string {
  const k = radius * KAPPA;
  return `M${x} ${y - radius}C${x + k} ${y - radius} ${x + radius} ${y - k} ${x + radius} ${y}`
    + `C${x + radius} ${y + k} ${x + k} ${y + radius} ${x} ${y + radius}C${x - k} ${y + radius} ${x - radius} ${y + k} ${x - radius} ${y}`
    + `C${x - radius} ${y - k} ${x - k} ${y - radius} ${x} ${y - radius}Z`;
}

/** A regular polygon with a corner on top. */
export function polygonPath(x: number, y: number, radius: number, corners: number): string {
  return closed(Array.from({ length: corners }, (_, i) => around(x, y, radius, i / corners)));
}

/** A toothed wheel. */
export function gearPath(x: number, y: number, outer: number, inner: number, teeth: number): string {
  const corners: string[] = [];
  for (let i = 0; i < teeth; i++) {
    for (const [radius, shift] of [[inner, -0.3], [outer, -0.18], [outer, 0.18], [inner, 0.3]] as const) {
      corners.push(around(x, y, radius, (i + shift) / teeth));
    }
  }
  return closed(corners);
}

/** Short strokes from a circle inwards, as on the face of a clock. */
export function ticksPath(x: number, y: number, outer: number, inner: number, count: number): string {
  return Array.from({ length: count }, (_, i) => `M${around(x, y, outer, i / count)}L${around(x, y, inner, i / count)}`).join('');
}

/** @param turn share of a full turn, clockwise from the top */
function around(x: number, y: number, radius: number, turn: number): string {
  const angle = 2 * Math.PI * turn;
  return `${(x + radius * Math.sin(angle)).toFixed(2)} ${(y - radius * Math.cos(angle)).toFixed(2)}`;
}

function closed(corners: readonly string[]): string {
  return `M${corners.join('L')}Z`;
}
