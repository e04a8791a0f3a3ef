// Runs the integration tests in a desktop VS Code, downloaded on first use: `npm run test:desktop`.
import { runTests } from '@vscode/test-electron';
import { Failure, runScript } from '../../scripts/lib/failure.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { bundleIntegrationTests } from './integration-bundle.js';
import { copyWorkspace } from './workspace-copy.js';

void runScript('test:desktop', async () => {
  const extensionTestsPath = await bundleIntegrationTests('node');
  try {
    return await runTests({
      extensionDevelopmentPath: root,
      extensionTestsPath,
      launchArgs: [copyWorkspace(), '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
    });
  } catch (error) {
    throw new Failure(`the tests did not pass or VS Code could not be downloaded: ${error instanceof Error ? error.message : error}`);
  }
});
