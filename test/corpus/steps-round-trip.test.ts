import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { root } from '../../scripts/lib/root.mjs';
import { boundsOf } from '../../src/core/bpmn/di.js';
import { readModel } from '../../src/core/bpmn/model.js';
import type { EditedRow } from '../../src/core/steps/apply-table.js';
import { applyTable } from '../../src/core/steps/apply-table.js';
import type { StepEdit } from '../../src/core/steps/edit-steps.js';
import { editSteps } from '../../src/core/steps/edit-steps.js';
import { modelFromSteps } from '../../src/core/steps/model-from-steps.js';
import { readSteps } from '../../src/core/steps/read-steps.js';
import { validateText } from '../../src/core/validate/validate.js';

const example = (name: string): string => readFileSync(path.join(root, 'examples/auslaenderbehoerde/processes', name), 'utf8');
const MODELS = ['abh-erw/abh-erw-010.bpmn', 'alt/aufenthaltstitel-2019.bpmn'].map(example);
const errors = (text: string): string[] => validateText(text).filter(({ rule }) => rule.startsWith('bpmn/') || rule === 'no-bpmndi').map(({ rule, elementId }) => `${rule} ${elementId}`);

/** More of them with `RUNS=200`. */
const RUNS = Number(process.env.RUNS ?? 10);

/** A table as people write it: each row goes on with the next one, questions have a second answer to any other row. */
const tables: fc.Arbitrary<EditedRow[]> = fc.array(fc.record({
  isQuestion: fc.boolean(), role: fc.constantFrom('Service', 'Sachbearbeitung', 'Leitung'), jump: fc.nat(),
  time: fc.constantFrom('', '15 Minuten', 'Liegezeit 2 Wochen'), document: fc.constantFrom('', 'Antrag', 'Antrag; Bescheid'),
}), { minLength: 2, maxLength: 9 }).map((rows) => rows.map(({ isQuestion, role, jump, time, document }, i): EditedRow => {
  const others = rows.map((_, index) => index).filter((index) => index !== i && index !== i + 1);
  const asks = isQuestion && i < rows.length - 1 && others.length > 0;
  const number = String(i + 1);
  return asks
    ? { number, role, kind: 'question', text: `Frage ${number}?`, next: `ja: ${i + 2}; nein: ${others[jump % others.length]! + 1}` }
    : { number, role, kind: 'step', text: `Schritt ${number} tun`, time, document };
}));

describe('table and diagram are one', () => {
  it('a table becomes a model that tells the same table', () => {
    fc.assert(fc.property(tables, (table) => {
      const text = modelFromSteps(table, { id: 'p', name: 'Prozess' });
      assert.ok(typeof text === 'string', JSON.stringify(text));
      assert.deepEqual(errors(text), []);
      const { rows } = readSteps(readModel(text));
      const wordsOf = new Map(rows.map(({ number, text: words }) => [number, words]));
      for (const [i, wanted] of table.entries()) {
        const row = rows.find(({ text: words }) => words === wanted.text);
        assert.ok(row, wanted.text);
        assert.deepEqual([row.role, row.time, row.document, row.kind], [wanted.role, wanted.time ?? '', wanted.document ?? '', wanted.kind]);
        const answers = row.next.split('; ').map((part) => part.replace(/[^ ]+$/, (number) => wordsOf.get(number) ?? number)).sort();
        const expected = wanted.next?.split('; ').map((part) => part.replace(/\d+$/, (number) => table[Number(number) - 1]!.text!)).sort();
        if (expected) assert.deepEqual(answers, expected);
        else if (i < table.length - 1) assert.deepEqual(answers, [table[i + 1]!.text]);
      }
      assert.equal(applyTable(text, rows), text);
    }), { seed: 20261129, numRuns: RUNS });
  });

  it('an untouched table is an untouched file', () => {
    for (const text of MODELS) assert.equal(applyTable(text, readSteps(readModel(text)).rows), text);
  });

  it('any edit is done or refused with a sentence, and leaves everything else as it was', () => {
    const wish = fc.record({
      row: fc.nat(), other: fc.nat(), what: fc.constantFrom('text', 'role', 'next', 'time', 'document', 'insert', 'remove'), what2: fc.constantFrom('step', 'question', 'end'),
    });
    for (const original of MODELS) {
      fc.assert(fc.property(fc.array(wish, { minLength: 1, maxLength: 4 }), (wishes) => {
        let text = original;
        for (const each of wishes) {
          const { rows, roles } = readSteps(readModel(text));
          const [row, other] = [rows[each.row % rows.length]!, rows[each.other % rows.length]!];
          const values = { text: 'Neu benennen', role: roles[each.other % roles.length] ?? 'Neue Rolle', next: other.number, time: '3 Tage', document: 'Bescheid' };
          const edit: StepEdit = each.what === 'insert' ? { kind: 'insert', after: row.id, what: each.what2 as 'step' }
            : each.what === 'remove' ? { kind: 'remove', id: row.id }
            : { kind: 'cell', id: row.id, column: each.what as 'text', value: values[each.what as 'text'] };
          const result = editSteps(text, edit);
          if ('trouble' in result) assert.match(result.trouble.de, /\.$/);
          else text = checked(text, result.text, edit, row.id);
        }
      }), { seed: 20261129, numRuns: RUNS });
    }
  });
});

/** Compares the states around an edit and gives back the later one. */
function checked(before: string, after: string, edit: StepEdit, rowId: string): string {
  const [old, now] = [readModel(before), readModel(after)];
  assert.deepEqual(now.xml.problems, []);
  const known = new Set(errors(before));
  assert.deepEqual(errors(after).filter((error) => !known.has(error)), [], JSON.stringify(edit));
  const diagramOf = (text: string): string => text.slice(text.indexOf('<bpmndi:BPMNDiagram'));
  const isContent = edit.kind === 'cell' && ['text', 'time', 'document', 'system'].includes(edit.column);
  if (isContent) assert.equal(diagramOf(after), diagramOf(before), 'what a step says changes nothing in the diagram');
  for (const element of old.all('bpmn:FlowNode')) {
    if (element.id === rowId) continue;
    const same = now.byId(element.id);
    if (!same) {
      const isMerge = element.is('bpmn:ExclusiveGateway') && element.name === '';
      const isInside = edit.kind === 'remove' && (element.closest('bpmn:SubProcess')?.id === rowId || old.target(element, 'attachedToRef')?.id === rowId);
      assert.ok(isMerge || isInside, `${element.id} is gone after ${JSON.stringify(edit)}`);
      continue;
    }
    const content = (each: typeof element): string[] => each.xml.elements.filter(({ local }) => local !== 'incoming' && local !== 'outgoing').map((child) => child.source.slice(child.start, child.end));
    assert.deepEqual([same.type, same.name, content(same)], [element.type, element.name, content(element)]);
    const [was, is] = [old.depictionsOf(element)[0], now.depictionsOf(same)[0]];
    const [a, b] = [was && boundsOf(was), is && boundsOf(is)];
    assert.deepEqual([b?.width, b?.height], [a?.width, a?.height]);
    assert.ok(!a || !b || (b.x >= a.x && b.y >= a.y), 'others only make room, to the right or down');
  }
  return after;
}
