// Compiles the JSON Schemas of the landscape files to plain code, so that nothing is compiled or evaluated at run time:
// `node scripts/schemas.mjs` after a change in schemas/. A unit test notices when it was forgotten.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import * as esbuild from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
export const validatorsFile = path.join(root, 'src/core/landscape/schema/validators.js');

/** The module with one validator per schema, named after its file in camelCase. */
export function compileSchemas() {
  const folder = path.join(root, 'schemas');
  const names = readdirSync(folder).filter((file) => file.endsWith('.schema.json')).map((file) => file.replace('.schema.json', ''));
  const schemas = names.map((name) => JSON.parse(readFileSync(path.join(folder, `${name}.schema.json`), 'utf8'), withoutWords));
  const ajv = new Ajv.default({ schemas, allErrors: true, messages: false, strict: true, allowUnionTypes: true, validateFormats: false, inlineRefs: false, code: { source: true, esm: true, lines: false } });
  const exported = names.filter((name) => name !== 'common').map((name) => [camelCase(name), `${name}.schema.json`]);
  const { code } = esbuild.transformSync(standaloneCode.default(ajv, Object.fromEntries(exported)), { minify: true, format: 'esm', target: 'es2022' });
  return `// Generated from schemas/ by scripts/schemas.mjs.\n${code}`;
}

/** @param {string} name */
const camelCase = (name) => name.replace(/-(\w)/g, (dash) => dash.slice(1).toUpperCase());

/** Titles and descriptions are for editors; the validators do without. */
const withoutWords = (/** @type {string} */ key, /** @type {unknown} */ value) => (typeof value === 'string' && /^(title|description)$/.test(key) ? undefined : value);

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(validatorsFile, compileSchemas());
