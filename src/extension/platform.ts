import type { PastVersion } from '../core/diff/element-history.js';
import type { PastProfile } from '../core/landscape/lifecycle/history.js';
import type { PluginConfig } from '../core/validate/config/config.js';
import type { PluginAnswer } from '../core/validate/plugin-findings.js';
import type { PortalFile } from '../core/portal/portal.js';
import type { PastLandscape } from '../core/landscape/progress/history.js';

/** The machine the extension runs on, as far as it is within reach: a browser's worker has none. */
export interface Platform {
  /** Loaded when it is asked for: activation does without. What needs it is hidden in the menus by `prozessatlas.hasNode`. */
  machine?(): Promise<Machine>;
}

/** What only Node can do; `machine.node.ts` does it. */
export interface Machine {
  /** Earlier states of files, from git. */
  readonly history: History;
  /** Setting up git to compare and merge models. */
  readonly git: GitIntegration;
  /** Folders on the disk of the machine, for what is published. */
  readonly portal: PortalFolder;
  /** Runs code of the workspace: only where the user trusts it. Never rejects. */
  runPluginRules(request: { readonly configFile: string; readonly plugins: PluginConfig; readonly models: readonly string[] }): Promise<PluginAnswer>;
}

/** Writes pages so that an interrupted run leaves the old ones whole. Paths are those of the machine. */
export interface PortalFolder {
  /** @returns what was done, or the file of somebody else that is in the way */
  write(files: AsyncIterable<PortalFile>, out: string, sourceOf: (from: string) => string): Promise<{ readonly files: number; readonly changed: number } | { readonly foreign: string }>;
}

/** Each takes the top folder of a repository, and rejects with git's own words when git does not accept a setting. */
export interface GitIntegration {
  install(root: string): Promise<void>;
  uninstall(root: string): Promise<void>;
  /** Tells a repository that was set up by the extension where its programs lie since the last update. */
  renew(root: string): Promise<void>;
}

/** All answer `undefined` without git or outside of a repository. Paths are those of the machine. */
export interface History {
  landscapes(folder: string): Promise<readonly PastLandscape[] | undefined>;
  profile(folder: string, file: string): Promise<readonly PastProfile[] | undefined>;
  model(folder: string, file: string): Promise<readonly PastVersion[] | undefined>;
}
