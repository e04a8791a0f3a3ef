import assert from 'node:assert/strict';
import { LanguageDocument } from '../../../../src/core/language/document.js';
import type { OutlineSymbol } from '../../../../src/core/language/symbols.js';
import { symbolsOf } from '../../../../src/core/language/symbols.js';
import { FILES, sourcesOf } from '../../../support/language-fixture.js';

/** One line for each symbol, indented by its depth. */
function outline(path: string, text = FILES[path]!): string[] {
  const lines = (symbols: readonly OutlineSymbol[], indent: string): string[] =>
    symbols.flatMap(({ name, detail, children }) => [`${indent}${name}${detail && ` · ${detail}`}`, ...lines(children, `${indent}  `)]);
  return lines(symbolsOf(new LanguageDocument(path, text), sourcesOf().index, 'de'), '');
}

describe('the outline', () => {
  it('of a model nests its elements as the file does', () => {
    assert.deepEqual(outline('p/a.bpmn'), [
      'Antrag prüfen · Prozess',
      '  Sachgebietsleitung · Lane',
      '  Sach bearbeitung · Lane',
      '  Antrag eingegangen · Startereignis',
      '  Unterlagen prüfen · Benutzeraufgabe',
      '  Antrag eingegangen → Unterlagen prüfen · Sequenzfluss',
    ]);
  });

  it('of a profile speaks the language of the user, and names what ids stand for', () => {
    const lines = outline('p/a.process.yaml');
    for (const line of ['Bezeichnung · Antrag prüfen', 'Dokumente', '  Antrag', 'Rechtsgrundlagen', '  § 10 StAG']) assert.ok(lines.includes(line), `${line} is missing in\n${lines.join('\n')}`);
    assert.ok(lines.some((line) => / · Sachgebietsleitung$/.test(line)), lines.join('\n'));
  });

  it('of a catalogue lists its entries', () => {
    assert.deepEqual(outline('catalogs/roles.yaml').filter((line) => !line.startsWith(' ')), ['Sachgebietsleitung · role:leitung', 'Sachbearbeitung · role:sb']);
  });

  it('keeps what can be understood of a broken text, and is empty for what is nothing', () => {
    assert.ok(outline('p/a.bpmn', FILES['p/a.bpmn']!.slice(0, 900)).length > 3);
    assert.ok(outline('p/a.process.yaml', `${FILES['p/a.process.yaml']}outcomes: [`).length > 5);
    for (const text of ['', '<', '%', '- - - [', '\t\t: :']) {
      for (const path of ['p/a.bpmn', 'p/a.process.yaml', 'catalogs/roles.yaml', 'landscape.yaml']) outline(path, text);
    }
  });

  it('has children inside their parents, as VS Code demands', () => {
    const check = ({ start, end, nameStart, nameEnd, name, children }: OutlineSymbol): void => {
      assert.ok(start <= nameStart && nameEnd <= end && name !== '', name);
      for (const child of children) {
        assert.ok(start <= child.start && child.end <= end, `${child.name} in ${name}`);
        check(child);
      }
    };
    for (const [path, text] of Object.entries(FILES)) symbolsOf(new LanguageDocument(path, text), sourcesOf().index, 'en').forEach(check);
  });
});
