import assert from 'node:assert/strict';
import { exportablePlanes, exportModel } from '../../src/core/export/export.js';
import { headingOf } from '../../src/core/export/profile.js';
import { exportAssets } from '../../src/node/export-assets.js';
import { assetsFolder } from '../support/assets.js';
import { readablePdf, utf16 } from '../support/pdf.js';
import { bounds, diagram } from '../unit/core/draw/support.js';

const model = diagram(
  '<userTask id="A" name="Anträge („ÄÖÜ“) prüfen: 5 €"/><subProcess id="Sub" name="Inneres"><task id="Inner" name="Innen"/></subProcess>',
  `<S bpmnElement="A" bioc:fill="#ffcdd2">${bounds(0, 0, 100, 80)}</S><S bpmnElement="Sub">${bounds(200, 0, 100, 80)}</S><S bpmnElement="Inner">${bounds(210, 10, 100, 80)}</S>`,
);
const assets = exportAssets(assetsFolder());
const options = { lang: 'de', created: new Date('2026-11-22T10:00:00Z') } as const;

describe('exporting a model', () => {
  it('writes an SVG', async () => {
    assert.match(String(await exportModel(model, 'svg', options, assets)), /^<svg /);
  });

  it('writes a PNG of the wanted size', async function () {
    this.timeout(20_000); // starting the rasteriser takes a while on a slow machine
    const png = await exportModel(model, 'png', { ...options, scale: 0.5 }, assets);
    assert.ok(png instanceof Uint8Array);
    const view = new DataView(png.buffer, png.byteOffset);
    assert.equal(view.getUint32(0), 0x89504e47);
    assert.equal(view.getUint32(16), 170); // 340 pixels: the shapes and a margin of 20 on both sides
  });

  it('tells which letters the font has no shape for', async () => {
    const labels = (name: string): string => diagram(`<task id="A" name="${name}"/>`, `<S bpmnElement="A">${bounds(0, 0, 100, 80)}</S>`);
    const missing = async (name: string, format: 'svg' | 'pdf'): Promise<string> => {
      let told = '';
      await exportModel(labels(name), format, { ...options, onMissingLetters: (letters) => { told = letters.join(''); } }, assets);
      return told;
    };
    assert.equal(await missing('Şükrü Ağaoğlu, żądanie, Надіслати ґ їжак є, Αίτηση, Nguyễn Thị Huế, שלום \u200f\ufe0f', 'pdf'), '');
    assert.equal(await missing('申请 Antrag 申', 'pdf'), '申请');
    assert.equal(await missing('申请', 'svg'), '');
  });

  describe('as PDF', () => {
    let text: string;
    before(async () => {
      const details = ['Version 1.2.0', 'Entwurf', '22. November 2026'];
      text = readablePdf(await exportModel(model, 'pdf', { ...options, title: 'Anträge prüfen', details }, assets) as Uint8Array);
    });

    it('has a page for each diagram, with bookmarks', () => {
      assert.match(text, /^%PDF-1\.7/);
      assert.equal(text.match(/\/Type \/Page\b/g)?.length, 2);
      assert.match(text, /\/Outlines/);
    });

    it('names title, language and date', () => {
      assert.match(text, new RegExp(`/Title <FEFF${utf16('Anträge prüfen')}>`, 'i'));
      assert.match(text, new RegExp(`/Lang <FEFF${utf16('de')}>`, 'i'));
      assert.match(text, new RegExp(`/CreationDate <FEFF${utf16('D:20261122100000Z')}>`, 'i'));
    });

    it('is tagged, with the diagram in words', () => {
      assert.match(text, /\/MarkInfo <<\s*\/Marked true/);
      assert.match(text, /\/S \/H1/);
      assert.match(text, new RegExp(`/S /Figure[^]*?/Alt <FEFF[0-9A-F]*${utf16('Anträge („ÄÖÜ“) prüfen')}`, 'i'));
    });

    it('embeds the letters it uses and a way back to characters', () => {
      assert.match(text, /\/FontFile2/);
      for (const letter of 'ÄÖÜß€') {
        const isUsed = 'ÄÖÜ€'.includes(letter);
        assert.equal(text.includes(`> <${utf16(letter)}>`), isUsed, letter);
      }
    });
  });

  it('lists the diagrams of a file, the main one first', () => {
    assert.deepEqual(exportablePlanes(model), [{ id: 'Diagram', name: '', root: 'Process' }, { id: 'Sub', name: 'Inneres', root: 'Sub' }]);
    assert.deepEqual(exportablePlanes('no XML'), []);
  });

  it('writes a page for a file without a diagram', async () => {
    assert.match(readablePdf(await exportModel('', 'pdf', options, assets) as Uint8Array), /\/Type \/Page\b/);
  });
});

describe('the heading of a printed model', () => {
  const profile = { path: 'p.process.yaml', text: 'id: p\nname: Antrag prüfen\nversion: 0.3.0\nstatus: in_review\nmodel:\n  bpmn: p.bpmn\n' };

  it('comes from the profile that names the model', () => {
    assert.deepEqual(headingOf('p.bpmn', [profile], '22. November 2026', 'de'), { title: 'Antrag prüfen', details: ['Version 0.3.0', 'in Prüfung', '22. November 2026'] });
  });

  it('is only the date without such a profile', () => {
    assert.deepEqual(headingOf('other.bpmn', [profile, { path: 'x.process.yaml', text: '[broken' }], 'today', 'en'), { title: undefined, details: ['today'] });
  });
});
