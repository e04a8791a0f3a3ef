// How long it takes from a key typed in a profile until tree and map show what was typed, in VS Code in the browser on a
// landscape of 5,000 processes: by the clock, with VS Code's own way from the window to the extension and back.
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { id, largeLandscape } from '../test/support/large-landscape.js';
import { startShared } from '../test/support/shared-vscode.js';
import { Workbench } from '../test/support/workbench.js';
import { quantile } from './lib/timing.js';

const COUNT = 5000;
const KEYS = 'abcdefghij';
/** Short enough that what is added can be read on its card. */
const NAME = 'Antrag';
/** Milliseconds from one key to the next: what the one before has caused is over. */
const REST = 1500;
/** Milliseconds in which all files are checked in the background after the start. */
const CHECKING = 30_000;

async function main(): Promise<void> {
  const stop = await startShared();
  try {
    const file = `p/${id(0)}.process.yaml`;
    const files = Object.fromEntries(largeLandscape(COUNT));
    const workbench = await Workbench.open({ files: { ...files, [file]: files[file]!.replace(/^name: .*$/m, `name: ${NAME}`) } });
    const { page } = workbench;
    await workbench.showContainer('Prozessatlas');
    await workbench.treeRow('Core').waitFor();
    await page.waitForTimeout(CHECKING);
    await workbench.expandRow('Gruppe g-0', NAME);
    await workbench.openFile(file);
    print('tree', await typeAndWatch(page, { tree: page.mainFrame() }, 'allein'));

    await page.keyboard.press('Control+S');
    await workbench.written(file, /allein/);
    await workbench.runCommand('View: Close All Editors');
    await workbench.tab(path.basename(file)).waitFor({ state: 'detached' });
    await workbench.runCommand('Prozessatlas: Open Map of the Process Landscape');
    await workbench.webview();
    await workbench.runCommand('View: New Editor Group to the Right');
    await workbench.runCommand('View: Focus Right Editor Group'); // the map keeps the focus
    await workbench.openFile(file);
    const map = await workbench.webviewFrame();
    await map.locator('g.summary').first().press('Enter'); // from far away only groups are drawn
    await map.locator(`[data-process-id="${id(0)}"]`).waitFor();
    print('tree, the map beside it', await typeAndWatch(page, { tree: page.mainFrame(), map }, 'daneben'));
    await workbench.close();
  } finally {
    await stop();
  }
}

/** Types a name letter by letter and tells for each how many milliseconds later it is seen. */
async function typeAndWatch(page: Page, { tree, map }: { readonly tree: Frame; readonly map?: Frame }, name: string): Promise<{ tree: number[]; map: number[] }> {
  await page.locator('.view-line', { hasText: 'name:' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(` ${name}`);
  const times = { tree: [] as number[], map: [] as number[] };
  let typed = name;
  for (const key of KEYS) {
    await page.keyboard.press('Escape'); // whatever is suggested
    await page.waitForTimeout(REST);
    typed += key;
    const pressed = timeOfKey(page.mainFrame());
    const seen = [seenIn(tree, '.sidebar .monaco-list', typed), map && seenIn(map, '#map', typed)] as const;
    await Promise.all([tree.evaluate(() => undefined), map?.evaluate(() => undefined)]); // by now they are watching
    await page.keyboard.press(key);
    const [start, inTree, inMap] = await Promise.all([pressed, ...seen]);
    times.tree.push(inTree - start);
    if (inMap !== undefined) times.map.push(inMap - start);
  }
  return times;
}

/** When the next key goes down, in milliseconds since 1970. */
function timeOfKey(frame: Frame): Promise<number> {
  return frame.evaluate(() => new Promise<number>((resolve) => { document.addEventListener('keydown', () => resolve(Date.now()), { capture: true, once: true }); }));
}

/** When the frame with a text is painted, in milliseconds since 1970. */
function seenIn(frame: Frame, where: string, text: string): Promise<number> {
  return frame.evaluate(([where, text]) => new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (![...document.querySelectorAll(where)].some((element) => element.textContent.includes(text))) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(Date.now()));
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }), [where, text] as const);
}

function print(label: string, times: { readonly tree: readonly number[]; readonly map: readonly number[] }): void {
  for (const [what, values] of [[label, times.tree], ['map', times.map]] as const) {
    if (values.length > 0) console.log(`key to ${what}: median ${quantile(values, 0.5).toFixed(0)} ms, best ${Math.min(...values)} ms, worst ${Math.max(...values)} ms`);
  }
}

void main();
