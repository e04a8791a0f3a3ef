import type { Platform } from './platform.js';

/** The extension host of a desktop or server: Node is there. */
export const platform: Platform = { hasNode: true };
