import type { Bounds, Point } from './geometry.js';
import type { PathSegment } from './path.js';

/**
 * A drawing as plain data, in the order in which it is painted: what the writers of SVG and PDF are given.
 * All coordinates are pixels of the diagram, all colours are safe CSS colours.
 */
export interface Drawing {
  /** The visible part of the diagram. */
  readonly view: Bounds;
  readonly title: string;
  /** One paragraph that says what the picture shows and what it could not show. */
  readonly description: string;
  /** Colour behind everything; `undefined` for none. */
  readonly background: string | undefined;
  readonly parts: readonly DrawingPart[];
}

/** What belongs together: an element, its external label, a highlight, a remark. */
export interface DrawingPart {
  readonly kind: 'shape' | 'edge' | 'label' | 'highlight' | 'note';
  /** The id of the BPMN element; empty for a remark. */
  readonly elementId: string;
  /** The type of the BPMN element, `bpmn:UserTask`. */
  readonly elementType: string;
  /** What a reader is told about the part; empty for nothing. */
  readonly title: string;
  readonly primitives: readonly Primitive[];
}

export type Primitive = RectPrimitive | CirclePrimitive | PathPrimitive | TextPrimitive;

export interface Paint {
  /** Fill colour; `undefined` for none. */
  readonly fill?: string | undefined;
  /** Line colour; `undefined` for none. */
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
  /** Lengths of dashes and gaps in pixels. */
  readonly dash?: readonly number[] | undefined;
  /** 0 to 1. */
  readonly fillOpacity?: number | undefined;
  /** 0 to 1. */
  readonly strokeOpacity?: number;
}

export interface RectPrimitive extends Paint, Bounds {
  readonly kind: 'rect';
  /** Radius of the corners. */
  readonly radius?: number | undefined;
}

export interface CirclePrimitive extends Paint {
  readonly kind: 'circle';
  readonly center: Point;
  readonly radius: number;
}

export interface PathPrimitive extends Paint {
  readonly kind: 'path';
  readonly segments: readonly PathSegment[];
  /** Where the origin of the segments is; symbols share their segments. */
  readonly offset?: Point | undefined;
}

/** Lines of text below each other; every line hangs on its own anchor. */
export interface TextPrimitive {
  readonly kind: 'text';
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  /** Which part of a line stands at its `x`. */
  readonly anchor: 'start' | 'middle' | 'end';
  /** Font size in pixels. */
  readonly size: number;
  readonly fill: string;
  /** A quarter turn to the left around a point, as in a horizontal pool. */
  readonly turnedAround?: Point | undefined;
  /** Whether the text runs from right to left. */
  readonly rightToLeft: boolean;
}
