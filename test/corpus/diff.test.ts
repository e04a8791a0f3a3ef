import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { canonicalEquals } from '../../src/core/bpmn/canonical.js';
import { readModel } from '../../src/core/bpmn/model.js';
import { withRenamedIds } from '../../src/core/bpmn/rename-ids.js';
import type { Change } from '../../src/core/diff/change.js';
import { diffBpmn } from '../../src/core/diff/diff.js';
import { matchModels } from '../../src/core/diff/match.js';
import { thingsOf } from '../../src/core/bpmn/things.js';
import { decodeText } from '../../src/core/text/decode.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { entriesOf } from '../support/merge-oracle.js';

const textOf = (file: string): string => decodeText(readFileSync(file)).text;

/** Historic pairs: what one commit made of a file. */
function pairs(): [before: string, after: string, name: string][] {
  return corpusFiles('history').filter((file) => file.endsWith('after.bpmn')).map((file) => [textOf(file.replace(/after\.bpmn$/, 'before.bpmn')), textOf(file), path.basename(path.dirname(file))]);
}

const count = (changes: readonly Change[], kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;

describe('comparison of real files', function () {
  this.timeout(300_000);

  it('finds nothing beyond format exactly where two models are equal', function () {
    withCorpus(this);
    for (const [before, after, name] of pairs()) {
      const differs = diffBpmn(before, after).changes.some(({ layer }) => layer !== 'format');
      assert.equal(differs, !canonicalEquals(readModel(before), readModel(after)), name);
    }
  });

  it('finds the same backwards, with added and removed swapped', function () {
    withCorpus(this);
    for (const [before, after, name] of pairs()) {
      const [there, back] = [diffBpmn(before, after).changes, diffBpmn(after, before).changes];
      for (const [kind, opposite] of [['added', 'removed'], ['removed', 'added'], ['changed', 'changed'], ['moved', 'moved']] as const) {
        assert.equal(count(there, kind), count(back, opposite), `${name}: ${kind}`);
      }
    }
  });

  it('misses no element that a comparison by ids finds', function () {
    withCorpus(this);
    for (const [before, after, name] of pairs()) {
      const { changes } = diffBpmn(before, after);
      // What refers to an element with a new id is no change of its own.
      const renamed = new Set(changes.flatMap(({ property, before: old, after: now }) => (property === 'id' ? [old, now] : [])));
      const reported = new Set(changes.flatMap(({ elementId, property, before: was, after: is }) => (property === 'id' ? [elementId, was, is] : [elementId])));
      const [was, is] = [before, after].map(entriesOf) as [ReturnType<typeof entriesOf>, ReturnType<typeof entriesOf>];
      for (const id of new Set([...was.keys(), ...is.keys()])) {
        const [a, b] = [was.get(id), is.get(id)];
        if (id === 'root' || a?.says === b?.says || a?.isDrawing || b?.isDrawing) continue;
        if ([a, b].some((entry) => [...entry?.refersTo ?? []].some((target) => renamed.has(target)))) continue;
        assert.ok([id, ...ownersOf(id, was), ...ownersOf(id, is)].some((candidate) => reported.has(candidate)), `${name}: ${id}`);
      }
    }
  });

  it('says nothing twice', function () {
    withCorpus(this);
    for (const [before, after, name] of pairs()) {
      const keys = diffBpmn(before, after).changes.map(({ kind, layer, elementId, elementType, property, before: was, after: is }) => [kind, layer, elementId, elementType, property, was, is].join('|'));
      const twice = keys.filter((key, index) => keys.indexOf(key) !== index && !key.includes('|format|'));
      assert.deepEqual(twice, [], name);
    }
  });

  it('recognises elements whose ids were all made anew', function () {
    withCorpus(this);
    let all = 0;
    let found = 0;
    for (const file of corpusFiles()) {
      const model = readModel(textOf(file));
      const ids = new Map(model.elements.filter(({ id }) => id !== '').map(({ id }, index) => [id, `x${index * 7919}_${index}`]));
      const { pairs: matched } = matchModels(model, readModel(withRenamedIds(model, ids)));
      all += thingsOf(model).filter(({ id }) => id !== '').length;
      found += matched.filter(([left, right]) => left.id !== '' && ids.get(left.id) === right.id).length;
    }
    assert.ok(found >= 0.98 * all, `${found} of ${all}`);
  });
});

/** What lies around an element: parts without a life of their own are reported there. */
function ownersOf(id: string, entries: ReturnType<typeof entriesOf>): string[] {
  const owners: string[] = [];
  for (let owner = entries.get(id)?.owner; owner !== undefined && owner !== ''; owner = entries.get(owner)?.owner) owners.push(owner);
  return owners.filter((owner) => owner !== 'root');
}
