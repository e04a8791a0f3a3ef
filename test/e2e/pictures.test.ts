import assert from 'node:assert/strict';
import path from 'node:path';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { exampleFiles, PictureOracle, readModelFile, sampleOf } from '../support/pictures/oracle.js';

/** Share of shapes, connections and labels that have to be where bpmn-js has them, within two pixels. */
const AGREEMENT = 0.995;
/** Share of inked pixels that may differ: symbols are our own drawings. */
const PIXELS = 0.025;
const SAMPLE = 60;
const SEED = 2026;

describe('pictures beside bpmn-js', function () {
  this.timeout(180_000);
  let oracle: PictureOracle;
  before(async () => {
    oracle = await PictureOracle.start();
  });
  after(() => oracle?.close());

  it('have every element of the example landscape in its place', () => agree(exampleFiles()));

  it('have every element of a sample of the corpus in its place', async function () {
    withCorpus(this);
    await agree(sampleOf(corpusFiles(), SAMPLE, SEED));
  });

  it('look the same', async () => {
    for (const file of sampleOf(exampleFiles(), 5, SEED)) {
      const { difference } = await oracle.pixels(readModelFile(file));
      assert.ok(difference <= PIXELS, `${path.basename(file)}: ${(difference * 100).toFixed(2)} % of the pixels differ`);
    }
  });

  async function agree(files: readonly string[]): Promise<void> {
    let elements = 0;
    const differences: string[] = [];
    for (const file of files) {
      const result = await oracle.compare(readModelFile(file));
      elements += result.elements;
      differences.push(...result.differences.map(({ id, type, what, by }) => `${path.basename(file)} ${id} (${type}): ${what} ${by?.toFixed(1) ?? ''}`));
    }
    assert.ok(elements > 0);
    assert.ok(differences.length <= elements * (1 - AGREEMENT), `${differences.length} of ${elements}\n${differences.join('\n')}`);
  }
});
