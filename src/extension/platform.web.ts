import type { Platform } from './platform.js';

/** The extension host in a browser's worker. */
export const platform: Platform = { hasNode: false };
