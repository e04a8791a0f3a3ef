import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { FONT_FILE } from '../../../scripts/lib/assets.mjs';
import { root } from '../../../scripts/lib/root.mjs';
import { launchBrowser } from '../browser.js';
import type { Comparison } from './comparison.js';

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
    return this.page.evaluate((xml) => (window as unknown as { compare(text: string): Promise<Comparison> }).compare(xml), text);
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
