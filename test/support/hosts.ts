/** Skips a test in the web extension host, where git and the programs of the machine are out of reach. */
export function needsNode(test: Mocha.Context): void {
  if (process.env.PROZESSATLAS_WEB) test.skip();
}
