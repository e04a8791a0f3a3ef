import type { BpmnElement } from '../bpmn/element.js';
import type { BpmnModel } from '../bpmn/model.js';
import type { Lang, Message } from '../messages.js';
import type { DrawingPart, PathPrimitive, Primitive, RectPrimitive } from './display.js';
import { inset, stationAt } from './geometry.js';
import type { Point } from './geometry.js';
import type { HighlightKind } from './icons/badges.js';
import { BADGES } from './icons/badges.js';
import { place, readPath, roundedPolyline } from './path.js';
import type { Placed } from './scene.js';
import { textWidth } from './text/metrics.js';
import type { Theme } from './theme.js';

/** Something to be seen at an element: what a comparison found, or a problem. */
export interface Highlight {
  readonly elementId: string;
  readonly kind: HighlightKind;
  /** A few letters beside the badge, such as a number. */
  readonly label?: string;
}

const WORDS: Readonly<Record<HighlightKind, Message>> = {
  added: { en: 'added', de: 'neu' },
  removed: { en: 'removed', de: 'entfallen' },
  changed: { en: 'changed', de: 'geändert' },
  moved: { en: 'moved', de: 'verschoben' },
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  info: { en: 'notice', de: 'Hinweis' },
};

/** Distance of the frame from the shape. */
const FRAME_GAP = 6;
const BADGE_SIZE = 20;
/** Share of a flow before its badge: labels stand at the start or halfway. */
const BADGE_STATION = 0.7;
const LABEL_SIZE = 11;

/**
 * Frames and badges over a drawing. An element that is not drawn, such as one inside a collapsed sub-process,
 * is shown at what holds it; one that is nowhere in the picture is left out.
 */
export function highlightParts(model: BpmnModel, highlights: readonly Highlight[], items: readonly Placed[], theme: Theme, lang: Lang): DrawingPart[] {
  const drawn = new Map<BpmnElement, Placed>();
  for (const item of items) if (!drawn.has(item.element)) drawn.set(item.element, item);
  const badges = new Map<Placed, number>();
  return highlights.flatMap((highlight): DrawingPart[] => {
    const item = shownAt(model.byId(highlight.elementId), drawn);
    if (!item) return [];
    const before = badges.get(item) ?? 0;
    const { corner, frame } = frameOf(item);
    const badge = badgeAt({ x: corner.x - before, y: corner.y }, highlight, theme);
    badges.set(item, before + badge.width);
    const colour = theme.highlight[highlight.kind];
    const dash = BADGES[highlight.kind].dash;
    const framed: Primitive[] = before > 0 ? [] : [{ ...frame, stroke: colour, ...(dash ? { dash } : {}) }];
    const title = [item.element.name, WORDS[highlight.kind][lang], highlight.label ?? ''].filter((part) => part !== '').join(' · ');
    return [{
      kind: 'highlight', elementId: highlight.elementId, elementType: highlight.kind, title, primitives: [...framed, ...badge.primitives],
    }];
  });
}

function shownAt(element: BpmnElement | undefined, drawn: ReadonlyMap<BpmnElement, Placed>): Placed | undefined {
  let holder = element;
  while (holder && !drawn.has(holder)) holder = holder.parent;
  return holder && drawn.get(holder);
}

/** A frame around a shape with the badge on its upper right corner; a broad line over a flow with the badge near its end. */
function frameOf(item: Placed): { corner: Point; frame: RectPrimitive | PathPrimitive } {
  if (item.kind === 'edge') {
    return { corner: stationAt(item.waypoints, BADGE_STATION), frame: { kind: 'path', segments: roundedPolyline(item.waypoints, 5), strokeWidth: 7, strokeOpacity: 0.45 } };
  }
  const box = inset(item.bounds, -FRAME_GAP);
  return { corner: { x: box.x + box.width, y: box.y }, frame: { kind: 'rect', ...box, radius: 12, strokeWidth: 2.5 } };
}

/** @param at the middle of a badge without label; a label stands to the right of it */
function badgeAt(at: Point, { kind, label }: Highlight, theme: Theme): { primitives: Primitive[]; width: number } {
  const colour = theme.highlight[kind];
  const sign = theme.highlightSign;
  const placement = { ...at, scaleX: 1, scaleY: 1 };
  const primitives: Primitive[] = [
    { kind: 'path', segments: place(readPath(BADGES[kind].outline), placement), fill: colour, stroke: theme.background },
    { kind: 'path', segments: place(readPath(BADGES[kind].sign), placement), stroke: sign, strokeWidth: 2 },
  ];
  if (label === undefined || label === '') return { primitives, width: BADGE_SIZE };
  const width = textWidth(label, LABEL_SIZE) + 8;
  const chip = { x: at.x + BADGE_SIZE / 2 + 1, y: at.y - 8, width, height: 16 };
  primitives.push(
    { kind: 'rect', ...chip, radius: 4, fill: theme.background, stroke: colour },
    {
      kind: 'text', lines: [{ text: label, x: chip.x + width / 2, y: at.y + 4 }], anchor: 'middle', size: LABEL_SIZE,
      fill: theme.colours({ fill: undefined, stroke: undefined, label: undefined }).text, rightToLeft: false,
    },
  );
  return { primitives, width: BADGE_SIZE };
}
