import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drawBpmn } from '../../src/core/index.js';
import { MapScenes } from '../../src/core/landscape/map/scene.js';
import { handbook } from '../../src/core/portal/handbook.js';
import { assetsFolder } from '../support/assets.js';
import { indexOf } from '../support/landscape-fixtures.js';
import { readablePdf } from '../support/pdf.js';
import { PortalFixture } from '../support/portal-fixture.js';
import { bounds, diagram, ids } from '../unit/core/draw/support.js';

describe('input larger than anybody has', () => {
  it('a map of 10,000 processes shows all of them, wider than high', () => {
    const files: Record<string, string> = { 'landscape.yaml': 'schemaVersion: "1"\ntree:\n  - { id: g, type: core, name: Gruppe }\n' };
    for (let i = 0; i < 10_000; i++) files[`p${i}.process.yaml`] = `id: p${i}\nname: Prozess p${i}\nnumber: "1.${i}"\nparent: ${i % 3 ? 'g' : `p${i + 1}`}\n`;
    const { bands, width, height } = new MapScenes(indexOf(files), { today: '2026-11-20' }).scene();
    assert.equal(bands.flatMap((band) => band.tiles.flatMap((tile) => tile.cards)).length, 10_000);
    assert.ok(height <= width, `${width} × ${height}`);
  });

  it('a picture of ten thousand elements is drawn in seconds, with and without places', function () {
    this.timeout(20_000);
    const count = 5000; // and as many flows
    const nodes = Array.from({ length: count }, (_, i) => `<task id="T${i}"/>${i === 0 ? '' : `<sequenceFlow id="F${i}" sourceRef="T${i - 1}" targetRef="T${i}"/>`}`).join('');
    const shapes = Array.from({ length: count }, (_, i) => `<S bpmnElement="T${i}">${bounds((i % 100) * 150, i, 100, 80)}</S>`).join('');
    for (const text of [diagram(nodes, shapes), diagram(nodes, '')]) assert.equal(ids(drawBpmn(text)).filter((id) => id.startsWith('T')).length, count);
  });

  it('a handbook breaks many entries and endless words into pages', async () => {
    const many = Array.from({ length: 120 }, (_, i) => `=== p${i}.process.yaml\n{ id: p${i}, name: "${'Verwaltungsangelegenheit'.repeat(20)} ${i}", status: released, version: 1.0.0 }\n`).join('');
    const font = readFileSync(path.join(assetsFolder(), 'arimo.ttf'));
    const book = readablePdf(await handbook(new PortalFixture(`\n${many}`).source, { lang: 'en', today: '2026-11-20' }, font));
    assert.ok(book.match(/\/Type \/Page\b/g)!.length > 120);
  });
});
