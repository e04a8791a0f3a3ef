import { fileURLToPath } from 'node:url';
import { MOST_VERSIONS } from '../core/diff/element-history.js';
import { decodeText } from '../core/text/decode.js';
import { fileHistory } from '../node/file-history.js';
import { installGit, isInstalledAs, uninstallGit } from '../node/git-integration.js';
import { pastLandscapes, profileVersions } from '../node/landscape-history.js';
import { ownCommand } from '../node/own-command.js';
import { runPluginRules } from '../node/plugin-rules.js';
import { writePortal } from '../node/portal.js';
import type { Machine } from './platform.js';

const GIT_PROGRAMS = 'git-programs.mjs';

/** How git starts the programs that the build puts beside this file. */
function gitPrograms(): string {
  const script = fileURLToPath(new URL(`./${GIT_PROGRAMS}`, import.meta.url));
  return ownCommand({ node: process.execPath, isElectron: process.versions.electron !== undefined, script, env: process.env });
}

/** What only Node can do. A file of its own, so that activation does without. */
export const machine: Machine = {
  history: {
    landscapes: pastLandscapes,
    profile: async (folder, file) => (await profileVersions(folder, file))?.map(({ date, profile }) => ({ date, data: profile.data })),
    model: async (folder, file) => (await fileHistory(folder, file, { most: MOST_VERSIONS }))?.map(({ bytes, date, note }) => ({ text: decodeText(bytes).text, date, note })),
  },
  git: {
    install: async (root) => installGit(root, gitPrograms()),
    uninstall: async (root) => uninstallGit(root),
    renew: async (root) => { if (isInstalledAs(root, GIT_PROGRAMS)) installGit(root, gitPrograms()); },
  },
  runPluginRules: async (request) => runPluginRules(fileURLToPath(new URL('./plugin-runner.mjs', import.meta.url)), request),
  portal: { write: async (...args) => writePortal(...args) },
};
