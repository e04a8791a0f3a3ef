import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { walkthroughPictures } from '../../scripts/walkthrough-pictures.js';
import { commandIds } from '../../src/extension/shared/command-ids.js';

interface Manifest {
  readonly contributes: {
    readonly walkthroughs: readonly { readonly steps: readonly { readonly description: string; readonly media: { readonly image: string }; readonly completionEvents: readonly string[] }[] }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
const { contributes } = read('package.json') as Manifest;
const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);
const known = new Set<string>([...commandIds, 'vscode.openFolder', ...Object.values(contributes.views).flat().map(({ id }) => `${id}.focus`)]);

describe('getting started', () => {
  for (const [lang, file] of [['en', 'package.nls.json'], ['de', 'package.nls.de.json']] as const) {
    const texts = read(file) as Record<string, string>;
    const say = (text: string): string => text.replace(/^%(.*)%$/, (_, key: string) => texts[key] ?? '');

    it(`shows pictures that exist, ${lang}`, () => {
      for (const { media } of steps) assert.ok(existsSync(path.join(root, say(media.image))), media.image);
    });

    it(`leads only to commands that exist, ${lang}`, () => {
      const said = [...steps.map(({ description }) => description), ...contributes.viewsWelcome.map(({ contents }) => contents)].map(say);
      for (const text of said) for (const [, command] of text.matchAll(/\(command:([^)?]+)/g)) assert.ok(known.has(command!), command);
    });
  }

  it('shows pictures that are drawn as today (npm run docs:walkthrough)', () => {
    for (const [file, svg] of walkthroughPictures()) assert.equal(readFileSync(path.join(root, file), 'utf8'), svg, file);
  });

  it('is done with commands and views that exist', () => {
    for (const event of steps.flatMap(({ completionEvents }) => completionEvents)) assert.ok(known.has(event.replace(/^onCommand:/, '').replace(/^onView:(.*)/, '$1.focus')), event);
  });
});
