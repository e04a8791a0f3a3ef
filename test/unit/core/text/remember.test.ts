import assert from 'node:assert';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { remember } from '../../../../src/core/text/remember.js';

describe('remembered answers', () => {
  it('are computed once', () => {
    let calls = 0;
    const lengthOf = remember((text) => { calls++; return text.length; });
    assert.deepStrictEqual([lengthOf('Antrag prüfen'), lengthOf('Antrag prüfen')], [13, 13]);
    assert.strictEqual(calls, 1);
  });

  it('do not keep the files in memory that the labels were cut out of', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const same = remember((text) => text);
    collect();
    const before = process.memoryUsage().heapUsed;
    for (let i = 0; i < 40; i++) {
      const file = `Nummer ${i}: Antrag auf Aufenthaltstitel prüfen${'ä'.repeat(1_000_000)}`;
      same(file.slice(0, 45));
    }
    collect();
    assert.ok(process.memoryUsage().heapUsed - before < 5_000_000, 'forty files of a megabyte are still there');
  });
});
