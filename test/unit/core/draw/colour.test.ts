import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contrast, readableOn, readColour, writeColour } from '../../../../src/core/draw/colour.js';
import type { Rgb } from '../../../../src/core/draw/colour.js';
import { ownColours, themeOf } from '../../../../src/core/draw/theme.js';

const written = (value: string): string | undefined => {
  const colour = readColour(value);
  return colour && writeColour(colour);
};

describe('colours of a file', () => {
  it('are read in the spellings that tools use', () => {
    assert.equal(written('#ABC'), '#aabbcc');
    assert.equal(written(' #0d4372 '), '#0d4372');
    assert.equal(written('#0d4372ff'), '#0d4372');
    assert.equal(written('rgb(187, 222, 251)'), '#bbdefb');
    assert.equal(written('rgba(0,0,0,.5)'), '#000000');
    assert.equal(written('hsl(225, 10%, 15%)'), '#22242a');
    assert.equal(written('Red'), '#ff0000');
  });

  it('are nothing when they are anything else', () => {
    for (const value of ['', 'url(#x)', 'url(http://example.org)', '#12', 'rgb(1,2)', 'red;stroke:blue', 'expression(1)', 'constructor', '"', 'rgb(1,2,3) url(x)']) {
      assert.equal(written(value), undefined, value);
    }
  });

  it('never throw and are always written as six digits', () => {
    fc.assert(fc.property(fc.string(), (value) => assert.match(written(value) ?? '#000000', /^#[\da-f]{6}$/)), { seed: 11 });
    fc.assert(fc.property(fc.tuple(...[360, 300, 300].map((max) => fc.double({ min: 0, max, noNaN: true }))), ([h, s, l]) => {
      assert.match(written(`hsl(${h!.toFixed(1)}, ${s!.toFixed(1)}%, ${l!.toFixed(1)}%)`) ?? '', /^#[\da-f]{6}$/);
    }), { seed: 12 });
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    assert.equal(contrast([0, 0, 0], [255, 255, 255]), 21);
    assert.equal(contrast([119, 119, 119], [255, 255, 255]).toFixed(2), '4.48');
  });

  it('is enough after mixing with ink, and the colour stays when it was enough', () => {
    assert.deepEqual(readableOn([255, 255, 255], [13, 67, 114], [0, 0, 0], 4.5), [13, 67, 114]);
    assert.deepEqual(readableOn([30, 30, 30], [0, 0, 0], [222, 223, 226], 4.5), [222, 223, 226]);
    assert.ok(contrast(readableOn([30, 30, 30], [13, 67, 114], [222, 223, 226], 4.5), [30, 30, 30]) >= 4.5);
  });
});

describe('themes', () => {
  const part = fc.integer({ min: 0, max: 255 });
  const rgb = fc.tuple(part, part, part).map((value) => writeColour(value as Rgb));
  const ratio = (a: string, b: string): number => contrast(readColour(a)!, readColour(b)!);

  it('keep text readable whatever colours a file gives', () => {
    const wish = fc.option(rgb, { nil: undefined });
    fc.assert(fc.property(fc.constantFrom('light', 'dark', 'print'), wish, wish, wish, (name, fill, stroke, label) => {
      const theme = themeOf(name);
      const colours = theme.colours(ownColours(fill, stroke, label));
      assert.ok(ratio(colours.outsideText, theme.background) >= 4.4, JSON.stringify(colours));
      assert.ok(ratio(colours.text, colours.paper) >= 4.4, JSON.stringify(colours));
    }), { seed: 13, numRuns: 500 });
  });

  it('leave readable colours of a file as they are', () => {
    assert.deepEqual(themeOf('light').colours(ownColours('#bbdefb', '#0d4372', undefined)), { paper: '#bbdefb', ink: '#0d4372', text: '#0d4372', outsideText: '#0d4372' });
  });

  it('show highlights that can be seen', () => {
    for (const name of ['light', 'dark', 'print']) {
      const theme = themeOf(name);
      for (const colour of Object.values(theme.highlight)) {
        assert.ok(ratio(colour, theme.background) >= 3);
        assert.ok(ratio(colour, theme.highlightSign) >= 4.5);
      }
    }
  });

  it('are light for an unknown name', () => {
    assert.equal(themeOf('constructor'), themeOf('light'));
  });
});
