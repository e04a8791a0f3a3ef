import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { openPages, stopShared } from './shared-vscode.js';

/** The server and the browser that all specs of a run share end with it. */
export const mochaGlobalTeardown = stopShared;

export const mochaHooks = {
  /** Keeps a picture of every open window when a test has failed. */
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = test.fullTitle().replace(/[^\p{L}\d]+/gu, '-');
    for (const [i, page] of (await openPages()).entries()) {
      await page.screenshot({ path: path.join(root, 'test-results', `failed-${name}-${i + 1}.png`) });
    }
  },
};
