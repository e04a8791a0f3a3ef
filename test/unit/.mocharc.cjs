// Files are tested in parallel on every core, two at least. Short-lived models by the thousand want room for young objects,
// and code that runs for a fraction of a second is not worth the time of the optimizing compiler.
const { availableParallelism } = require('node:os');

module.exports = {
  require: ['test/support/temporary-folder.ts'],
  'node-option': ['import=tsx', 'max-semi-space-size=32', 'interrupt-budget=2500000'],
  timeout: 60_000,
  parallel: true,
  jobs: Math.max(2, availableParallelism()),
};
