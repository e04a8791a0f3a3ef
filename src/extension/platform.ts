import type { PastProfile } from '../core/landscape/lifecycle/history.js';
import type { PastLandscape } from '../core/landscape/progress/history.js';

/**
 * What the extension asks of the machine it runs on. `platform.node.ts` and `platform.web.ts` implement it;
 * the entry points choose. What the web cannot serve is optional here and hidden in the menus by `prozessatlas.hasNode`.
 */
export interface Platform {
  /** Whether processes and the file system of the machine are within reach. */
  readonly hasNode: boolean;
  /** Earlier states of files, from git. */
  readonly history?: History;
}

/** Both answer `undefined` without git or outside of a repository. Paths are those of the machine. */
export interface History {
  landscapes(folder: string): Promise<readonly PastLandscape[] | undefined>;
  profile(folder: string, file: string): Promise<readonly PastProfile[] | undefined>;
}
