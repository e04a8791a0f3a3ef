import path from 'node:path';
import { MOST_VERSIONS } from '../core/diff/element-history.js';
import { decodeText } from '../core/text/decode.js';
import type { Platform } from './platform.js';

/** Evaluated when they are asked for: activation does without. */
const pastFiles = () => import('../node/landscape-history.js');
const gitIntegration = () => import('../node/git-integration.js');

const GIT_PROGRAMS = 'git-programs.mjs';

/** How git starts the programs that lie beside the bundle of the extension. */
async function gitPrograms(): Promise<string> {
  const { ownCommand } = await import('../node/own-command.js');
  const script = path.join(__dirname, GIT_PROGRAMS);
  return ownCommand({ node: process.execPath, isElectron: process.versions.electron !== undefined, script, env: process.env });
}
const portalWriter = () => import('../node/portal.js');

/** The extension host of a desktop or server: Node is there. */
export const platform: Platform = {
  hasNode: true,
  history: {
    landscapes: async (folder) => (await pastFiles()).pastLandscapes(folder),
    profile: async (folder, file) => (await (await pastFiles()).profileVersions(folder, file))?.map(({ date, profile }) => ({ date, data: profile.data })),
    model: async (folder, file) => (await (await import('../node/file-history.js')).fileHistory(folder, file, MOST_VERSIONS))?.map(({ bytes, date, note }) => ({ text: decodeText(bytes).text, date, note })),
  },
  git: {
    install: async (root) => (await gitIntegration()).installGit(root, await gitPrograms()),
    uninstall: async (root) => (await gitIntegration()).uninstallGit(root),
    async renew(root) {
      const { installGit, isInstalledAs } = await gitIntegration();
      if (isInstalledAs(root, GIT_PROGRAMS)) installGit(root, await gitPrograms());
    },
  },
  portal: { write: async (...args) => (await portalWriter()).writePortal(...args) },
};
