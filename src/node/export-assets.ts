import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ExportAssets } from '../core/export/export.js';

/** Font and rasteriser from the folder they ship in. */
export function exportAssets(folder: string): ExportAssets {
  return {
    rasteriser: async () => readFileSync(path.join(folder, 'resvg.wasm')),
    font: async () => readFileSync(path.join(folder, 'arimo.ttf')),
  };
}
