import assert from 'node:assert/strict';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { sampleLandscape } from '../../../../src/core/landscape/sample.js';
import { validateLandscape } from '../../../../src/core/validate/landscape.js';
import { validateText } from '../../../../src/core/validate/validate.js';

describe('the landscape to try things in', () => {
  for (const lang of ['de', 'en'] as const) {
    it(`has processes in groups and no findings, ${lang}`, () => {
      const files = sampleLandscape(lang);
      const index = new LandscapeIndex();
      for (const [path, text] of files) index.put(path, text);
      assert.equal([...index.profiles()].length, 3);
      assert.deepEqual(validateLandscape(index).map(({ rule, path, message }) => `${path} ${rule} ${message}`), []);
      for (const [path, text] of files) if (path.endsWith('.bpmn')) assert.deepEqual(validateText(text, { path, lang }).map(({ rule, message }) => `${path} ${rule} ${message}`), []);
    });
  }
});
