import assert from 'node:assert/strict';
import type { Change } from '../../../../src/core/diff/change.js';
import { diffBpmn } from '../../../../src/core/diff/diff.js';
import { KINDS, MODEL } from './kinds.js';

const lines = (changes: readonly Change[]): string[] => changes.map(({ kind, layer, elementId, property }) => [layer, kind, elementId, property ?? ''].join(' ').trim()).sort();
const swapped = (line: string): string => line.replace(/ added | removed /, (kind) => (kind === ' added ' ? ' removed ' : ' added ')).replace(' B2 ', ' B ');

describe('kinds of change', () => {
  for (const [what, after, reported] of KINDS) {
    it(`${what}: reported once, in its layer, in both directions, in sentences without words of the file format`, () => {
      const told = (['de', 'en'] as const).map((lang) => diffBpmn(MODEL, after, { lang }).changes);
      assert.deepEqual(lines(told[1]!), [...reported].sort());
      assert.deepEqual(lines(diffBpmn(after, MODEL).changes), reported.map(swapped).sort());
      for (const { layer, message, property = '' } of told.flat()) {
        assert.doesNotMatch(message.replace(/\$\{.*?\}/g, '$'), /undefined|nothing|nichts|“”|„“|\{|\bPT?\d/);
        if (layer === 'semantic' && /[a-z][A-Z]/.test(property)) assert.ok(!message.includes(property), message);
      }
    });
  }

  for (const [what, de, en] of [
    ['a longer period', 'Angeheftetes Ereignis „Frist abgelaufen“: Frist „ein Monat“ statt „14 Tage“', 'Boundary event “Frist abgelaufen”: period “a month” instead of “14 days”'],
    ['a step in another lane', 'Aufgabe „Bescheid erstellen“ jetzt bei „Team B“ statt bei „Team A“', 'Task “Bescheid erstellen” now with “Team B” instead of “Team A”'],
    ['another role of a legal basis', 'Benutzeraufgabe „Antrag prüfen“: Rechtsgrundlage „law:aufenthg-5, Voraussetzung“ statt „law:aufenthg-5, Entscheidung“', 'User task “Antrag prüfen”: legal basis “law:aufenthg-5, precondition” instead of “law:aufenthg-5, decision”'],
    ['a boundary event that no longer interrupts', 'Angeheftetes Ereignis „Frist abgelaufen“ unterbricht die Aktivität nicht mehr', 'Boundary event “Frist abgelaufen” no longer interrupts the activity'],
    ['a flow that leads elsewhere', 'Sequenzfluss ab „Bescheid erstellen“ führt jetzt zu „Identität klären“ statt zu „Antrag erledigt“', 'Sequence flow from “Bescheid erstellen” now leads to “Identität klären” instead of “Antrag erledigt”'],
    ['a task that loses its name', 'Benutzeraufgabe „Antrag prüfen“ hat keinen Namen mehr', 'User task “Antrag prüfen” has no name any more'],
    ['a shape made wider', 'Benutzeraufgabe „Antrag prüfen“ in der Zeichnung vergrößert oder verkleinert', 'User task “Antrag prüfen” resized in the drawing'],
  ] as const) {
    it(`say ${what} in German and English`, () => {
      const [, after] = KINDS.find(([name]) => name === what)!;
      assert.deepEqual(diffBpmn(MODEL, after, { lang: 'de' }).changes.map(({ message }) => message), [de]);
      assert.deepEqual(diffBpmn(MODEL, after).changes.map(({ message }) => message), [en]);
    });
  }
});
