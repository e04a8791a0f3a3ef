import assert from 'node:assert/strict';
import { LanguageDocument } from '../../../../src/core/language/document.js';
import { hoverAt } from '../../../../src/core/language/hover.js';
import { spotAt } from '../../../../src/core/language/spot.js';
import { FILES, placeOf, sourcesOf } from '../../../support/language-fixture.js';

const { index } = sourcesOf();

function hover(path: string, marked: string): string {
  const { document, offset } = placeOf(path, marked);
  return hoverAt(document, offset, index, 'de')?.markdown ?? '';
}

describe('hovering', () => {
  it('tells what a catalogue entry is, from a profile and from an element', () => {
    for (const text of [hover('p/a.process.yaml', 'ref: doc:|antrag'), hover('p/a.bpmn', 'document ref="doc:|antrag"')]) {
      assert.match(text, /^\*\*Antrag\*\* · Dokument/);
      assert.match(text, /Version: 4\.1/);
      assert.match(text, /Verantwortlich: Sachgebietsleitung/);
      assert.match(text, /Aufbewahrung: 10 Jahre/);
      assert.match(text, /Genannt in: 2 Dateien/);
    }
    assert.match(hover('p/a.process.yaml', 'ref: law|:stag-10'), /^\*\*§ 10 StAG\*\* · Rechtsgrundlage\n\nEinbürgerungsanspruch/);
  });

  it('tells what a process, a group and a call mean', () => {
    assert.match(hover('p/c.bpmn', 'calledElement="x:|a-010"'), /^\*\*Antrag prüfen\*\* · Prozess\n\nStatus: Entwurf/);
    assert.match(hover('p/a.process.yaml', 'parent: |erw'), /^\*\*Erwerb\*\* · Prozessgruppe/);
    assert.match(hover('p/c.bpmn', 'calledElement="if|-einb"'), /^\*\*Einbürgerung\*\* · Prozess einer anderen Stelle/);
  });

  it('tells what an element is and where it goes, at its id, its tag and wherever it is named', () => {
    for (const marked of ['targetRef="T|1"', '<user|Task', '<flowNodeRef>T|1']) {
      assert.match(hover('p/a.bpmn', marked), /^\*\*Unterlagen prüfen\*\* · Benutzeraufgabe\n\nSiehe [^]*Lane: Sach bearbeitung[^]*Dokument: Antrag/, marked);
    }
    assert.match(hover('p/a.bpmn', '<start|Event'), /Danach: Unterlagen prüfen/);
  });

  it('explains keys, choices and durations', () => {
    assert.match(hover('p/a.process.yaml', 'sta|tus: draft'), /^\*\*Status\*\*/);
    assert.equal(hover('p/a.process.yaml', 'status: dr|aft'), 'Entwurf');
    assert.equal(hover('catalogs/documents.yaml', 'retention: P1|0Y'), '10 Jahre');
  });

  it('says of what is named and does not exist that it does not', () => {
    const document = new LanguageDocument('p/x.process.yaml', 'owner: role:nobody\nmodel: { bpmn: weg.bpmn }\n');
    assert.match(hoverAt(document, 12, index, 'de')!.markdown, /nirgends angelegt/);
    assert.match(hoverAt(document, 36, index, 'de')!.markdown, /ist nicht vorhanden/);
  });

  it('shows texts of files as texts, and never fails', () => {
    const document = new LanguageDocument('p/x.bpmn', FILES['p/a.bpmn']!.replace('name="Unterlagen prüfen"', 'name="[x](command:y) **z**"'));
    assert.doesNotMatch(hoverAt(document, document.text.indexOf('T1" name'), index, 'de')!.markdown, /[^\\]\]\(command/);
    for (const [path, text] of Object.entries(FILES)) {
      for (let end = 0; end < text.length; end += 23) {
        const broken = new LanguageDocument(path, text.slice(0, end));
        for (const offset of [0, Math.floor(end / 2), end]) {
          hoverAt(broken, offset, index, 'en');
          spotAt(broken, offset, index);
        }
      }
    }
  });
});
