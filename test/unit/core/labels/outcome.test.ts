import assert from 'node:assert/strict';
import { outcomeOf } from '../../../../src/core/labels/outcome.js';

describe('what comes of a step', () => {
  for (const [step, lang, outcome] of [
    ['Antrag prüfen', 'de', 'Antrag geprüft'], ['Bescheid erstellen', 'de', 'Bescheid erstellt'], ['Akte anlegen', 'de', 'Akte angelegt'], ['Unterlagen\nregistrieren', 'de', 'Unterlagen registriert'],
    ['Prüfung des Antrags', 'de', 'Antrag geprüft'], ['Termin vergeben', 'de', '„Termin vergeben“ abgeschlossen'], ['Prüfung', 'de', '„Prüfung“ abgeschlossen'], ['', 'de', 'Prozess beendet'],
    ['Check application', 'en', '“Check application” completed'], ['', 'en', 'Process completed'],
  ] as const) it(`is “${outcome}” after “${step.replace('\n', ' ')}”`, () => assert.equal(outcomeOf(step, lang), outcome));
});
