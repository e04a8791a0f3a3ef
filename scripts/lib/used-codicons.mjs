// Ships only those of VS Code's icons that the pages use: the font and its style sheet hold six hundred.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';

const FOLDER = path.join(root, 'node_modules', '@vscode', 'codicons', 'dist');
const HARFBUZZ = path.join(root, 'node_modules', 'harfbuzzjs', 'dist', 'harfbuzz-subset.wasm');
const WRITABLE = 2; // HB_MEMORY_MODE_WRITABLE

/** One rule of the style sheet: an icon's name and its place in the font. */
const RULE = /\.codicon-([\w-]+):before\s*\{\s*content:\s*"\\([\da-f]+)"\s*;?\s*\}/g;

/**
 * Replaces the font and the style sheet of the codicons by what the pages name.
 * @type {import('esbuild').Plugin}
 */
export const usedCodicons = {
  name: 'used-codicons',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]codicon\.css$/ }, () => ({ contents: usedIcons().css, loader: 'css', resolveDir: FOLDER }));
    onLoad({ filter: /[\\/]codicon\.ttf$/ }, () => ({ contents: subsetFont(readFileSync(path.join(FOLDER, 'codicon.ttf')), usedIcons().codePoints), loader: 'file' }));
  },
};

function usedIcons() {
  const named = namesIn(path.join(root, 'webview'));
  /** @type {number[]} */
  const codePoints = [];
  const css = readFileSync(path.join(FOLDER, 'codicon.css'), 'utf8').replace(RULE, (rule, name, code) => {
    if (!named.has(name)) return '';
    codePoints.push(parseInt(code, 16));
    return rule;
  });
  return { css, codePoints };
}

/**
 * Every word that could be the name of an icon: `codicon-comment` as well as 'comment', which may be put together later.
 * @param {string} folder
 */
function namesIn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) => file.isFile() && /\.(ts|css)$/.test(file.name));
  const names = files.flatMap((file) => [...readFileSync(path.join(file.parentPath, file.name), 'utf8').matchAll(/codicon-([\w-]+)|'([a-z][a-z-]*)'/g)]);
  return new Set(names.map(([, whole, word]) => whole ?? word));
}

/**
 * @param {Uint8Array} font TrueType
 * @param {Iterable<number>} codePoints the characters to keep
 * @returns {Uint8Array}
 */
function subsetFont(font, codePoints) {
  /** @type {any} HarfBuzz's functions by their C names */
  const hb = new WebAssembly.Instance(new WebAssembly.Module(readFileSync(HARFBUZZ))).exports;
  hb._initialize();
  const place = hb.malloc(font.length);
  new Uint8Array(hb.memory.buffer).set(font, place);
  const face = hb.hb_face_create(hb.hb_blob_create(place, font.length, WRITABLE, 0, 0), 0);
  const input = hb.hb_subset_input_create_or_fail();
  for (const codePoint of codePoints) hb.hb_set_add(hb.hb_subset_input_unicode_set(input), codePoint);
  const subset = hb.hb_subset_or_fail(face, input);
  if (subset === 0) throw new Error('the icons could not be taken out of their font');
  const result = hb.hb_face_reference_blob(subset); // all of it goes with the instance
  const start = hb.hb_blob_get_data(result, 0);
  return new Uint8Array(hb.memory.buffer).slice(start, start + hb.hb_blob_get_length(result));
}
