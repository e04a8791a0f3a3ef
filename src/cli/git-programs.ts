import { main } from './process.js';

// What git starts where the extension has set up a repository: the two commands that compare and merge models, without
// the rest of the command line, which the extension does not bring along.
await main({
  textconv: async () => (await import('./commands/textconv.js')).textconv,
  merge: async () => (await import('./commands/merge.js')).merge,
}, import.meta.url);
