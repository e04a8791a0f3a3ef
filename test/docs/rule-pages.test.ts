import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { ruleFiles } from '../../scripts/rule-pages.js';
import { ruleMetas } from '../../src/core/validate/registry.js';

describe('pages of the rules', () => {
  const files = ruleFiles('.');

  it('are as the rules have them (npm run docs:rules)', () => {
    for (const [file, text] of files) assert.equal(readFileSync(file, 'utf8'), text, file);
    const there = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:md|svg)$/.test(file));
    assert.deepEqual(there.filter((file) => !files.has(`docs/rules/${file.replaceAll('\\', '/')}`)), []);
  });

  it('are there for every rule, and in the list', () => {
    const list = files.get('docs/rules.md')!;
    for (const { id } of ruleMetas) {
      assert.ok(files.has(`docs/rules/${id}.md`), id);
      assert.ok(list.includes(`(rules/${id}.md)`), id);
    }
  });

  it('describe a configuration that the schema takes', () => {
    const validate = new Ajv({ strictTypes: false }).compile(JSON.parse(files.get('schemas/prozessatlas.json')!) as object);
    const config = { extends: ['prozessatlas:municipal'], rules: { 'label-required': 'off', 'convention/task-label': ['warning', { language: 'de' }] }, ignores: [{ files: 'alt', reason: 'Altbestand' }] };
    assert.ok(validate(config), JSON.stringify(validate.errors));
    assert.equal(validate({ rules: { 'label-requird': 'off' } }), false);
  });
});
