// Takes the pictures of the documentation from the real thing: `npm run screenshots`.
import path from 'node:path';
import { runScript } from '../../scripts/lib/failure.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { stopShared } from './shared-vscode.js';
import { Workbench } from './workbench.js';

/** The example with a model and its problems, as docs/images/editor.<lang>.png. */
async function takeEditor(lang: 'en' | 'de'): Promise<void> {
  const workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang });
  await workbench.problems();
  await workbench.openFile('aufenthaltstitel-2019.bpmn');
  await workbench.webview();
  await workbench.runCommand('View: Focus Active Editor Group');
  await workbench.settled();
  await workbench.page.screenshot({ path: path.join(root, 'docs', 'images', `editor.${lang}.png`) });
  await workbench.close();
}

void runScript('screenshots', async () => {
  try {
    for (const lang of ['en', 'de'] as const) await takeEditor(lang);
  } finally {
    await stopShared();
  }
});
