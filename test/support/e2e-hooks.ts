import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { startShared } from './shared-vscode.js';
import { windowsInUse } from './windows.js';

let stop: (() => Promise<void>) | undefined;

/** The server and the browser that all specs of a run share begin and end with it. */
export async function mochaGlobalSetup(): Promise<void> {
  stop = await startShared();
}

export async function mochaGlobalTeardown(): Promise<void> {
  await stop?.();
}

export const mochaHooks = {
  /** Keeps a picture of every open window when a test has failed, also when it is going to be tried again (it has no state then). */
  async afterEach(this: Mocha.Context): Promise<void> {
    const test = this.currentTest;
    if (!test || test.state === 'passed' || test.isPending()) return;
    const name = test.fullTitle().replace(/[^\p{L}\d]+/gu, '-');
    for (const [i, page] of windowsInUse().entries()) {
      await page.screenshot({ path: path.join(root, 'test-results', `failed-${name}-${i + 1}.png`) });
    }
  },
};
