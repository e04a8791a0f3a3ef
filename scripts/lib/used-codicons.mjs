// Ships only those of VS Code's icons that the pages use: the font and its style sheet hold six hundred.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './root.mjs';
import { subsetFont } from './subset-font.mjs';

const FOLDER = path.join(root, 'node_modules', '@vscode', 'codicons', 'dist');

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
