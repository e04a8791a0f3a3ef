import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { MOST_VERSIONS } from '../core/diff/element-history.js';
import { decodeText } from '../core/text/decode.js';
import { PortalMemory } from '../core/portal/memory.js';
import { cacheFolder } from '../node/cache.js';
import { fileHistory } from '../node/file-history.js';
import { installGit, isInstalledAs, uninstallGit } from '../node/git-integration.js';
import { pastLandscapes, profileVersions } from '../node/landscape-history.js';
import { ownCommand } from '../node/own-command.js';
import { runPluginRules } from '../node/plugin-rules.js';
import { writePortal, writtenTo } from '../node/portal.js';
import { PortalStore, storeName } from '../node/portal-memory.js';
import { readBytes } from '../node/workspace.js';
import type { Machine } from './platform.js';

const GIT_PROGRAMS = 'git-programs.mjs';

/** How git starts the programs that the build puts beside this file. */
function gitPrograms(): string {
  const script = fileURLToPath(new URL(`./${GIT_PROGRAMS}`, import.meta.url));
  return ownCommand({ node: process.execPath, isElectron: process.versions.electron !== undefined, script, env: process.env });
}

/** Names the code that makes the pages exactly: what another build has left behind may not be what this one would make. */
function pageWriter(): string {
  const { size, mtimeMs } = statSync(fileURLToPath(new URL('../web/extension.js', import.meta.url)));
  return `${size}-${mtimeMs}`;
}

function textOf(bytes: Uint8Array | undefined): string {
  return decodeText(bytes ?? new Uint8Array()).text;
}

/** What only Node can do. A file of its own, so that activation does without. */
export const machine: Machine = {
  history: {
    landscapes: pastLandscapes,
    profile: async (folder, file) => (await profileVersions(folder, file))?.map(({ date, profile }) => ({ date, data: profile.data })),
    model: async (folder, file) => (await fileHistory(folder, file, { most: MOST_VERSIONS }))?.map(({ bytes, before, date, note }) => ({ text: textOf(bytes), before: textOf(before), date, note })),
  },
  git: {
    install: async (root) => installGit(root, gitPrograms()),
    uninstall: async (root) => uninstallGit(root),
    renew: async (root) => { if (isInstalledAs(root, GIT_PROGRAMS)) installGit(root, gitPrograms()); },
  },
  runPluginRules: async (request) => runPluginRules(fileURLToPath(new URL('./plugin-runner.mjs', import.meta.url)), request),
  portal: {
    remembered: (index, out, about, placeOf) => {
      const cache = cacheFolder(process.env);
      const store = new PortalStore(cache && path.join(cache, storeName('extension', ...about, out)), pageWriter(), out, placeOf);
      const memory = new PortalMemory(store.memory, writtenTo(out), store.renamed(index));
      return { memory, stampOf: store.stampOf, save: () => store.save(index, memory) };
    },
    read: (file) => {
      const bytes = readBytes(file);
      return 'reason' in bytes ? undefined : decodeText(bytes).text;
    },
    write: async (...args) => writePortal(...args),
  },
};
