import { LandscapeIndex } from '../../src/core/landscape/landscape-index.js';
import { bpmn } from './landscape-fixtures.js';
import { oneOf } from './shuffle.js';

/** A small landscape with two groups, one below the other, and another unit that is called. */
export const ROOT = `schemaVersion: "1"
tree: [{ id: g, name: Eins, type: core }, { id: h, name: Zwei, type: support, parent: g }]
interfaces: [{ id: if-1, name: Einbürgerung, parent: h, owner: org:a }]
`;

export function indexOf(files: ReadonlyMap<string, string>): LandscapeIndex {
  const index = new LandscapeIndex();
  for (const [path, text] of files) index.put(path, text);
  return index;
}

/** A landscape after a change of one file. */
export interface ChangedLandscape {
  /** It has seen all changes so far. */
  readonly index: LandscapeIndex;
  /** The files as they are now. */
  readonly files: ReadonlyMap<string, string>;
  /** What was changed, for messages. */
  readonly what: string;
}

/** A landscape that is changed again and again at random, the first time as it is at the beginning. */
export function* changingLandscape(random: () => number, steps: number): Generator<ChangedLandscape> {
  const files = new Map([['landscape.yaml', ROOT], ['catalogs/org-units.yaml', units('Amt')], ['frei.bpmn', bpmn('frei', '')]]);
  for (let i = 1; i <= 8; i++) files.set(pathOf(i), anyProfile(`p${i}`, random));
  const index = indexOf(files);
  yield { index, files, what: 'at the beginning' };
  for (let step = 1; step <= steps; step++) {
    const i = 1 + Math.floor(random() * 8);
    const [path, text] = random() < 0.05 ? ['catalogs/org-units.yaml', units(oneOf(['Amt', 'Stelle'], random))] as const : [pathOf(i), changed(files.get(pathOf(i)), `p${i}`, random)] as const;
    if (text === undefined) files.delete(path);
    else files.set(path, text);
    if (text === undefined) index.remove(path);
    else index.put(path, text);
    yield { index, files, what: `after step ${step} (${path}):\n${text ?? 'removed'}` };
  }
}

const pathOf = (i: number): string => `${i % 2 ? 'a' : 'b'}/p${i}.process.yaml`;
const units = (name: string): string => `- id: org:a\n  name: ${name}\n`;

/** Mostly one field changes, as when somebody types; sometimes a profile goes. */
function changed(before: string | undefined, id: string, random: () => number): string | undefined {
  if (before !== undefined && random() < 0.05) return undefined;
  const any = anyProfile(id, random);
  const field = oneOf(any.split(/(?<=\n)/), random);
  const others = (before ?? '').split(/(?<=\n)/).filter((line) => line.split(':')[0] !== field.split(':')[0]);
  return before === undefined || random() < 0.2 ? any : [...others, field].join('');
}

/** A profile as somebody may write it: names and numbers that others have too, parents, calls and ids that lead nowhere. */
function anyProfile(id: string, random: () => number): string {
  const one = <T>(...choices: T[]): T => oneOf(choices, random);
  const fields = {
    id: one(id, id, id, 'p1'), name: one('Akte anlegen', `Schritt ${Math.floor(random() * 30)}`), number: one(undefined, '"1.2"', '"1.10"', '"2"'),
    type: one(undefined, 'core', 'management'), parent: one(undefined, 'g', 'h', 'p2', 'p3', 'nirgends'), status: one(undefined, 'draft', 'released'),
    owner: one(undefined, 'role:a', 'role:b'), orgUnits: one(undefined, '[{ ref: org:a }]', '[{ ref: org:a }, { ref: org:b }]'),
    legalBases: one(undefined, '[{ ref: law:a }]'), systems: one(undefined, '[{ ref: system:a }]'), goal: one(undefined, 'Schnell entscheiden'),
    model: one(undefined, '{ bpmn: frei.bpmn }', '{ calls: [p2, p3] }', '{ calls: [if-1, p4] }'),
  };
  return Object.entries(fields).filter(([, value]) => value !== undefined).map(([field, value]) => `${field}: ${value}\n`).join('');
}
