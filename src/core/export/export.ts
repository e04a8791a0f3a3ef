import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import type { Drawing } from '../draw/display.js';
import { drawModel } from '../draw/draw.js';
import { choosePlane, planesOf } from '../draw/planes.js';
import type { Plane } from '../draw/planes.js';
import { toSvg } from '../draw/svg.js';
import type { ThemeName } from '../draw/theme.js';
import type { Lang } from '../messages.js';
import { describeBpmn, toText } from '../narrative/index.js';
import { lettersWithoutShape } from './letters.js';
import { toPdf } from './pdf/document.js';
import type { Paging, Paper } from './pdf/pages.js';
import { toPng } from './png.js';

export const EXPORT_FORMATS = ['svg', 'png', 'pdf'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportOptions {
  /** A position from 0, the id of a diagram, or of what it shows; without it the main one, and in a PDF all. */
  readonly diagram?: number | string | undefined;
  /** Default: `light`; a PDF is always made for print. */
  readonly theme?: ThemeName | undefined;
  readonly lang: Lang;
  /** Default: the name of what the diagram shows. */
  readonly title?: string | undefined;
  /** Title when nothing in the file has a name, usually the name of the file. */
  readonly fallbackTitle?: string | undefined;
  /** PDF: version, status, date: what stands below the title. */
  readonly details?: readonly string[] | undefined;
  readonly created: Date;
  /** PDF; default: `A4`. */
  readonly paper?: Paper | undefined;
  /** PDF; default: `auto`. */
  readonly paging?: Paging | undefined;
  /** PNG: pixels per pixel of the diagram; default: 2. */
  readonly scale?: number | undefined;
  /** PNG and PDF: told the letters that the font has no shape for, which stand as boxes in the file. */
  readonly onMissingLetters?: ((letters: readonly string[]) => void) | undefined;
}

/** Files that ship beside the program, read when they are needed. */
export interface ExportAssets {
  /** `resvg.wasm`. */
  rasteriser(): Promise<Uint8Array>;
  /** Arimo as a TrueType font. */
  font(): Promise<Uint8Array>;
}

export interface ExportablePlane {
  readonly id: string;
  readonly name: string;
  /** The id of the process, collaboration or sub-process it shows. */
  readonly root: string;
}

/** The diagrams of a file that can be exported, the main one first. */
export function exportablePlanes(text: string): ExportablePlane[] {
  return mainFirst(planesOf(readModel(text))).map(({ id, name, root }) => ({ id, name, root: root?.id ?? '' }));
}

function mainFirst(planes: readonly Plane[]): Plane[] {
  const main = choosePlane(planes, undefined);
  return main ? [main, ...planes.filter((plane) => plane !== main)] : [];
}

/**
 * Turns a model into a file for readers: SVG as text, PNG and PDF as bytes.
 * A diagram that the file does not have gives a picture that says so; see {@link exportablePlanes}.
 */
export async function exportModel(text: string, format: ExportFormat, options: ExportOptions, assets: ExportAssets): Promise<string | Uint8Array> {
  const model = readModel(text);
  if (format === 'pdf') return exportPdf(text, model, options, assets);
  const { diagram, theme, lang } = options;
  const drawing = drawModel(model, { diagram, theme, lang, title: titleOf(model, options), keepWords: true });
  const svg = toSvg(drawing, lang, 'diagram');
  if (format === 'svg') return svg;
  const font = await assets.font();
  reportMissing(options, font, [drawing]);
  return toPng(svg, { scale: options.scale, wasm: () => assets.rasteriser(), font });
}

function reportMissing({ onMissingLetters }: ExportOptions, font: Uint8Array, drawings: readonly Drawing[]): void {
  const letters = onMissingLetters ? lettersWithoutShape(font, drawings) : [];
  if (letters.length > 0) onMissingLetters?.(letters);
}

function titleOf(model: BpmnModel, { title, diagram, fallbackTitle }: ExportOptions): string | undefined {
  return title ?? (choosePlane(planesOf(model), diagram)?.name || fallbackTitle);
}

async function exportPdf(text: string, model: BpmnModel, options: ExportOptions, assets: ExportAssets): Promise<Uint8Array> {
  const { lang, diagram, created, paper = 'A4', paging = 'auto', details = [] } = options;
  const planes = planesOf(model);
  const all = mainFirst(planes);
  const shown = diagram === undefined && all.length > 0 ? all : [choosePlane(planes, diagram)];
  const words = toText(describeBpmn(text, { lang }));
  const sheets = shown.map((plane, i) => ({
    drawing: drawModel(model, { diagram: plane?.id ?? diagram, theme: 'print', lang, background: false, margin: 4, keepWords: true }),
    name: plane?.name ?? '',
    // The words tell the whole file once; further diagrams are parts of it.
    words: i === 0 ? words : plane?.name ?? '',
  }));
  const title = titleOf(model, options) ?? sheets[0]!.drawing.title;
  const font = await assets.font();
  reportMissing(options, font, sheets.map(({ drawing }) => drawing));
  return toPdf(sheets, { title, details, lang, paper, paging, created, font });
}
