// Builds everything that ships into dist/: `node scripts/build.mjs [--production] [--watch]`.
// esbuild bundles; TypeScript only checks and writes the library's type declarations.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { writeAssets } from './lib/assets.mjs';
import { thirdPartyNotices } from './lib/notices.mjs';
import { root } from './lib/root.mjs';
import { usedCodicons } from './lib/used-codicons.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const started = Date.now();
process.chdir(root);

/** @type {esbuild.BuildOptions} */
const common = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none', // THIRD_PARTY_NOTICES.md carries them
  metafile: true,
  logLevel: 'warning',
};

/** Packages published as CommonJS may call `require` for what Node brings along. */
const requireInModules = "import { createRequire as requireIn } from 'node:module'; const require = requireIn(import.meta.url);";

/**
 * Every browser that VS Code comes with reads woff2: older forms of an icon font stay out of the package.
 * @type {esbuild.Plugin}
 */
const modernFontsOnly = {
  name: 'modern-fonts-only',
  setup({ onResolve }) {
    onResolve({ filter: /\/font\/.*\.(eot|woff|ttf|svg)([?#].*)?$/ }, ({ kind, path }) => (kind === 'url-token' ? { path, external: true } : undefined));
  },
};

/**
 * Only what writes PDF objects is used of pdf-lib; its modules have no side effects, which the package does not say. The
 * metrics of the fonts that every PDF reader has stay out: our pictures embed their font.
 * @type {esbuild.Plugin}
 */
const pdfPartsOnly = {
  name: 'pdf-parts-only',
  setup({ onLoad, onResolve, resolve }) {
    onResolve({ filter: /^@pdf-lib\/standard-fonts$/ }, ({ path }) => ({ path, namespace: 'no-fonts' }));
    onLoad({ filter: /.*/, namespace: 'no-fonts' }, () => ({ contents: 'export const FontNames = {}, Font = {}, Encodings = {};' }));
    onResolve({ filter: /^\./ }, async ({ path: target, importer, resolveDir, kind, pluginData }) => {
      if (pluginData === 'resolved' || !importer.includes(`${path.sep}pdf-lib${path.sep}es${path.sep}`)) return undefined;
      return { ...(await resolve(target, { importer, resolveDir, kind, pluginData: 'resolved' })), sideEffects: false };
    });
  },
};

/**
 * Both extension hosts run the same features: the entry for Node takes them, when they are needed, from the bundle for the
 * web, and adds what only Node can do.
 * @type {esbuild.Plugin}
 */
const joinedParts = {
  name: 'joined-parts',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^\.\/main\.web\.js$/ }, ({ path }) => ({ path, namespace: 'joined' }));
    onLoad({ filter: /.*/, namespace: 'joined' }, () => ({ contents: "module.exports = require('./web/extension.js');" }));
    onResolve({ filter: /^\.\/web\/extension\.js$/ }, ({ path }) => ({ path, external: true }));
    onResolve({ filter: /^\.\/machine\.node\.js$/ }, () => ({ path: './node/machine.mjs', external: true }));
  },
};

/**
 * esbuild copies the names of a CommonJS package for every module that imports it. VS Code's interface has hundreds, so
 * that all modules share one copy.
 * @type {esbuild.Plugin}
 */
const sharedVscode = {
  name: 'shared-vscode',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^vscode$/ }, ({ path, namespace }) => (namespace === 'shared-vscode' ? { path, external: true } : { path, namespace: 'shared-vscode' }));
    onLoad({ filter: /.*/, namespace: 'shared-vscode' }, () => ({ contents: "export * from 'vscode';" }));
  },
};

/** @type {Record<string, esbuild.BuildOptions>} one bundle per face of the product */
const bundles = {
  extension: { entryPoints: ['src/extension/main.node.ts'], plugins: [joinedParts, sharedVscode], outfile: 'dist/extension.js', platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] },
  web: { entryPoints: ['src/extension/main.web.ts'], plugins: [pdfPartsOnly, sharedVscode], outfile: 'dist/web/extension.js', platform: 'browser', format: 'cjs', target: 'es2022' },
  library: { entryPoints: ['src/core/index.ts'], outfile: 'dist/core.mjs', platform: 'neutral', format: 'esm', target: 'es2022', mainFields: ['module', 'main'] },
  cli: {
    entryPoints: [{ in: 'src/cli/main.ts', out: 'cli' }], plugins: [pdfPartsOnly], outdir: 'dist', platform: 'node', format: 'esm', target: 'node20',
    mainFields: ['module', 'main'], splitting: true, chunkNames: 'cli/[name]-[hash]', outExtension: { '.js': '.mjs' }, banner: { js: requireInModules },
  },
  // What the extension does on Node, what git starts where the extension has set up a repository, and what runs plug-ins.
  machine: {
    entryPoints: [{ in: 'src/extension/machine.node.ts', out: 'machine' }, { in: 'src/cli/git-programs.ts', out: 'git-programs' }, { in: 'src/node/plugin-runner.ts', out: 'plugin-runner' }], outdir: 'dist/node',
    platform: 'node', format: 'esm', target: 'node20', mainFields: ['module', 'main'], splitting: true, chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' }, banner: { js: requireInModules },
  },
  webviews: {
    entryPoints: webviewEntries(), outdir: 'dist/webview', platform: 'browser', format: 'esm', target: 'es2022',
    splitting: true, chunkNames: 'chunks/[name]-[hash]', assetNames: 'assets/[name]-[hash]',
    plugins: [modernFontsOnly, usedCodicons],
    loader: { '.woff2': 'file', '.ttf': 'file', '.svg': 'file', '.png': 'file' },
  },
  // A plain script: browsers load no modules from a file share.
  portal: { entryPoints: ['webview/portal/portal.ts'], outdir: 'dist/assets', platform: 'browser', format: 'iife', target: 'es2022', minify: true, sourcemap: false },
};

/** Every folder `webview/<name>/` with a `main.ts` becomes `dist/webview/<name>.js` and `.css`. */
function webviewEntries() {
  return readdirSync('webview', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(path.join('webview', entry.name, 'main.ts')))
    .map((entry) => ({ in: `webview/${entry.name}/main.ts`, out: entry.name }));
}

/** Writes the type declarations of the library and with them checks the core. */
function writeTypes() {
  const tsc = path.join('node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-b', 'src/core'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the type declarations could not be written');
  // TypeScript does not write declarations that are written by hand, and the others import this one.
  const byHand = 'src/core/landscape/schema/validators.d.ts';
  copyFileSync(byHand, path.join('dist/types', byHand));
}

// Chunks carry a hash in their name: without this, those of earlier builds would pile up and ship.
for (const folder of ['dist/webview', 'dist/cli', 'dist/node']) rmSync(folder, { recursive: true, force: true });

try {
  writeAssets('dist/assets');
  if (watch) {
    for (const options of Object.values(bundles)) await (await esbuild.context({ ...common, ...options, logLevel: 'info' })).watch();
  } else {
    const entries = Object.entries(bundles);
    const results = await Promise.all(entries.map(([, options]) => esbuild.build({ ...common, ...options })));
    mkdirSync('dist/meta', { recursive: true });
    entries.forEach(([name], i) => writeFileSync(`dist/meta/${name}.json`, JSON.stringify(results[i]?.metafile)));
    chmodSync('dist/cli.mjs', 0o755);
    writeFileSync('THIRD_PARTY_NOTICES.md', thirdPartyNotices());
    writeTypes();
    console.log(`build: ok (${Date.now() - started} ms)`);
  }
} catch (error) {
  console.error(`build: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
