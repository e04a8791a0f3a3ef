import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inGerman } from '../../../webview/editor/simulation/words.js';
import { germanTexts } from '../../../webview/editor/translate.de.js';

const PACKAGES = [
  'bpmn-js/lib', 'diagram-js/lib', 'diagram-js-direct-editing/lib', 'diagram-js-minimap/dist', 'bpmn-js-color-picker', 'bpmn-js-create-append-anything/dist',
];
/** What the packages pass on to `translate`, directly or in the tables of their menus. */
const SAID = [/translate\(\s*(['"])((?:(?!\1).)+)\1\s*[,)]/g, /\b(?:label|title): (['"])((?:(?!\1).)+)\1/g, /\bname: (['"])([A-Z](?:(?!\1).)+)\1/g];
/** An example in a comment, and a translation of coordinates. */
const OTHERS = ['HELLO {you}', ' + shift + '];

function sources(folder: string): string[] {
  return readdirSync(path.join('node_modules', folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.js') && !entry.name.includes('umd'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

describe('the German texts of the canvas', () => {
  it('cover everything that bpmn-js and its modules say', () => {
    const said = PACKAGES.flatMap(sources).flatMap((source) => SAID.flatMap((pattern) => [...source.matchAll(pattern)].map(([, , text]) => text!)));
    assert.ok(said.length > 100);
    assert.deepEqual([...new Set(said)].filter((text) => !(text in germanTexts) && !OTHERS.includes(text)), []);
  });

  it('cover what is said while a process is played through, and leave names alone', () => {
    const texts = sources('bpmn-js-token-simulation/lib').flatMap((source) => [
      ...[...source.matchAll(/\btext: (?:elementName \|\| )?'([^']+)'/g)].map(([, text]) => text!),
      ...[...source.matchAll(/title="([^"$]+)"/g)].map(([, text]) => text!),
    ]);
    assert.ok(texts.length > 20);
    assert.deepEqual(texts.filter((text) => inGerman(text) === text), []);
    assert.equal(inGerman('Antrag prüfen'), 'Antrag prüfen');
    assert.equal(inGerman('Process started'), 'Prozess begonnen');
    assert.equal(inGerman('Anhörung finished'), 'Anhörung beendet');
  });
});
