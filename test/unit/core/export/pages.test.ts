import assert from 'node:assert/strict';
import { layOutPages } from '../../../../src/core/export/pdf/pages.js';

const view = (width: number, height: number) => ({ x: 100, y: 50, width, height });

describe('pages for a diagram', () => {
  it('takes the paper the way the diagram fits better', () => {
    const [across] = layOutPages(view(1000, 300), 'A4', 'auto');
    const [upright] = layOutPages(view(300, 1000), 'A4', 'auto');
    assert.ok(across!.width > across!.height);
    assert.ok(upright!.width < upright!.height);
  });

  it('prints small diagrams in their own size, not larger', () => {
    assert.equal(layOutPages(view(200, 100), 'A4', 'fit')[0]!.scale, 0.75);
  });

  it('takes several pages when the print would be too small to read', () => {
    const pages = layOutPages(view(4000, 900), 'A4', 'auto');
    assert.ok(pages.length > 1);
    assert.ok(pages.every(({ scale }) => scale >= 0.42));
    const tiles = layOutPages(view(4000, 900), 'A4', 'tile');
    assert.ok(tiles.length > pages.length);
    assert.ok(tiles.every(({ scale }) => scale === 0.75));
    assert.equal(layOutPages(view(4000, 900), 'A4', 'fit').length, 1);
    assert.ok(layOutPages(view(4000, 900), 'A3', 'auto').length < pages.length);
  });

  it('shows every task whole on some page', () => {
    const whole = view(5000, 3000);
    const pages = layOutPages(whole, 'A4', 'tile');
    const task = { width: 100, height: 80 };
    for (let x = whole.x; x <= whole.x + whole.width - task.width; x += 50) {
      for (let y = whole.y; y <= whole.y + whole.height - task.height; y += 50) {
        assert.ok(pages.some(({ from, area, scale }) =>
          x >= from.x && x + task.width <= from.x + area.width / scale + 0.01 && y >= from.y && y + task.height <= from.y + area.height / scale + 0.01), `${x}/${y}`);
      }
    }
    assert.deepEqual(pages.map(({ tile }) => tile!.column).slice(0, 2), [1, 2]);
  });

  it('ends for diagrams of any size', () => {
    for (const size of [0, 1e6]) assert.ok(layOutPages(view(size, size), 'A4', 'tile').length <= 60);
  });
});
