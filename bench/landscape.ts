// How fast a large landscape is indexed and checked: `npm run bench landscape [-- number of processes]`.
import { LandscapeIndex } from '../src/core/landscape/landscape-index.js';
import { MapScenes } from '../src/core/landscape/map/scene.js';
import { overviewOf } from '../src/core/landscape/overview.js';
import { treeOf } from '../src/core/landscape/tree/tree.js';
import { LandscapeValidator } from '../src/core/validate/landscape.js';
import { id, largeLandscape, law, model, profile } from '../test/support/large-landscape.js';

const count = Number(process.argv[2] ?? 5000);
const TODAY = '2026-11-20';
/** Prints the time of a piece of work, and how much of it the processor spent on it: they differ on a busy machine. */
function timed<T>(label: string, work: () => T): T {
  const started = performance.now();
  const before = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(before);
  print(label, performance.now() - started, `(processor ${((user + system) / 1000).toFixed(1)} ms)`);
  return result;
}

function print(label: string, milliseconds: number, more = ''): void {
  console.log(`${label.padEnd(40)} ${milliseconds.toFixed(1).padStart(8)} ms ${more}`);
}

const all = largeLandscape(count);
const size = all.reduce((sum, [, text]) => sum + text.length, 0);
console.log(`${count} processes, ${all.length} files, ${(size / 1e6).toFixed(1)} MB`);

globalThis.gc?.();
const before = process.memoryUsage().heapUsed;
const index = new LandscapeIndex();
let longest = 0;
timed('index, cold', () => {
  for (const [path, text] of all) {
    const started = performance.now();
    index.put(path, text);
    longest = Math.max(longest, performance.now() - started);
  }
});
print('longest step of it', longest);
const validator = new LandscapeValidator(index, { today: TODAY });
const found = timed('rules across files, all files', () => validator.problems());
console.log(`${[...found.values()].flat().length} findings`);
globalThis.gc?.();
console.log(`heap for index and findings: ${((process.memoryUsage().heapUsed - before) / 1e6).toFixed(1)} MB`);

timed('tree', () => treeOf(index, { lang: 'de' }));
timed('tree, again', () => treeOf(index, { lang: 'de' }));
const scenes = new MapScenes(index, { today: TODAY });
index.onDidChange((affected) => scenes.lookAgainAt(affected));
timed('map', () => scenes.scene());
timed('overview', () => overviewOf(index, TODAY));

/** Changes a file twenty times and checks each time what the change affects: median and longest time the processor spent on index and rules. */
function edit(label: string, path: string, textOf: (round: number) => string): void {
  const times: number[] = [];
  let looked = 0;
  for (let round = 0; round < 20; round++) {
    const text = textOf(round);
    const before = process.cpuUsage();
    index.put(path, text);
    looked = validator.update().length;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  times.sort((a, b) => a - b);
  print(label, times[10]!, `(processor; longest ${times.at(-1)!.toFixed(1)} ms; ${looked} files looked at)`);
}

/** What a host does between a change of one file and the new tree and map. */
function follow(label: string, path: string, textOf: (round: number) => string): void {
  const times = { tree: [] as number[], map: [] as number[] };
  for (let round = 0; round < 20; round++) {
    index.put(path, textOf(round));
    for (const [what, work] of [['tree', () => treeOf(index, { lang: 'de' })], ['map', () => scenes.scene()]] as const) {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      times[what].push((user + system) / 1000);
    }
  }
  for (const [what, list] of Object.entries(times)) print(`${what} after: ${label}`, list.sort((a, b) => a - b)[10]!, '(processor)');
}

const other = (round: number): number => 150 + (round % 20);
edit('profile: another goal', `p/${id(7)}.process.yaml`, (round) => profile(7).replace('Rechtssichere', `Schnelle ${round}`));
edit('profile: another name', `p/${id(7)}.process.yaml`, (round) => profile(7).replace('Angelegenheit', `Sache ${round}`));
edit('profile: another law', `p/${id(7)}.process.yaml`, (round) => profile(7).replace(law(7), law(8 + round)));
edit('model: another label', `p/${id(7)}.bpmn`, (round) => model(7).replace('Unterlage 1 ', `Unterlage ${round} `));
edit('model: another call', `p/${id(7)}.bpmn`, (round) => model(7).replace(`calledElement="${id(11)}"`, `calledElement="${id(other(round))}"`));
edit('catalogue: a law changed', 'catalogs/laws.yaml', (round) => all[3]![1].replace('gesetz 3\n', `gesetz 3\n  changedOn: 2026-09-${10 + round}\n`));
follow('another status', `p/${id(7)}.process.yaml`, (round) => profile(7).replace(/status: .*/, `status: ${['draft', 'in_review'][round % 2]}`));
follow('another call', `p/${id(7)}.bpmn`, (round) => model(7).replace(`calledElement="${id(11)}"`, `calledElement="${id(other(round))}"`));
