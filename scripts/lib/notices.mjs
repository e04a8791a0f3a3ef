// The licences of everything that is bundled into what ships, read from what the last build took in.
import { readFileSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { ASSET_PACKAGES } from './assets.mjs';
import { root } from './root.mjs';

const PREAMBLE = `# Third-party notices

Prozessatlas is built with the software below; each part stays under its own licence.

The diagram editor uses bpmn-js. Its licence requires that the bpmn.io logo stays visible and unchanged wherever it
displays diagrams, in the editor and in every page that embeds it.

The layout of calls on the map uses elkjs, the Eclipse Layout Kernel, unchanged and under the Eclipse Public License 2.0; its source code
is at https://github.com/kieler/elkjs.

The build writes this file from the packages that it bundles.
`;

/** The text of THIRD_PARTY_NOTICES.md for the build in dist/. */
export function thirdPartyNotices() {
  const packages = [...bundledFolders()].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return [PREAMBLE, ...packages.map(({ name, version, license, text }) => `## ${name} ${version}\n\n${license}\n\n\`\`\`text\n${text}\n\`\`\`\n`)].join('\n');
}

/** Folders of the packages of which something is in the build's output, as code or as data. */
function bundledFolders() {
  const meta = path.join(root, 'dist', 'meta');
  const folders = new Set(ASSET_PACKAGES.map((name) => realpathSync(path.join(root, 'node_modules', name))));
  for (const file of readdirSync(meta)) {
    /** @type {import('esbuild').Metafile} */
    const { outputs } = JSON.parse(readFileSync(path.join(meta, file), 'utf8'));
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input)?.[0];
        if (folder && bytesInOutput > 0) folders.add(path.resolve(root, folder));
      }
    }
  }
  return folders;
}

/** @param {string} folder */
function readPackage(folder) {
  const { name, version, license, licenses } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // A package with a font has two: for its code and for the font.
  const texts = readdirSync(folder).filter((entry) => /^licen[cs]e(_\w+)?(\.(md|txt))?$/i.test(entry)).sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  const text = texts.length > 0 ? texts.join('\n\n') : `Licence: ${license ?? licenses?.[0]?.type}`;
  return { name, version, license: license ?? licenses?.[0]?.type ?? 'see below', text };
}
