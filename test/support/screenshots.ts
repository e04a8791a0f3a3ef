// Takes the pictures of the documentation from the real thing: `npm run screenshots`, or `npm run screenshots -- guide` for some.
// `npm run screenshots -- surfaces [name…]` takes every surface in three themes, to be looked at; these are not kept.
import path from 'node:path';
import { runScript } from '../../scripts/lib/failure.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { takeGuide } from './guide-pictures.js';
import { startShared } from './shared-vscode.js';
import { takeSurfaces } from './surface-pictures.js';
import { Workbench } from './workbench.js';

type Lang = 'en' | 'de';

const picture = (name: string): string => path.join(root, 'docs', 'images', `${name}.png`);

/** The landscape beside a finished model, as landscape.<lang>.png. */
async function takeLandscape(lang: Lang): Promise<void> {
  const workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang });
  await workbench.showContainer('Prozessatlas');
  await workbench.expandRow('Gemeinsame Teilprozesse', 'Identität klären');
  await workbench.openFile('abh-que-010.bpmn');
  await workbench.webview();
  await workbench.page.mouse.move(700, 820); // away from everything that has a tooltip
  await workbench.settled();
  await workbench.page.screenshot({ path: picture(`landscape.${lang}`) });
  await workbench.close();
}

/** An old model with its problems, as editor.<lang>.png. */
async function takeEditor(lang: Lang): Promise<void> {
  const workbench = await Workbench.open({ workspace: 'examples/auslaenderbehoerde', lang });
  await workbench.problems();
  await workbench.openFile('aufenthaltstitel-2019.bpmn');
  await workbench.webview();
  await workbench.runCommand('View: Focus Active Editor Group');
  await workbench.settled();
  await workbench.page.screenshot({ path: picture(`editor.${lang}`) });
  await workbench.close();
}

const takers = { landscape: takeLandscape, editor: takeEditor, guide: takeGuide };

void runScript('screenshots', async () => {
  const wanted = process.argv.slice(2);
  const [first, ...names] = wanted;
  const stop = await startShared();
  try {
    if (first === 'surfaces') await takeSurfaces(names);
    else for (const lang of ['en', 'de'] as const) {
      for (const [name, take] of Object.entries(takers)) if (wanted.length === 0 || wanted.includes(name)) await take(lang);
    }
  } finally {
    await stop();
  }
});
