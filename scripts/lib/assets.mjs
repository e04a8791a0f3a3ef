// Files that ship beside the bundles because they are data: the font of pictures and the rasteriser.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { subsetFont } from './subset-font.mjs';

/** Packages the files come from; their licences ship with them. */
export const ASSET_PACKAGES = ['@expo-google-fonts/arimo', '@resvg/resvg-wasm'];

/** Arimo, whose letters are as wide as Arial's. */
export const FONT_FILE = path.join(root, 'node_modules', '@expo-google-fonts', 'arimo', '400Regular', 'Arimo_400Regular.ttf');

/** Scripts that a label of a municipality can be expected to use: Latin, Greek, Cyrillic, Hebrew, punctuation, currency, arrows. */
export const LETTERS = [[0x20, 0x24f], [0x2b0, 0x36f], [0x370, 0x3ff], [0x400, 0x52f], [0x590, 0x5ff], [0x1e00, 0x1eff], [0x2000, 0x22ff], [0x25a0, 0x26ff], [0xfb1d, 0xfb4f]];

/** @param {string} folder */
export function writeAssets(folder) {
  mkdirSync(folder, { recursive: true });
  const codePoints = LETTERS.flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
  writeFileSync(path.join(folder, 'arimo.ttf'), subsetFont(readFileSync(FONT_FILE), codePoints));
  copyFileSync(path.join(root, 'node_modules', '@resvg', 'resvg-wasm', 'index_bg.wasm'), path.join(folder, 'resvg.wasm'));
}
