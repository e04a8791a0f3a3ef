import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { handbook } from '../../src/core/portal/handbook.js';
import { markdownFiles } from '../../src/core/portal/markdown-files.js';
import { assetsFolder } from '../support/assets.js';
import { bookmarksOf, linesOfPdf, readablePdf } from '../support/pdf.js';
import { modelOf, PortalFixture } from '../support/portal-fixture.js';

const portal = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
name: Our office
tree: [{ id: g, type: core, name: Services }, { id: empty, type: core, name: Nothing yet }]
portal: { operator: Town }
=== catalogs/roles.yaml
- { id: role:office, name: "Office: #1" }
=== old.process.yaml
{ id: old, number: "1.1", name: 'Old <permit> "A"', parent: g, status: released, version: 1.1.0, owner: role:office, model: { bpmn: old.bpmn },
  governance: { released: { version: 1.1.0, date: 2026-07-01 } }, variants: [{ id: v, bpmn: v.bpmn }] }
=== old.bpmn
${modelOf('old', ['Take it', 'Scan it', 'File it'])}
=== v.bpmn
${modelOf('old', ['Take it', 'Copy it', 'File it'])}
=== new.process.yaml
{ id: new, name: New permit, parent: g, status: draft, version: 0.1.0, model: { bpmn: new.bpmn } }
=== new.bpmn
${modelOf('new', ['Write it', 'Check it', 'Sign it'])}
`);
const options = { lang: 'en', today: '2026-11-20' } as const;
const font = readFileSync(path.join(assetsFolder(), 'arimo.ttf'));

describe('handbook', () => {
  let lines: string[];
  let text: string;
  before(async () => {
    text = readablePdf(await handbook(portal.source, options, font));
    lines = linesOfPdf(text);
  });

  it('holds the released processes in words that can be searched, and no drafts', () => {
    for (const line of ['Process handbook: Our office', 'Town', 'As of 20 November 2026', 'Goal'].slice(0, 3)) assert.ok(lines.includes(line), line);
    assert.ok(lines.some((line) => line.includes('2. Scan it')));
    assert.ok(lines.some((line) => line.includes('“Copy it”')), 'the variant in words');
    assert.ok(!lines.some((line) => line.includes('Sign it')));
  });

  it('leads to each chapter and process from outline and contents', () => {
    assert.deepEqual(bookmarksOf(text), ['Contents', 'Process landscape', 'Services', '1.1 Old <permit> "A"']);
    assert.equal(text.match(/\/Subtype \/Link/g)?.length, 3);
    const process = lines.indexOf('1.1 Old <permit> "A"');
    assert.equal(lines[process + 2], '5', 'cover, contents, landscape, its diagram, then the chapter');
  });

  it('tells which letters its font has no shape for, in texts and diagrams', async () => {
    const told: (readonly string[])[] = [];
    const foreign = new PortalFixture(`
=== landscape.yaml
schemaVersion: "1"
=== a.process.yaml
{ id: a, name: Запрос مرحبا, status: released, version: 1.0.0, model: { bpmn: a.bpmn } }
=== a.bpmn
${modelOf('a', ['提交', 'Scan it', 'File it'])}
`);
    await handbook(foreign.source, options, font, (letters) => told.push(letters));
    await handbook(portal.source, options, font, (letters) => told.push(letters));
    assert.deepEqual(told.map((letters) => [...letters].sort().join('')), ['ابحرم提交'.split('').sort().join('')]);
  });

  it('is the same file for the same day', async () => {
    assert.deepEqual(await handbook(portal.source, options, font), await handbook(portal.source, options, font));
  });

  it('is a readable file even when nothing is released', async () => {
    const empty = readablePdf(await handbook(new PortalFixture('\n=== landscape.yaml\nschemaVersion: "1"\n').source, options, font));
    assert.match(empty, /\/Type \/Page\b/);
  });
});

describe('Markdown for a document management system', () => {
  const files = [...markdownFiles(portal.source, options)];

  it('is one file for each released process, named after its id, with its diagram', () => {
    assert.deepEqual(files.map(({ path }) => path), ['old.md', 'old.svg']);
  });

  it('has what is known about the process as YAML at its head, whatever the names hold', () => {
    assert.match(files[0]!.content, /^---\nid: "old"\ntitle: "Old <permit> \\"A\\""\nnumber: "1\.1"\nlanguage: "en"\nstatus: "[^"]+"\nversion: "1\.1\.0"\nreleased: "2026-07-01"\nowner: "Office: #1"\n---\n\n# Old \\<permit\\> "A"\n/);
  });

  it('tells the steps and shows the diagram', () => {
    assert.match(files[0]!.content, /\*\*2\.\*\* Scan it[^]*!\[Diagram\]\(old\.svg\)\n$/);
  });
});
