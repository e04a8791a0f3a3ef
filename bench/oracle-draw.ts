// Compares our drawings with those of bpmn-js over corpus and examples: every shape, connection and label, within 2 px.
// `npm run oracle:draw [-- part of a path]` also names the elements that differ.
import path from 'node:path';
import { corpusFiles } from '../test/support/corpus.js';
import type { Difference } from '../test/support/pictures/comparison.js';
import { exampleFiles, PictureOracle, readModelFile } from '../test/support/pictures/oracle.js';

async function main(args: readonly string[]): Promise<void> {
  const isListed = args.includes('--list');
  const wanted = args.find((arg) => !arg.startsWith('--')) ?? '';
  const oracle = await PictureOracle.start();
  const differing: Difference[] = [];
  let elements = 0;
  let files = 0;
  for (const file of [...corpusFiles(), ...exampleFiles()].filter((each) => each.includes(wanted))) {
    const result = await oracle.compare(readModelFile(file));
    const name = file.split(path.sep).slice(-3).join('/');
    if (result.opened) files++;
    else console.log(`${name}: not opened by bpmn-js (${result.reason.split('\n')[0]})`);
    elements += result.elements;
    differing.push(...result.differences);
    if (isListed) for (const difference of result.differences) console.log(`${name} ${told(difference)}`);
  }
  await oracle.close();
  const kinds = new Map<string, number>();
  for (const { what, type } of differing) kinds.set(`${what}: ${type}`, (kinds.get(`${what}: ${type}`) ?? 0) + 1);
  for (const [kind, count] of [...kinds].sort(([, a], [, b]) => b - a)) console.log(`${String(count).padStart(5)}  ${kind}`);
  console.log(`${files} files, ${elements} shapes, connections and labels: ${((1 - differing.length / elements) * 100).toFixed(2)} % within 2 px of bpmn-js`);
}

function told({ id, type, what, by, texts }: Difference): string {
  return `${id} (${type}): ${what}${by === undefined ? '' : ` by ${by.toFixed(1)} px`}${texts ? `, theirs «${texts[0]}», ours «${texts[1]}»` : ''}`;
}

void main(process.argv.slice(2));
