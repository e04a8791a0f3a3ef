import assert from 'node:assert/strict';
import { applyEdits } from '../../../../../src/core/text/edits.js';
import { movedIgnores } from '../../../../../src/core/validate/config/moved-ignores.js';

const CONFIG = `extends: prozessatlas:municipal
ignores:
  # aus dem alten System
  - { files: [processes/alt/antrag.bpmn, vorlagen/*.bpmn], reason: Altbestand }
  - files: ./processes/alt/
    reason: wird neu aufgenommen
  - { files: muster.bpmn, rules: label-required, reason: Muster }
`;

function after(from: string, to: string, isOnly = true): string {
  return applyEdits(CONFIG, movedIgnores(CONFIG, [{ from, to }], () => isOnly));
}

describe('ignores of a configuration', () => {
  it('go with a file that moves; comments and other patterns stay', () => {
    assert.equal(after('processes/alt/antrag.bpmn', 'processes/antrag (2).bpmn'), CONFIG.replace('processes/alt/antrag.bpmn', 'processes/antrag (2).bpmn'));
  });

  it('go with a folder, also below it and before a pattern', () => {
    assert.equal(after('processes', 'prozesse'), CONFIG.replace('processes/alt/antrag', 'prozesse/alt/antrag').replace('./processes/alt/', 'prozesse/alt/'));
    assert.equal(after('vorlagen', 'muster/bpmn'), CONFIG.replace('vorlagen/*', 'muster/bpmn/*'));
  });

  it('follow a mere name as long as it stands for one file', () => {
    assert.equal(after('p/muster.bpmn', 'p/beispiel.bpmn'), CONFIG.replace('muster.bpmn', 'beispiel.bpmn'));
    assert.equal(after('p/muster.bpmn', 'q/muster.bpmn'), CONFIG);
    assert.equal(after('p/muster.bpmn', 'p/beispiel.bpmn', false), CONFIG);
  });

  it('stay when something else moves, or the text cannot be read', () => {
    assert.equal(after('processes/neu.bpmn', 'processes/neuer.bpmn'), CONFIG);
    assert.deepEqual(movedIgnores('ignores: [', [{ from: 'a', to: 'b' }], () => true), []);
    assert.deepEqual(movedIgnores('ignores: { files: a }', [{ from: 'a', to: 'b' }], () => true), []);
  });
});
