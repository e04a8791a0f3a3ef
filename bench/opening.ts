// How long a model takes from the key that opens it in VS Code until it is painted, beside bpmn-js' own modeler in a page of
// the same browser, from the address to the paint: by the clock. The pages themselves say when they are painted. The smallest
// model tells what VS Code and a page need for any model.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as esbuild from 'esbuild';
import { root } from '../scripts/lib/root.mjs';
import { newModel } from '../src/core/bpmn/new-model.js';
import { grid } from '../test/support/pictures/grid.js';
import { sharedVSCode, startShared } from '../test/support/shared-vscode.js';
import { Workbench } from '../test/support/workbench.js';
import { quantile } from './lib/timing.js';

/** How often each is opened; the first time warms up and does not count. */
const ROUNDS = Number(process.env.ROUNDS ?? 16);

const MODELS = { 'smallest.bpmn': newModel({ id: 'smallest', name: 'Smallest' }, 'en'), 'thousand.bpmn': grid(1000) };
type Model = keyof typeof MODELS;

const MODELER = `
import Modeler from 'bpmn-js/lib/Modeler';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
const modeler = new Modeler({ container: '#canvas' });
const xml = await (await fetch(location.search.slice(1))).text();
await modeler.importXML(xml);
modeler.get('canvas').zoom('fit-viewport');
requestAnimationFrame(() => setTimeout(() => { document.body.dataset.ready = performance.now(); }));
`;

async function main(): Promise<void> {
  const stop = await startShared();
  const peer = await servePeer();
  try {
    const workbench = await Workbench.open({ files: MODELS });
    const { browser } = await sharedVSCode();
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const times: Record<Model, { ours: number[]; theirs: number[] }> = { 'smallest.bpmn': { ours: [], theirs: [] }, 'thousand.bpmn': { ours: [], theirs: [] } };
    for (let round = 0; round < ROUNDS; round++) {
      for (const model of Object.keys(MODELS) as Model[]) {
        times[model].ours.push(await openInVSCode(workbench, model));
        await page.goto(`${addressOf(peer)}?${model}`);
        times[model].theirs.push(Number(await page.locator('body[data-ready]').getAttribute('data-ready')));
      }
    }
    const middle = (model: Model, who: 'ours' | 'theirs'): number => quantile(times[model][who].slice(1), 0.5);
    for (const model of Object.keys(MODELS) as Model[]) console.log(`${model}: Prozessatlas ${middle(model, 'ours').toFixed(0)} ms, bpmn-js ${middle(model, 'theirs').toFixed(0)} ms`);
    const [ours, theirs] = (['ours', 'theirs'] as const).map((who) => middle('thousand.bpmn', who) - middle('smallest.bpmn', who)) as [number, number];
    console.log(`what 1,000 nodes add, median of ${ROUNDS - 1}: Prozessatlas ${ours.toFixed(0)} ms, bpmn-js ${theirs.toFixed(0)} ms, ratio ${(ours / theirs).toFixed(2)}`);
    await workbench.close();
  } finally {
    peer.close();
    await stop();
  }
}

/** Milliseconds from Enter in Quick Open until the diagram is painted. */
async function openInVSCode(workbench: Workbench, model: Model): Promise<number> {
  const { page } = workbench;
  await page.keyboard.press('Control+P');
  await page.locator('.quick-input-widget:visible input').fill(model);
  await page.locator('.quick-input-list .monaco-list-row.focused').filter({ hasText: model }).waitFor();
  const time = page.evaluate(() => new Promise<number>((resolve) => {
    // Methods, since what runs in the page cannot have the helpers that named functions are compiled to.
    const watch = {
      pressed: 0,
      isReady() {
        const outer = document.querySelector<HTMLIFrameElement>('iframe.webview.ready')?.contentDocument;
        return outer?.querySelector<HTMLIFrameElement>('iframe#active-frame')?.contentDocument?.body?.dataset['ready'] === 'true';
      },
      look() {
        // What is set before a frame is painted when the next turn comes.
        if (this.isReady()) setTimeout(() => resolve(performance.now() - this.pressed));
        else requestAnimationFrame(() => this.look());
      },
    };
    document.addEventListener('keydown', () => { watch.pressed = performance.now(); watch.look(); }, { capture: true, once: true });
  }));
  await page.evaluate(() => undefined); // by now it is listening
  await page.keyboard.press('Enter');
  const milliseconds = await time;
  await workbench.runCommand('View: Close All Editors');
  await workbench.tab(model).waitFor({ state: 'detached' });
  return milliseconds;
}

async function servePeer(): Promise<Server> {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: MODELER, resolveDir: root }, bundle: true, write: false, minify: true, format: 'esm', platform: 'browser', outdir: 'out', loader: { '.svg': 'dataurl' }, logLevel: 'silent',
  });
  const file = (ending: string): string => outputFiles.find(({ path }) => path.endsWith(ending))!.text;
  const files: Record<string, readonly [string, string]> = {
    '/': ['text/html', '<!doctype html><link rel="stylesheet" href="page.css"><body style="margin: 0"><div id="canvas" style="width: 1400px; height: 900px"></div><script type="module" src="page.js"></script>'],
    '/page.js': ['text/javascript', file('.js')],
    '/page.css': ['text/css', file('.css')],
    ...Object.fromEntries(Object.entries(MODELS).map(([name, text]) => [`/${name}`, ['text/xml', text]] as const)),
  };
  const server = createServer(({ url = '/' }, response) => {
    const [type, text] = files[url.replace(/\?.*/, '')] ?? ['text/plain', ''];
    response.setHeader('content-type', `${type}; charset=utf-8`).end(text);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return server;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

void main();
