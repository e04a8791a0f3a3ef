import { pastLandscapes, profileVersions } from '../node/landscape-history.js';
import type { Platform } from './platform.js';

/** The extension host of a desktop or server: Node is there. */
export const platform: Platform = {
  hasNode: true,
  history: {
    landscapes: pastLandscapes,
    profile: async (folder, file) => (await profileVersions(folder, file))?.map(({ date, profile }) => ({ date, data: profile.data })),
  },
};
