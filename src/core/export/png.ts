import { initWasm, Resvg } from '@resvg/resvg-wasm';

export interface PngOptions {
  /** Pixels of the picture per pixel of the diagram; default: 2. */
  readonly scale?: number | undefined;
  /** The rasteriser, `resvg.wasm`. */
  readonly wasm: () => Promise<Uint8Array>;
  /** A TrueType font, Arimo. */
  readonly font: Uint8Array;
}

/** Pixels of the largest picture: its memory is four times as many bytes. */
const MOST_PIXELS = 64e6;
const LONGEST_SIDE = 16_000;

let ready: Promise<void> | undefined;

/** Turns a drawing into a PNG without a display. A picture that would be too large for the memory is made smaller. */
export async function toPng(svg: string, { scale = 2, wasm, font }: PngOptions): Promise<Uint8Array> {
  // A failed start is tried again the next time.
  ready ??= wasm().then((bytes) => initWasm(bytes as Uint8Array<ArrayBuffer>)).catch((error: unknown) => {
    ready = undefined;
    throw error;
  });
  await ready;
  const measured = new Resvg(svg, { font: { fontBuffers: [], defaultFontFamily: 'Arimo' } });
  const { width, height } = measured;
  measured.free();
  const largest = Math.min(LONGEST_SIDE / Math.max(width, height), Math.sqrt(MOST_PIXELS / (width * height)));
  const resvg = new Resvg(svg, { font: { fontBuffers: [font], defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' }, fitTo: { mode: 'zoom', value: Math.min(scale, largest) } });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}
