import type { PastVersion } from '../core/diff/element-history.js';
import type { PastProfile } from '../core/landscape/lifecycle/history.js';
import type { PluginConfig } from '../core/validate/config/config.js';
import type { PluginAnswer } from '../core/validate/plugin-findings.js';
import type { LandscapeIndex } from '../core/landscape/landscape-index.js';
import type { PortalMemory } from '../core/portal/memory.js';
import type { KeptPage } from '../core/portal/page.js';
import type { PortalFile } from '../core/portal/portal.js';
import type { PastLandscape } from '../core/landscape/progress/history.js';

/** The machine the extension runs on, as far as it is within reach: a browser's worker has none. */
export interface Platform {
  /** Loaded when it is asked for: activation does without. What needs it is hidden in the menus by `prozessatlas.hasNode`. */
  machine?(): Promise<Machine>;
  /** Its files at first hand: VS Code asks its window before it reads one, which takes much longer than the disk. */
  readonly files?: LocalFiles;
}

/** Paths are those of the machine. Rejects with the system's error. */
export interface LocalFiles {
  /** `mtime` in milliseconds since 1970. What is neither a file nor a folder (a pipe, a device) counts as empty. */
  stat(path: string): Promise<{ readonly isFolder: boolean; readonly size: number; readonly mtime: number }>;
  read(path: string): Promise<Uint8Array>;
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
  /**
   * What the last run has left for one on the same landscape; it must be on disk as the index knows it.
   *
   * @param about Everything that decides about the pages besides the files.
   * @param placeOf Where a file of the index lies.
   */
  remembered(index: LandscapeIndex, out: string, about: readonly string[], placeOf: (path: string) => string): RememberedPortal;
  /** The text of a file, at once; `undefined` when it cannot be read. */
  read(file: string): string | undefined;
  /** @returns what was done, or the file of somebody else that is in the way */
  write(files: AsyncIterable<PortalFile | KeptPage>, out: string, sourceOf: (from: string) => string): Promise<{ readonly files: number; readonly changed: number } | { readonly foreign: string }>;
}

/** What a run needs of the one before, and leaves for the next. */
export interface RememberedPortal {
  readonly memory: PortalMemory;
  /** Tells the states of a file apart. */
  stampOf(path: string): string;
  save(): void;
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
