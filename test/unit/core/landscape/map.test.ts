import assert from 'node:assert';
import { drawLandscape } from '../../../../src/core/landscape/map/draw-landscape.js';
import { exportMap } from '../../../../src/core/export/landscape-map.js';
import { CARD, layOutMap } from '../../../../src/core/landscape/map/layout.js';
import { MapScenes, type SceneTile } from '../../../../src/core/landscape/map/scene.js';
import { palettes } from '../../../../src/core/landscape/map/palette.js';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { treeOf } from '../../../../src/core/landscape/tree/tree.js';
import { parseXml } from '../../../../src/core/xml/parse.js';
import { exportAssets } from '../../../../src/node/export-assets.js';
import { assetsFolder } from '../../../support/assets.js';
import { changingLandscape, indexOf } from '../../../support/landscape-changes.js';
import { seeded } from '../../../support/shuffle.js';
import { contrast, readColour } from '../../../../src/core/draw/colour.js';

function landscape(processes: number): LandscapeIndex {
  const index = new LandscapeIndex();
  index.put('landscape.yaml', 'schemaVersion: "1"\ntree:\n  - { id: a, type: core, name: Erwerb & Ausbildung }\n  - { id: b, type: core, name: Familie }\n  - { id: m, type: management, name: Führung }\ninterfaces:\n  - { id: if-1, name: Einbürgerung }\n');
  for (let i = 0; i < processes; i++) {
    const parent = ['a', 'b', 'm'][i % 3]!;
    index.put(`p${i}.process.yaml`, `id: p${i}\nnumber: "1.${i}"\nname: Antrag "${i}" <prüfen>\nparent: ${parent}\nstatus: ${i % 2 ? 'released' : 'draft'}\nmodel: { calls: [p${i + 1}] }\n`);
  }
  return index;
}

const options = { lang: 'de', today: '2026-11-22' } as const;

