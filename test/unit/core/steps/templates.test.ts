import assert from 'node:assert/strict';
import { modelFromTemplate, templates } from '../../../../src/core/steps/templates.js';
import { validateText } from '../../../../src/core/validate/validate.js';

describe('templates of new models', () => {
  for (const template of templates) {
    for (const lang of ['de', 'en'] as const) {
      it(`“${template.name[lang]}” is a model without findings`, () => {
        const text = modelFromTemplate(template, { id: 'abh-neu', name: 'Ä & <Ö>' }, lang);
        assert.deepEqual(validateText(text, { lang, path: 'abh-neu.bpmn' }).map(({ rule, message }) => `${rule} ${message}`), []);
        for (const line of template.list?.[lang].split('\n') ?? []) assert.ok(text.includes(line.replace(/ -> .*/, '').replace(/^.*: |^\d+\. /, '')), line);
      });
    }
  }
});
