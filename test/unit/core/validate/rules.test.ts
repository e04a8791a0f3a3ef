import assert from 'node:assert/strict';
import { readModel } from '../../../../src/core/bpmn/model.js';
import type { Problem } from '../../../../src/core/validate/problem.js';
import { rules } from '../../../../src/core/validate/registry.js';
import type { Rule } from '../../../../src/core/validate/rule.js';
import { validateText } from '../../../../src/core/validate/validate.js';
import { fixturesOf, type Fixture } from '../../../support/fixtures.js';

/** A finding as a fixture writes it. */
const verdict = (rule: string, elementId: string | undefined): string => (elementId === undefined ? rule : `${rule} @${elementId}`);

function check(rule: Rule, { text, expected }: Fixture): void {
  const problems = validateText(text, { rules: [rule.meta.id] });
  assert.deepEqual(
    problems.map((problem) => verdict(problem.rule, problem.elementId)).sort(),
    expected.map((each) => verdict(each.rule, each.elementId)).sort(),
  );
  for (const { elementId, source } of expected) {
    if (source === undefined) continue;
    const covered = problems.filter((problem) => problem.elementId === elementId).map(({ range }) => text.slice(range.start, range.end));
    assert.ok(covered.includes(source), `expected a finding on ${source}, found ${covered.join(' | ')}`);
  }
}

const sentences = (problems: readonly Problem[]): string[] => problems.map((problem) => problem.message);

describe('rules', () => {
  it('have unique ids', () => {
    const ids = rules.map((rule) => rule.meta.id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  for (const rule of rules) {
    describe(rule.meta.id, () => {
      const fixtures = fixturesOf(rule.meta.id);
      // Numbered constraints are covered by the cases of the conformance suite.
      if (!rule.meta.constraints || fixtures.length > 0) it('has a wrong and a right example', () => {
        const named = new Map(fixtures.map((fixture) => [fixture.name, fixture]));
        assert.notEqual(named.get('wrong')?.expected.length ?? 0, 0);
        assert.equal(named.get('right')?.expected.length, 0);
      });

      for (const fixture of fixtures) it(`finds what ${fixture.name}.bpmn expects`, () => check(rule, fixture));

      it('speaks whole sentences in both languages', () => {
        for (const { text } of fixtures) {
          for (const lang of ['en', 'de'] as const) {
            for (const sentence of sentences(validateText(text, { rules: [rule.meta.id], lang }))) assert.match(sentence, /^[^{}]+[.!?]$/);
          }
        }
      });

      it('visits the same types in every document', () => {
        const keys = new Set(fixtures.map(({ text }) => {
          const context = { model: readModel(text), path: undefined, lang: 'en' as const, options: undefined, decoding: undefined, imports: undefined, report: () => undefined };
          return Object.keys(rule.create(context)).sort().join();
        }));
        assert.ok(keys.size <= 1, [...keys].join(' | '));
      });
    });
  }
});
