import type { Bounds } from '../geometry.js';
import { MARKERS } from '../icons/markers.js';
import { polyline } from '../path.js';
import type { Pen } from '../pen.js';
import { textBlock } from '../text/block.js';
import type { ShapePainter } from './painter.js';
import { isHorizontal } from './painter.js';

/** Width of the strip with the name. */
const STRIP = 30;
const LINE = 1.5;

/** A pool; one without a process is a black box with its name in the middle. */
export const paintPool: ShapePainter = (pen, { element, di, bounds }, model) => {
  const horizontal = isHorizontal(di);
  const { x, y, width, height } = bounds;
  pen.rect(bounds, { fill: 'paper', width: isHidden(bounds) ? 0 : LINE });
  if (isHidden(bounds)) return;
  if (model.target(element, 'processRef')) {
    const line = horizontal ? [{ x: x + STRIP, y }, { x: x + STRIP, y: y + height }] : [{ x, y: y + STRIP }, { x: x + width, y: y + STRIP }];
    pen.path(polyline(line), { width: LINE });
    paintStripName(pen, element.name, bounds, horizontal);
  } else if (horizontal) pen.text(textBlock(element.name, bounds, { vertical: 'middle' }));
  else paintTurned(pen, element.name, bounds);
  if (element.child('bpmn:ParticipantMultiplicity')) {
    pen.icon(MARKERS.parallel, { x: x + width / 2 - 7, y: y + height - 16, scaleX: 1, scaleY: 1 });
  }
};

export const paintLane: ShapePainter = (pen, { element, di, bounds }) => {
  pen.rect(bounds, { fill: 'paper', fillOpacity: 0.25, width: isHidden(bounds) ? 0 : LINE });
  if (isHidden(bounds)) return;
  paintStripName(pen, element.name, bounds, isHorizontal(di));
};

/** Some tools hide a pool or lane by giving it no size. */
function isHidden({ width, height }: Bounds): boolean {
  return width === 0 || height === 0;
}

function paintStripName(pen: Pen, name: string, { x, y, width, height }: Bounds, horizontal: boolean): void {
  if (horizontal) paintTurned(pen, name, { x, y, width: STRIP, height });
  else pen.text(textBlock(name, { x, y, width, height: STRIP }, { vertical: 'middle' }));
}

/** Text that reads from bottom to top in the middle of a box. */
function paintTurned(pen: Pen, name: string, { x, y, width, height }: Bounds): void {
  const center = { x: x + width / 2, y: y + height / 2 };
  const lying = { x: center.x - height / 2, y: center.y - width / 2, width: height, height: width };
  pen.text(textBlock(name, lying, { vertical: 'middle', turnedAround: center }));
}
