import type { Platform } from './platform.js';

/** Evaluated when it is asked for: activation does without. */
const pastFiles = () => import('../node/landscape-history.js');

/** The extension host of a desktop or server: Node is there. */
export const platform: Platform = {
  hasNode: true,
  history: {
    landscapes: async (folder) => (await pastFiles()).pastLandscapes(folder),
    profile: async (folder, file) => (await (await pastFiles()).profileVersions(folder, file))?.map(({ date, profile }) => ({ date, data: profile.data })),
  },
};
