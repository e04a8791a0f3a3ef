import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import { BIOC_NAMESPACE, COLOR_NAMESPACE } from '../bpmn/namespaces.js';
import type { Lang } from '../messages.js';
import type { Drawing, DrawingPart, TextPrimitive } from './display.js';
import { drawingExtent } from './extent.js';
import { union } from './geometry.js';
import type { Bounds } from './geometry.js';
import type { Highlight } from './highlight.js';
import { highlightParts } from './highlight.js';
import { outsideLabel } from './labels.js';
import { layOutModel } from './layout/layout.js';
import { describePlane, remarksOn, UNTITLED } from './notes.js';
import { paintOrder } from './order.js';
import { Pen } from './pen.js';
import type { Plane } from './planes.js';
import { choosePlane, planesOf } from './planes.js';
import type { Placed, Scene } from './scene.js';
import { readScene } from './scene.js';
import { edgePainter, shapePainter } from './shapes/index.js';
import { toSvg } from './svg.js';
import { textBlock } from './text/block.js';
import type { Theme, ThemeName } from './theme.js';
import { ownColours, themeOf } from './theme.js';

/** What a reader is told about an element stays short, whatever the file says. */
const LONGEST_TITLE = 500;

export interface DrawOptions {
  /**
   * Which diagram of the file: its position from 0, its id, or the id of the process or sub-process it shows.
   * Default: the first one that shows more than a sub-process.
   */
  readonly diagram?: number | string | undefined;
  /** Default: `light`. */
  readonly theme?: ThemeName | undefined;
  /** Language of title, description and remarks; default: `en`. */
  readonly lang?: Lang;
  /** Title of the picture; default: the name of the diagram or of what it shows. */
  readonly title?: string | undefined;
  /** Elements to be marked. */
  readonly highlights?: readonly Highlight[];
  /** A line below the diagram. */
  readonly footer?: string;
  /** Whether labels beside shapes get the room their longest word needs, where bpmn-js would cut it; default: false. */
  readonly keepWords?: boolean;
  /** Space around the diagram in pixels; default: 20. */
  readonly margin?: number;
  /** Whether the theme's background is painted; default: true. */
  readonly background?: boolean;
  /** Start of the ids of title and description, for several pictures on one page; default: `diagram`. */
  readonly idPrefix?: string;
}

/**
 * Draws a BPMN file as SVG from its diagram interchange, without a browser; the same text gives the same picture everywhere.
 * Every shape and every flow is a group with `data-element-id`. Never throws: what cannot be drawn is left out and said.
 */
export function drawBpmn(text: string, options: DrawOptions = {}): string {
  return toSvg(drawModel(readModel(text), options), options.lang ?? 'en', options.idPrefix ?? 'diagram');
}

/** The drawing of one plane as plain data, for other writers than SVG. */
export function drawModel(model: BpmnModel, options: DrawOptions = {}): Drawing {
  const { lang = 'en', margin = 20 } = options;
  const theme = themeOf(options.theme);
  const plane = choosePlane(planesOf(model), options.diagram);
  const scene = sceneOf(model, plane, options.diagram);
  const parts = [
    ...paint(model, paintOrder(model, scene.items), theme, options.keepWords ?? false),
    ...highlightParts(model, options.highlights ?? [], scene.items, theme, lang),
  ];
  const extent = drawingExtent(parts);
  const below = noteParts([...remarksOn(model, scene, lang), ...(options.footer ? [options.footer] : [])], extent, theme);
  const view = union([extent, drawingExtent(below)]);
  return {
    view: { x: view.x - margin, y: view.y - margin, width: view.width + 2 * margin, height: view.height + 2 * margin },
    title: options.title ?? (plane?.name || UNTITLED[lang]),
    description: describePlane(scene, lang),
    background: options.background === false ? undefined : theme.background,
    parts: [...parts, ...below],
  };
}

/** What the plane shows; where the file draws nothing, the elements find their places by themselves. */
function sceneOf(model: BpmnModel, plane: Plane | undefined, wanted: DrawOptions['diagram']): Scene {
  const scene = readScene(model, plane?.depictions ?? []);
  if (scene.items.length > 0) return scene;
  const root = plane ? plane.root : typeof wanted === 'string' ? model.byId(wanted) : undefined;
  if (wanted !== undefined && !plane && !root) return scene;
  return { items: layOutModel(model, root), misplaced: 0, isLaidOut: true };
}

function paint(model: BpmnModel, items: readonly Placed[], theme: Theme, keepWords: boolean): DrawingPart[] {
  const shapes: DrawingPart[] = [];
  const labels: DrawingPart[] = [];
  for (const item of items) {
    const { element, di } = item;
    const pen = new Pen(theme.colours(coloursOf(di, item.kind === 'edge')));
    if (item.kind === 'edge') edgePainter(element)(pen, item, model);
    else shapePainter(element, di?.get('participantBandKind') !== undefined)(pen, item, model);
    const identity = { elementId: element.id, elementType: element.type.name };
    shapes.push({ kind: item.kind, ...identity, title: element.name.slice(0, LONGEST_TITLE), primitives: pen.primitives });
    const label = outsideLabel(item, model, keepWords);
    if (!label) continue;
    const labelPen = new Pen(pen.colours);
    labelPen.text(label, true);
    labels.push({ kind: 'label', ...identity, title: '', primitives: labelPen.primitives });
  }
  return [...shapes, ...labels];
}

/** Lines have no inside, so the fill colour of a flow is no ground for its line. */
function coloursOf(di: BpmnElement | undefined, isEdge: boolean) {
  const colour = (namespace: string, name: string): string | undefined => di?.xml.attributeNS(namespace, name)?.value;
  const label = di?.child('bpmndi:BPMNLabel')?.xml.attributeNS(COLOR_NAMESPACE, 'color')?.value;
  return ownColours(
    isEdge ? undefined : colour(COLOR_NAMESPACE, 'background-color') ?? colour(BIOC_NAMESPACE, 'fill'),
    colour(COLOR_NAMESPACE, 'border-color') ?? colour(BIOC_NAMESPACE, 'stroke'),
    label,
  );
}

/** Remarks and footer, one below the other under the drawing. */
function noteParts(lines: readonly string[], extent: Bounds | undefined, theme: Theme): DrawingPart[] {
  const left = extent?.x ?? 0;
  const width = Math.max(extent?.width ?? 0, 300);
  let y = extent ? extent.y + extent.height + 16 : 0;
  return lines.map((line) => {
    const block = textBlock(line, { x: left, y, width, height: 0 }, { align: 'left' });
    y += block.box.height + 6;
    const { anchor, size, rightToLeft } = block;
    const primitive: TextPrimitive = { kind: 'text', lines: block.lines, anchor, size, rightToLeft, fill: theme.muted };
    return { kind: 'note', elementId: '', elementType: '', title: '', primitives: [primitive] };
  });
}
