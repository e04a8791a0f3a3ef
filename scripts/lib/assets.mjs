// Files that ship beside the bundles because they are data: the font of pictures and the rasteriser.
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

/** Packages the files come from; their licences ship with them. */
export const ASSET_PACKAGES = ['@expo-google-fonts/arimo', '@resvg/resvg-wasm'];

/** Arimo, whose letters are as wide as Arial's. */
export const FONT_FILE = path.join(root, 'node_modules', '@expo-google-fonts', 'arimo', '400Regular', 'Arimo_400Regular.ttf');

/** @param {string} folder */
export function writeAssets(folder) {
  mkdirSync(folder, { recursive: true });
  copyFileSync(FONT_FILE, path.join(folder, 'arimo.ttf'));
  copyFileSync(path.join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm'), path.join(folder, 'resvg.wasm'));
}
