// Compares our drawings with those of bpmn-js over the whole corpus: `npm run oracle:draw [-- part of a path]`.
import path from 'node:path';
import { corpusFiles } from '../test/support/corpus.js';
import { PictureOracle, readModelFile } from '../test/support/pictures/oracle.js';

async function main(): Promise<void> {
  const wanted = process.argv[2] ?? '';
  const oracle = await PictureOracle.start();
  let elements = 0;
  let differing = 0;
  let files = 0;
  const kinds = new Map<string, number>();
  for (const file of corpusFiles().filter((each) => each.includes(wanted))) {
    const result = await oracle.compare(readModelFile(file));
    const name = file.split(path.sep).slice(-3).join('/');
    if (!result.opened) {
      console.log(`${name}: not opened by bpmn-js (${result.reason.split('\n')[0]})`);
      continue;
    }
    files++;
    elements += result.elements;
    differing += result.differences.length;
    for (const { id, type, what, by, texts } of result.differences) {
      kinds.set(`${what} ${type}`, (kinds.get(`${what} ${type}`) ?? 0) + 1);
      console.log(`${name} ${id} ${type}: ${what}${by === undefined ? '' : ` by ${by.toFixed(1)} px`}${texts ? ` «${texts[0]}» «${texts[1]}»` : ''}`);
    }
  }
  await oracle.close();
  console.log([...kinds].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${String(count).padStart(6)}  ${kind}`).join('\n'));
  console.log(`${files} files, ${elements} shapes, connections and labels: ${((1 - differing / elements) * 100).toFixed(3)} % within 2 px (${differing} differ).`);
}

void main();