describe('drawLandscape', () => {
  it('is well-formed, whatever names hold', () => {
    assert.deepStrictEqual(parseXml(drawLandscape(landscape(5), options)).problems, []);
  });

  it('draws every process once, with what it calls and who calls it', () => {
    const svg = drawLandscape(landscape(9), options);
    assert.deepStrictEqual([...svg.matchAll(/data-process-id="([^"]+)"/g)].map(([, id]) => id).sort(), [...Array(9).keys()].map((i) => `p${i}`));
    assert.match(svg, /data-path="p1\.process\.yaml" data-process-id="p1" data-class="released" data-class-label="fachlich freigegeben"/);
    const card = new MapScenes(landscape(9), options).scene().bands.flatMap((band) => band.tiles.flatMap((tile) => tile.cards)).find(({ id }) => id === 'p1')!;
    assert.deepStrictEqual([card.calls, card.calledBy], [['process:p2.process.yaml'], ['process:p0.process.yaml']]);
  });

  it('says in words what the colours say', () => {
    const svg = drawLandscape(landscape(2), options);
    assert.match(svg, /<title>Antrag &quot;1&quot; &lt;prüfen(?:>|&gt;), fachlich freigegeben, 1\.1<\/title>/);
    assert.match(drawLandscape(landscape(1), { ...options, colourBy: 'due' }), /ohne Wiedervorlage/);
    assert.match(drawLandscape(landscape(1), { ...options, colourBy: 'problems', problems: () => ({ errors: 1, warnings: 0 }) }), /data-class="errors"/);
  });

  it('takes an empty workspace', () => assert.match(drawLandscape(new LandscapeIndex(), options), /Es gibt noch keine Prozesse/));
});

describe('the scenes of the map', () => {
  const cardsOf = (scenes: MapScenes) => scenes.scene().bands.flatMap((band) => band.tiles.flatMap((tile) => tile.cards));

  it('keep the cards that a change does not touch', () => {
    const index = landscape(30);
    const scenes = new MapScenes(index, options);
    const before = cardsOf(scenes);
    index.onDidChange((affected) => scenes.lookAgainAt(affected));
    index.put('p4.process.yaml', 'id: p4\nnumber: "1.4"\nname: Anders\nparent: b\nstatus: released\nmodel: { calls: [p5] }\n');
    const changed = cardsOf(scenes).filter((card, i) => card !== before[i]).map(({ id }) => id);
    assert.ok(changed.includes('p4') && changed.length <= 3, String(changed));
    assert.deepStrictEqual(cardsOf(scenes), cardsOf(new MapScenes(index, options)));
  });

  it('keep the cards of those that call a process with a new name, and tiles without it', () => {
    const index = landscape(30);
    const scenes = new MapScenes(index, options);
    const before = scenes.scene();
    index.onDidChange((affected) => scenes.lookAgainAt(affected));
    index.put('p5.process.yaml', 'id: p5\nnumber: "1.5"\nname: Anders\nparent: m\nstatus: released\nmodel: { calls: [p6] }\n');
    const after = scenes.scene();
    const [old, now] = [before, after].map(({ bands }) => bands.flatMap(({ tiles }) => tiles)) as [SceneTile[], SceneTile[]];
    assert.deepStrictEqual(now.filter((tile) => !old.includes(tile)).flatMap(({ cards }) => cards).filter((card) => !old.some(({ cards }) => cards.includes(card))).map(({ id }) => id), ['p5']);
    assert.deepStrictEqual(now.map((tile) => !old.includes(tile)), now.map(({ cards }) => cards.some(({ id }) => id === 'p5')));
  });

  it('are after any change what they would be from the beginning', () => {
    let scenes: MapScenes | undefined;
    for (const { index, files, what } of changingLandscape(seeded(1), 150)) {
      if (!scenes) index.onDidChange((affected) => scenes!.lookAgainAt(affected));
      scenes ??= new MapScenes(index, options);
      assert.deepStrictEqual(scenes.scene(), new MapScenes(indexOf(files), options).scene(), what);
    }
  });

  it('become wider, not higher, with many processes', () => {
    for (const count of [60, 600]) {
      const { width, height } = new MapScenes(landscape(count), options).scene();
      assert.ok(height <= width, `${count}: ${width} × ${height}`);
    }
  });
});

describe('the layout of the map', () => {
  const { bands, width, height } = layOutMap(treeOf(landscape(60), { lang: 'de' }));
  const overlap = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
    a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

  it('keeps tiles and cards apart', () => {
    const tiles = bands.flatMap((band) => band.tiles);
    const cards = tiles.flatMap((tile) => tile.cards);
    assert.ok(cards.length >= 60);
    for (const boxes of [tiles, cards]) {
      for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) assert.ok(!overlap(a, b));
    }
  });

  it('keeps cards inside their tiles, tiles inside their bands, bands on the page', () => {
    const inside = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
      a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;
    for (const band of bands) {
      assert.ok(inside(band, { x: 0, y: 0, width, height }));
      for (const tile of band.tiles) {
        assert.ok(inside(tile, band));
        for (const card of tile.cards) assert.ok(inside(card, tile));
      }
    }
  });

  it('gives all cards one size', () => {
    for (const card of bands.flatMap((band) => band.tiles.flatMap((tile) => tile.cards))) assert.deepStrictEqual([card.width, card.height], [CARD.width, CARD.height]);
  });
});

describe('the colours of the map', () => {
  it('can be read on every ground', () => {
    const ratio = (a: string, b: string): number => contrast(readColour(a)!, readColour(b)!);
    for (const { text, muted, background, band, tile, hues } of Object.values(palettes)) {
      for (const ground of [background, band, tile]) assert.ok(ratio(text, ground) >= 4.5);
      for (const [fill, edge] of Object.values(hues)) {
        assert.ok(ratio(text, fill) >= 4.5 && ratio(muted, fill) >= 4.5, `text on ${fill}`);
        assert.ok(ratio(edge, tile) >= 3, `${edge} on ${tile}`);
      }
    }
  });
});

describe('the exported map', () => {
  it('is one sheet of A3 where it can be read on that', async () => {
    const scene = new MapScenes(landscape(60), options).scene();
    const pdf = Buffer.from(await exportMap(scene, 'pdf', ['22.11.2026'], new Date('2026-11-22T10:00:00Z'), exportAssets(assetsFolder())) as Uint8Array).toString('latin1');
    assert.match(pdf, /^%PDF-1\.7/);
    assert.deepStrictEqual([...pdf.matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, box]) => box!.trim()), ['0 0 1190.55 841.89']);
  });
});
