import type { BpmnElement } from '../../bpmn/element.js';
import type { BpmnModel } from '../../bpmn/model.js';
import type { Pen } from '../pen.js';
import type { PlacedEdge, PlacedShape } from '../scene.js';

/** Draws shapes of one family. */
export type ShapePainter = (pen: Pen, shape: PlacedShape, model: BpmnModel) => void;

export type EdgePainter = (pen: Pen, edge: PlacedEdge, model: BpmnModel) => void;

/** Whether pool or lane runs from left to right; the way of a pool that does not say. */
export function isHorizontal(di: BpmnElement | undefined): boolean {
  return di?.get('isHorizontal')?.trim() !== 'false';
}
