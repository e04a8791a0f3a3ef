import { existsSync } from 'node:fs';
import path from 'node:path';
import { writeAssets } from '../../scripts/lib/assets.mjs';
import { root } from '../../scripts/lib/root.mjs';

/** The folder with font and rasteriser, as the build writes it; written here where there was no build yet. */
export function assetsFolder(): string {
  const folder = path.join(root, 'dist', 'assets');
  if (!existsSync(folder)) writeAssets(folder);
  return folder;
}
