import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { FONT_FILE } from '../../../scripts/lib/assets.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { launchBrowser } from '../browser.js';
import type { Comparison } from './comparison.js';

/** What the page offers, see page.ts. */
interface PageFunctions {
  compare(text: string): Promise<Comparison>;
  time(text: string): Promise<number | undefined>;
  show(text: string): Promise<{ width: number; height: number }>;
  difference(images: readonly string[]): Promise<number>;
}

/** A browser page in which files are drawn by bpmn-js and by us, with the same font for both. */
export class PictureOracle {
  private constructor(private readonly browser: Browser, readonly page: Page) {}

  static async start(): Promise<PictureOracle> {
    const bundle = await esbuild.build({
      entryPoints: [path.join(root, 'test', 'support', 'pictures', 'page.ts')],
      bundle: true, write: false, format: 'iife', platform: 'browser', logLevel: 'silent',
    });
    const browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    await page.setContent(`<!doctype html><style>${fontFace()} body { margin: 0 } #theirs { width: 1600px; height: 1200px }</style>
      <div id="theirs"></div><div id="ours"></div>`);
    await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
    return new PictureOracle(browser, page);
  }

  /** Opens a text in both and measures every shape, connection and label. */
  compare(text: string): Promise<Comparison> {
    return this.page.evaluate((xml) => (window as unknown as PageFunctions).compare(xml), text);
  }

  /** Both pictures of the main diagram as PNG, theirs and ours, and the share of pixels that one has and the other has not. */
  async pixels(text: string): Promise<{ images: [Buffer, Buffer]; difference: number }> {
    const size = await this.page.evaluate((xml) => (window as unknown as PageFunctions).show(xml), text);
    const shoot = async (selector: string): Promise<Buffer> => {
      const { x, y } = (await this.page.locator(selector).boundingBox())!;
      return this.page.screenshot({ clip: { x, y, ...size }, fullPage: true });
    };
    const images: [Buffer, Buffer] = [await shoot('#theirs .djs-container > svg'), await shoot('#ours svg')];
    const urls = images.map((image) => `data:image/png;base64,${image.toString('base64')}`);
    return { images, difference: await this.page.evaluate((both) => (window as unknown as PageFunctions).difference(both), urls) };
  }

  /** How long bpmn-js takes for an SVG in milliseconds; `undefined` when it does not open the text. */
  time(text: string): Promise<number | undefined> {
    return this.page.evaluate((xml) => (window as unknown as PageFunctions).time(xml), text);
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Arimo under the name of Arial, so that the fonts of the machine play no part. */
function fontFace(): string {
  return `@font-face { font-family: Arial; src: url(data:font/ttf;base64,${readFileSync(FONT_FILE).toString('base64')}) }`;
}

/** A file as text, in the encoding its declaration names. */
export function readModelFile(file: string): string {
  const bytes = readFileSync(file);
  return new TextDecoder(/encoding="([^"]+)"/.exec(bytes.toString('latin1', 0, 100))?.[1] ?? 'utf-8').decode(bytes);
}

/** The models of the example landscape. */
export function exampleFiles(): string[] {
  const folder = path.join(root, 'examples');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.bpmn')).sort().map((file) => path.join(folder, file));
}

/** The same files at every run, but not always the first ones: drawn by a small random generator with a seed. */
export function sampleOf<T>(items: readonly T[], count: number, seed: number): T[] {
  let state = seed;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return items.map((item) => ({ item, key: random() })).sort((a, b) => a.key - b.key).slice(0, count).map(({ item }) => item);
}
