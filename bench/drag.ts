// How quickly the canvas follows in a very large model: the pointer while something is dragged, the keys while a name is typed,
// and how long the window is busy behind it; beside bpmn-js' own modeler on the same file, place and size.
// `npm run bench -- drag [-- NODES]`, 5,000 nodes unless told otherwise. Needs VS Code's server and Chromium.
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { CDPSession, Frame, Locator, Page } from 'playwright-core';
import { root } from '../scripts/lib/root.mjs';
import { Diagram } from '../test/support/diagram.js';
import { sharedVSCode, startShared } from '../test/support/shared-vscode.js';
import { Workbench } from '../test/support/workbench.js';
import { largeModel } from './lib/large-model.js';
import type { PlainModeler } from './lib/plain-modeler.js';
import { quantile } from './lib/timing.js';

/** How long a very large model may take to open on a busy machine, in milliseconds. */
const OPENING = 300_000;

/** How long a page has to rest before what follows is measured, in milliseconds. */
const REST = 500;

const MOVES = 40;
const NAME = 'Nachgereichte Unterlagen prüfen';

/** A page with a diagram in it, whoever drew it. */
interface Surface {
  readonly page: Page;
  readonly frame: Frame;
  readonly devtools: CDPSession;
}

/** Milliseconds per step: by the clock until the step is on the screen, and of the page's own thread. */
interface Times { readonly clock: number[]; readonly thread: number[] }

/** Does steps one by one, each when the one before is on the screen. */
async function measure(surface: Surface, steps: readonly (() => Promise<void>)[]): Promise<Times> {
  const times: Times = { clock: [], thread: [] };
  for (const step of steps) {
    const before = await threadTime(surface);
    const started = performance.now();
    await step();
    await painted(surface.frame);
    times.clock.push(performance.now() - started);
    times.thread.push(await threadTime(surface) - before);
  }
  return times;
}

/** Processor time of the page's thread so far, in milliseconds. */
async function threadTime({ devtools }: Surface): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
}

function painted(frame: Frame): Promise<void> {
  return frame.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

const task = (frame: Frame, number: number): Locator => frame.locator(`[data-element-id="Task_${number}"] > .djs-hit`).first();

/** Drags a task by forty small steps and lets it drop; tells the steps, and the dropping until the page is at rest. */
async function drag(surface: Surface, number: number): Promise<{ moves: Times; drop: Times }> {
  const { mouse } = surface.page;
  const box = (await task(surface.frame, number).boundingBox())!;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x + 6, y + 6); // bpmn-js begins to drag from a few pixels on
  const moves = await measure(surface, Array.from({ length: MOVES }, (_, i) => () => mouse.move(x + 6 + 3 * i, y + 6 + 2 * i)));
  const drop = await measure(surface, [async () => {
    await mouse.up();
    await atRest(surface);
  }]);
  return { moves, drop };
}

/** Waits until the thread of the page has hardly done anything for a while. */
async function atRest(surface: Surface): Promise<void> {
  for (let before = -Infinity, now = await threadTime(surface); now - before > REST / 10; now = await threadTime(surface)) {
    before = now;
    await surface.page.waitForTimeout(REST);
  }
}

/** Types a name letter by letter, and presses Enter. */
async function type(surface: Surface, number: number): Promise<{ keys: Times; enter: Times }> {
  const { keyboard } = surface.page;
  await task(surface.frame, number).dblclick({ force: true });
  await surface.frame.locator('.djs-direct-editing-content').waitFor();
  await keyboard.press('Control+A');
  const keys = await measure(surface, [...NAME].map((letter) => () => keyboard.type(letter)));
  const enter = await measure(surface, [async () => {
    await keyboard.press('Enter');
    await atRest(surface);
  }]);
  return { keys, enter };
}

async function report(title: string, surface: Surface): Promise<void> {
  await surface.devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await atRest(surface);
  console.log(title);
  const row = (what: string, { clock, thread }: Times): void => {
    const of = (values: readonly number[]): string => `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)} / ${Math.max(...values).toFixed(1)}`.padStart(24);
    console.log(`  ${what.padEnd(28)}${of(thread)}${of(clock)}`);
  };
  const first = await drag(surface, 303);
  row('move while dragging', first.moves);
  row('drop, until at rest', first.drop);
  const second = await drag(surface, 304);
  row('move while dragging again', second.moves);
  const typed = await type(surface, 505);
  row('key while typing a name', typed.keys);
  row('Enter, until at rest', typed.enter);
}

async function main(): Promise<void> {
  const count = Number(process.argv[2] ?? 5000);
  const text = largeModel(count);
  const stop = await startShared();
  try {
    console.log(`${count} tasks and as many flows, ${(text.length / 1e6).toFixed(1)} MB. Milliseconds: processor time of the page, and by the clock until it is on the screen; median / p95 / longest.`);
    const workbench = await Workbench.open({ files: { 'large.bpmn': text } });
    await workbench.openFile('large.bpmn');
    await workbench.page.locator('iframe.webview.ready').contentFrame().locator('iframe#active-frame').contentFrame().locator('body[data-ready="true"]').waitFor({ timeout: OPENING });
    const diagram = await Diagram.in(workbench);
    const frame = await workbench.webviewFrame();
    const canvas = (await diagram.frame.locator('#canvas').boundingBox())!;
    await report('Prozessatlas', { page: workbench.page, frame, devtools: await session(workbench.page, frame) });
    await workbench.close();

    const page = await (await (await sharedVSCode()).browser.newContext({ viewport: { width: 1400, height: 900 } })).newPage();
    const { outputFiles } = await esbuild.build({ entryPoints: [path.join(root, 'bench', 'lib', 'plain-modeler.ts')], bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'silent' });
    await page.setContent(`<!doctype html><div id="canvas" style="width: ${canvas.width}px; height: ${canvas.height}px"></div>`);
    for (const name of ['diagram-js.css', 'bpmn-js.css']) await page.addStyleTag({ path: path.join(root, 'node_modules', 'bpmn-js', 'dist', 'assets', name) });
    await page.addScriptTag({ content: outputFiles[0]!.text });
    await page.evaluate(([xml, width, height]) => (window as unknown as PlainModeler).open(xml, { x: 0, y: 0, width: width / 0.3, height: height / 0.3 }), [text, canvas.width, canvas.height] as const);
    await report('bpmn-js 18, its own modeler', { page, frame: page.mainFrame(), devtools: await session(page, page.mainFrame()) });
  } finally {
    await stop();
  }
}

/** A frame of another origin has a thread of its own, any other one that of its page. */
async function session(page: Page, frame: Frame): Promise<CDPSession> {
  try {
    return await page.context().newCDPSession(frame);
  } catch {
    return page.context().newCDPSession(page);
  }
}

void main();
