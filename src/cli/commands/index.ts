import type { CommandTable } from '../command.js';

/** Every command of the command line. A call loads the code of one command only: git starts us once per file. */
export const commands: CommandTable = {
  validate: async () => (await import('./validate.js')).validate,
  fix: async () => (await import('./fix.js')).fix,
  layout: async () => (await import('./layout.js')).layout,
  landscape: async () => (await import('./landscape.js')).landscape,
  bootstrap: async () => (await import('./bootstrap.js')).bootstrap,
  import: async () => (await import('./import.js')).importCommand,
  impact: async () => (await import('./impact.js')).impact,
  due: async () => (await import('./due.js')).due,
  release: async () => (await import('./release.js')).release,
  textconv: async () => (await import('./textconv.js')).textconv,
  describe: async () => (await import('./describe.js')).describe,
  diff: async () => (await import('./diff.js')).diff,
  history: async () => (await import('./history.js')).history,
  merge: async () => (await import('./merge.js')).merge,
  git: async () => (await import('./git.js')).gitCommand,
  portal: async () => (await import('./portal.js')).portal,
  handbook: async () => (await import('./handbook.js')).handbookCommand,
  export: async () => (await import('./export.js')).exportCommand,
};
