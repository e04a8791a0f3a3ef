import assert from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandIds } from '../../../src/extension/shared/command-ids.js';
import manifest from '../../../package.json' with { type: 'json' };

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

/** The sources of the extension, by path. */
function sources(folder = 'src/extension'): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
}

describe('the manifest', () => {
  it('contributes exactly the commands that the extension handles', () => {
    assert.deepStrictEqual(manifest.contributes.commands.map(({ command }) => command).sort(), [...commandIds].sort());
  });

  it('names in menus only commands that exist', () => {
    const inMenus = Object.values(manifest.contributes.menus).flat().flatMap((item) => ('command' in item ? [item.command] : []));
    for (const command of inMenus) assert.ok((commandIds as readonly string[]).includes(command), command);
  });

  it('finds files by their path on Windows, too', () => {
    const patterns = [...JSON.stringify(manifest.contributes).matchAll(/resourcePath =~ \/((?:\[(?:\\.|[^\]])*\]|\\.|[^/[\\])+)\//g)].map(([, pattern]) => new RegExp(JSON.parse(`"${pattern}"`) as string));
    assert.ok(patterns.length > 0);
    for (const pattern of patterns) {
      assert.match('/amt/catalogs/roles.yaml', pattern);
      assert.match('C:\\amt\\catalogs\\roles.yaml', pattern);
      assert.doesNotMatch('C:\\amt\\old-catalogs\\roles.yaml', pattern);
    }
  });

  it('knows both endings of YAML files', () => {
    const names = manifest.contributes.yamlValidation.flatMap(({ fileMatch }) => fileMatch);
    assert.ok(names.length > 0);
    assert.deepStrictEqual(names.filter((name) => name.endsWith('.yml')).map((name) => name.replace(/yml$/, 'yaml')).sort(), names.filter((name) => name.endsWith('.yaml')).sort());
  });

  it('gives every item of a menu a place of its own', () => {
    // Elsewhere items for files or nodes of different kinds share a place.
    for (const [menu, items] of Object.entries(manifest.contributes.menus)) {
      const places = items.flatMap((item) => ('group' in item && item.group.includes('@') ? [{ place: item.group, when: 'when' in item ? item.when : '' }] : []));
      const key = ({ place, when }: (typeof places)[number]): string => `${place} ${menu === 'editor/title' ? '' : when}`;
      assert.deepStrictEqual(places.map(key).filter((one, i, all) => all.indexOf(one) !== i), [], menu);
    }
  });

  it('has every text in both languages', () => {
    const used = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    assert.ok(used.length > 0);
    const [english, german] = [read('package.nls.json'), read('package.nls.de.json')];
    assert.deepStrictEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    assert.deepStrictEqual(Object.keys(german).sort(), Object.keys(english).sort());
  });
});

describe('the German texts of the extension', () => {
  it('cover exactly what the extension says', () => {
    const said = sources().flatMap((source) => [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!.replace(/\\'/g, "'")));
    assert.ok(said.length > 0);
    assert.deepStrictEqual(Object.keys(read('l10n/bundle.l10n.de.json')).sort(), [...new Set(said)].sort());
  });

  it('keep the places of the English ones', () => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const [english, german] of Object.entries(read('l10n/bundle.l10n.de.json'))) assert.deepStrictEqual(places(german), places(english), english);
  });
});
