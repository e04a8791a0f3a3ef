import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readModel } from '../../src/core/bpmn/model.js';
import { applyTable } from '../../src/core/steps/apply-table.js';
import type { StepEdit } from '../../src/core/steps/edit-steps.js';
import { editSteps } from '../../src/core/steps/edit-steps.js';
import { readSteps } from '../../src/core/steps/read-steps.js';
import { decodeText } from '../../src/core/text/decode.js';
import { presetLevels } from '../../src/core/validate/presets.js';
import { validateText } from '../../src/core/validate/validate.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { seeded } from '../support/shuffle.js';

const LONGEST = 200_000;
const EDITS = 3;

const rules = [...presetLevels('prozessatlas:core').keys()].filter((id) => id.startsWith('bpmn/'));
const errors = (text: string): string[] => validateText(text, { rules }).map(({ rule, elementId }) => `${rule} ${elementId}`);

describe('the step table of real models', () => {
  it('changes nothing when nothing was edited', function () {
    withCorpus(this);
    for (const file of corpusFiles()) {
      const { text } = decodeText(readFileSync(file));
      if (text.length <= LONGEST) assert.ok(applyTable(text, readSteps(readModel(text)).rows) === text || readModel(text).processes.length === 0, file);
    }
  });

  it('does or refuses any edit without damage', function () {
    withCorpus(this);
    const random = seeded(20261129);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    for (const file of corpusFiles()) {
      const { text } = decodeText(readFileSync(file));
      const { rows, roles } = readSteps(readModel(text));
      if (text.length > LONGEST || rows.length === 0) continue;
      const known = new Set(errors(text));
      for (let i = 0; i < EDITS; i++) {
        const { id } = pick(rows);
        const edit = pick<StepEdit>([
          { kind: 'cell', id, column: 'role', value: pick([...roles, 'Neue Rolle']) }, { kind: 'cell', id, column: 'next', value: pick(rows).number },
          { kind: 'cell', id, column: 'text', value: 'Neu benennen?' }, { kind: 'cell', id, column: 'time', value: '3 Tage; Liegezeit 1 Woche' },
          { kind: 'insert', after: id, what: pick(['step', 'question', 'end']) }, { kind: 'remove', id },
        ]);
        const result = editSteps(text, edit);
        if ('trouble' in result) continue;
        const what = `${file.slice(file.indexOf('models/') + 7)} ${JSON.stringify(edit)}`;
        assert.deepEqual(readModel(result.text).xml.problems, readModel(text).xml.problems, what);
        assert.deepEqual(errors(result.text).filter((error) => !known.has(error)), [], what);
        if (edit.kind === 'cell' && edit.column === 'role') assert.equal(readSteps(readModel(result.text)).rows.find((row) => row.id === id)?.role, edit.value, what);
      }
    }
  });
});
