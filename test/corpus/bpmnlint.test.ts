import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintRules } from '../../src/core/validate/rules/index.js';
import { validateText } from '../../src/core/validate/validate.js';
import { bpmnlint, verdict } from '../support/bpmnlint.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';
import { fixturesOf } from '../support/fixtures.js';

const ids = lintRules.map((rule) => rule.meta.id);

/** Findings that only one of two lists holds, each as often as it is missing from the other. */
function differences(ours: readonly string[], theirs: readonly string[]): string[] {
  const surplus = new Map<string, number>();
  for (const finding of ours) surplus.set(finding, (surplus.get(finding) ?? 0) + 1);
  for (const finding of theirs) surplus.set(finding, (surplus.get(finding) ?? 0) - 1);
  return [...surplus].flatMap(([finding, n]) => Array.from({ length: Math.abs(n) }, () => `${n > 0 ? 'only ours' : 'only bpmnlint'}: ${finding}`));
}

describe('rules of bpmnlint', function () {
  this.timeout(180_000);

  it('find what bpmnlint finds in their own examples', async () => {
    for (const id of ids) {
      for (const { name, text } of fixturesOf(id)) {
        const theirs = await bpmnlint(text);
        const ours = validateText(text, { rules: ids }).map(({ rule, elementId }) => verdict(rule, elementId));
        assert.deepEqual(ours.sort(), theirs?.findings, `${id}/${name}.bpmn`);
      }
    }
  });

  it('find what bpmnlint finds, in at least 999 of 1,000 cases', async function () {
    const corpus = withCorpus(this);
    let total = 0;
    const different: string[] = [];
    // bpmnlint is slow: every third file takes it long enough.
    for (const file of corpusFiles('.').filter((_, i) => i % 3 === 0)) {
      const text = readFileSync(file, 'utf8');
      const theirs = await bpmnlint(text);
      if (!theirs) continue;
      const ours = validateText(text, { rules: ids })
        .filter(({ rule }) => !theirs.crashed.has(rule))
        .map(({ rule, elementId }) => verdict(rule, elementId));
      total += theirs.findings.length;
      different.push(...differences(ours, theirs.findings).map((difference) => `${path.relative(corpus, file)}: ${difference}`));
    }
    console.log(`      ${total} findings of bpmnlint, ${different.length} different`);
    assert.ok(different.length <= total / 1000, different.slice(0, 20).join('\n'));
  });
});
