import assert from 'node:assert/strict';
import { germanTask, inVerbStyle, isGermanInfinitive, isGermanParticiple, isGermanState } from '../../../../src/core/labels/german.js';

describe('German labels', () => {
  it('knows infinitives', () => {
    for (const word of ['prüfen', 'ändern', 'ermitteln', 'zustellen', 'eingeben', 'vergeben', 'eingehen', 'tun', 'sein', 'genehmigen', 'gewähren']) {
      assert.ok(isGermanInfinitive(word), word);
    }
    for (const word of ['Unterlagen', 'eingegangen', 'abgeschlossen', 'offen', 'intern', 'angenommen', 'gegeben']) assert.ok(!isGermanInfinitive(word), word);
  });

  it('knows participles', () => {
    for (const word of ['eingegangen', 'erteilt', 'abgelehnt', 'informiert', 'beschieden', 'übermittelt', 'zugestellt', 'zurückgenommen', 'verlängert', 'entschieden', 'erhalten']) {
      assert.ok(isGermanParticiple(word), word);
    }
    for (const word of ['Antrag', 'prüfen', 'neu', 'angeben']) assert.ok(!isGermanParticiple(word), word);
  });

  for (const [label, style] of [
    ['Antrag prüfen', 'fine'], ['Bescheid an antragstellende Person zustellen', 'fine'], ['In Kenntnis setzen', 'fine'], ['Antrag\nprüfen (Vier-Augen-Prinzip)', 'fine'],
    ['Prüfung des Antrags', 'noun'], ['Antragsprüfung', 'noun'], ['Antrag', 'too-short'], ['Prüfen', 'too-short'], ['Antrag eingegangen', 'other'], ['Prüfe Antrag', 'other'],
    ['Verpacken der Ware', 'noun'], ['Ware zum Versand bereit', 'other'], ['Sekretariat klärt Versand', 'other'], ['Verzögerung rückmelden an Frontend', 'other'],
  ] as const) {
    it(`finds “${label.replace('\n', ' ')}” ${style}`, () => assert.equal(germanTask(label), style));
  }

  for (const [noun, verb] of [
    ['Prüfung des Antrags', 'Antrag prüfen'], ['Erstellung des Bescheides', 'Bescheid erstellen'], ['Änderung der Nebenbestimmung', 'Nebenbestimmung ändern'], ['Antragsprüfung', 'Antrag prüfen'],
    ['Verlängerung der Duldung', 'Duldung verlängern'], ['Ermittlung von Daten', 'Daten ermitteln'], ['Klärung der Identität', 'Identität klären'], ['Registrierung der Unterlagen', 'Unterlagen registrieren'],
    ['Behandlung des Widerspruchs', 'Widerspruch behandeln'], ['Bestellung der Karte', 'Karte bestellen'],
    ['Prüfung Versicherung', 'Versicherung prüfen'], ['Verpacken der Ware', 'Ware verpacken'], ['Ausfüllen Formular', 'Formular ausfüllen'], ['Ergebnis Melden', 'Ergebnis melden'],
    ['Anmeldung des Kindes', 'Kind anmelden'], ['Prüfung des Passes', 'Pass prüfen'], ['Anhörung der Beteiligten', 'Beteiligte anhören'], ['Übernahme der Akte', 'Akte übernehmen'], ['Prüfung des Ergebnisses', 'Ergebnis prüfen'],
  ] as const) {
    it(`turns “${noun}” into “${verb}”`, () => assert.equal(inVerbStyle(noun), verb));
  }

  for (const label of ['Rechnung der Firma', 'Einholung von Angeboten', 'Sonstige Arbeiten', 'Abteilung der Stadt', 'Unterlagen']) {
    it(`makes no guess at “${label}”`, () => assert.equal(inVerbStyle(label), undefined));
  }

  it('tells states from other labels of events', () => {
    for (const label of ['Antrag eingegangen', 'Titel erteilt', 'Unterlagen vollständig', 'Frist ist abgelaufen', 'Antrag zurückgenommen', 'Bescheid zu versenden', 'Frist eingetreten', 'Akte bereit zur Abholung', 'Unterlagen müssen nachgefordert werden']) assert.ok(isGermanState(label), label);
    for (const label of ['Start', 'Ende', 'Antrag', 'Antrag prüfen', 'Antragseingang']) assert.ok(!isGermanState(label), label);
  });
});
