import assert from 'node:assert/strict';
import { addDuration, daysBetween, durationMinutes, isDate } from '../../../../src/core/landscape/dates.js';
import { findAvoidedTerms } from '../../../../src/core/landscape/glossary.js';
import { markdownLinks } from '../../../../src/core/landscape/markdown.js';
import { normalisedName } from '../../../../src/core/landscape/names.js';
import { relativeLink, resolveLink } from '../../../../src/core/landscape/paths.js';
import { compareVersions } from '../../../../src/core/landscape/versions.js';
import { nearest } from '../../../../src/core/text/nearest.js';
import { indexOf } from '../../../support/landscape-fixtures.js';

describe('dates', () => {
  it('are days that exist', () => {
    assert.deepEqual(['2026-02-28', '2026-02-30', '2026-13-01', '2024-02-29', '26-01-01', 20260101].map(isDate), [true, false, false, true, false, false]);
  });
  it('move by durations, within shorter months', () => {
    assert.equal(addDuration('2026-01-31', 'P1M'), '2026-02-28');
    assert.equal(addDuration('2026-11-20', 'P1Y2M'), '2028-01-20');
    assert.equal(addDuration('2026-12-30', 'P1W2D'), '2027-01-08');
    assert.equal(addDuration('2026-12-30', 'next year'), undefined);
    assert.equal(addDuration('9999-12-30', 'P1Y'), undefined);
    assert.equal(addDuration('2026-01-01', 'P99999999999Y'), undefined);
  });
  it('differ by days, durations by minutes', () => {
    assert.equal(daysBetween('2026-10-24', '2026-10-26'), 2);
    assert.equal(durationMinutes('P1DT2H30M'), 1590);
    assert.equal(durationMinutes('soon'), undefined);
  });
});

describe('paths', () => {
  const check = (from: string, link: string, expected: string | undefined): void => assert.equal(resolveLink(from, link), expected, `${from} ${link}`);

  it('of links count from the file they stand in', () => {
    check('a/b.yaml', 'c.bpmn', 'a/c.bpmn');
    check('a/b.yaml', '../c/./d.md#part', 'c/d.md');
    check('b.yaml', '../c.md', undefined);
    check('b.yaml', 'https://example.org', undefined);
    check('file:///w/a/b.yaml', '../c.md', 'file:///w/c.md');
    check('/w/a/b.yaml', '../c.md', '/w/c.md');
    check('a/b.yaml', 'x\\y.md', 'a/x/y.md');
  });
  it('lead back', () => {
    for (const to of ['a/c.md', 'c.md', 'a/x/c.md', 'z/y/c.md']) assert.equal(resolveLink('a/b/f.yaml', relativeLink('a/b/f.yaml', to)), to);
    assert.equal(relativeLink('a/b.yaml', 'a/c.md'), 'c.md');
  });
});

describe('markdownLinks', () => {
  const targets = (text: string): string[] => markdownLinks(text).map((link) => link.target);

  it('finds links, images, definitions and HTML', () => {
    assert.deepEqual(targets('[a](x.md) ![b](<y z.png> "title") [c](d(1).pdf "t")\n[ref]: ../r.md\n<a class="k" href="h.html">'), ['x.md', 'y z.png', 'd(1).pdf', '../r.md', 'h.html']);
    assert.deepEqual(targets('[a](mit%20Leerzeichen.md)'), ['mit Leerzeichen.md']);
  });
  it('leaves code alone', () => {
    assert.deepEqual(targets('`[a](x.md)` and ``[`](y.md)``\n```\n[b](z.md)\n```\n[c](w.md)'), ['w.md']);
  });
  it('gives the place of the target', () => {
    const text = 'siehe [Anleitung](doc/a.md)';
    const [link] = markdownLinks(text);
    assert.equal(text.slice(link!.start, link!.end), 'doc/a.md');
  });
  it('stays quick on any text', () => {
    const started = performance.now();
    for (const text of ['['.repeat(50_000), '](('.repeat(20_000), '`'.repeat(50_000), '<a '.repeat(20_000), '```\n'.repeat(20_000), '[a]: '.repeat(20_000), '](a('.repeat(20_000)]) markdownLinks(text);
    assert.ok(performance.now() - started < 1500, `${performance.now() - started} ms`);
  });
});

describe('normalisedName', () => {
  const same = (...names: string[]): void => assert.equal(new Set(names.map(normalisedName)).size, 1, names.map(normalisedName).join());

  it('is equal for spellings of one name', () => {
    same('Sachgebietsleitung', 'Sachgebiets-Leitung', ' sachgebiets leitung\n');
    same('Sachbearbeiter*in', 'Sachbearbeiter/in', 'Sachbearbeiter:in', 'SachbearbeiterIn', 'Sachbearbeiterin');
    same('Bürgerbüro', 'Buergerbuero');
    assert.notEqual(normalisedName('Leitung'), normalisedName('Leitung Service'));
  });
});

describe('findAvoidedTerms', () => {
  const index = indexOf({
    'catalogs/glossary.yaml': `
- { id: term:a, name: antragstellende Person, avoid: [Antragsteller, Antragsteller/in] }
- { id: term:b, name: Beschäftigungsbetrieb, avoid: [Arbeitgeber] }
- { id: term:c, name: Person, avoid: [Ausländer], exempt: [Reiseausweis für Ausländer] }`,
  });
  const check = (text: string, ...words: string[]): void => assert.deepEqual(findAvoidedTerms(index, text, 'a.bpmn').map(({ word }) => word), words, text);

  it('knows the forms of a word', () => {
    check('Angaben des Antragstellers prüfen', 'Antragstellers');
    check('Antragsteller:innen und Arbeitgebern schreiben', 'Antragsteller:innen', 'Arbeitgebern');
    check('ARBEITGEBER', 'ARBEITGEBER');
    check('Antragsteller/in einladen', 'Antragsteller/in');
  });
  it('leaves longer words and fixed expressions alone', () => {
    check('Antragstellerdaten, Arbeitgeberwechsel, Ausländerbehörde');
    check('Reiseausweis für Ausländer ausstellen');
    check('Reiseausweis für Ausländer an Ausländer ausgeben', 'Ausländer');
  });
});

describe('small helpers', () => {
  it('compare versions by their parts', () => {
    assert.deepEqual([compareVersions('0.10.0', '0.9.1') > 0, compareVersions('1.0', '1.0.0'), compareVersions('1.2.3', '2.0.0') < 0], [true, 0, true]);
  });
  it('suggest the nearest word, or none', () => {
    assert.equal(nearest('onwer', ['owner', 'other']), 'owner');
    assert.equal(nearest('xyz', ['owner', 'other']), undefined);
  });
});
