const WHY = 'left out in the web extension host, where git and the programs of the machine are out of reach';

/** Skips a test, or with its hook a whole suite, in the web extension host, and says why in the report. */
export function needsNode(running: Mocha.Context): void {
  const { test } = running;
  if (!process.env.PROZESSATLAS_WEB || !test) return;
  const isHook = 'type' in test && test.type === 'hook';
  const skipped = isHook && test.parent ? test.parent : test;
  skipped.title += ` (${WHY})`;
  running.skip();
}
