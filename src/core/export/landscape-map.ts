import type { ExportAssets, ExportFormat } from './export.js';
import { toPdf } from './pdf/document.js';
import { toPng } from './png.js';
import { sceneDrawing, sceneSvg } from '../landscape/map/draw-landscape.js';
import { palettes } from '../landscape/map/palette.js';
import type { MapScene } from '../landscape/map/scene.js';

/** The map as a file for readers: SVG as text, PNG and PDF as bytes. A PDF is on A3, on several sheets where one would be too small to read. */
export async function exportMap(scene: MapScene, format: ExportFormat, details: readonly string[], created: Date, assets: ExportAssets): Promise<string | Uint8Array> {
  const palette = palettes.light;
  if (format === 'pdf') {
    const sheet = { drawing: sceneDrawing(scene, palette), name: '', words: mapWords(scene) };
    return toPdf([sheet], { title: scene.title, details, lang: scene.lang, paper: 'A3', paging: 'auto', created, font: await assets.font() });
  }
  const svg = sceneSvg(scene, palette);
  return format === 'svg' ? svg : toPng(svg, { scale: 2, wasm: () => assets.rasteriser(), font: await assets.font() });
}

/** The map for those who cannot see it: band, group, process. */
export function mapWords({ description, bands }: MapScene): string {
  return [description, ...bands.flatMap((band) => [band.title, ...band.tiles.map((tile) => `${tile.title}: ${tile.cards.map(({ label, colour }) => `${label} (${colour.label})`).join('; ')}`)])].join('\n');
}
