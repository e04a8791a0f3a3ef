import assert from 'node:assert/strict';
import { validateLandscape } from '../../../../src/core/validate/landscape.js';
import type { LandscapeRule } from '../../../../src/core/validate/landscape-rule.js';
import type { Problem } from '../../../../src/core/validate/problem.js';
import { landscapeRules } from '../../../../src/core/validate/rules/landscape/index.js';
import { indexOf, type LandscapeFixture, landscapeFixturesOf } from '../../../support/landscape-fixtures.js';

const TODAY = '2026-11-20';

function findings(rule: LandscapeRule, { files }: LandscapeFixture, lang: 'en' | 'de' = 'en'): Problem[] {
  return validateLandscape(indexOf(files), { today: TODAY, lang, rules: [{ rule, severity: rule.meta.severity }] });
}

function check(rule: LandscapeRule, fixture: LandscapeFixture): void {
  const found = findings(rule, fixture).map(({ path, elementId, range }) => ({
    path: path!, elementId, source: fixture.files.get(path!)!.slice(range.start, range.end),
  }));
  const inOrder = (list: readonly { path: string; elementId: string | undefined; source: string }[]): string[] =>
    list.map(({ path, elementId, source }) => `${path}${elementId === undefined ? '' : ` @${elementId}`} "${source}"`).sort();
  assert.deepEqual(inOrder(found), inOrder(fixture.expected));
}

describe('landscape rules', () => {
  it('have unique ids in alphabetical order', () => {
    const ids = landscapeRules.map((rule) => rule.meta.id);
    assert.deepEqual(ids, [...new Set(ids)].sort());
  });

  for (const rule of landscapeRules) {
    describe(rule.meta.id, () => {
      const fixtures = landscapeFixturesOf(rule.meta.id);
      it('has a wrong and a right example', () => {
        const named = new Map(fixtures.map((fixture) => [fixture.name, fixture]));
        assert.notEqual(named.get('wrong')?.expected.length ?? 0, 0);
        assert.equal(named.get('right')?.expected.length, 0);
      });

      for (const fixture of fixtures) it(`finds what ${fixture.name}.txt expects`, () => check(rule, fixture));

      it('speaks whole sentences in both languages', () => {
        for (const fixture of fixtures) {
          for (const lang of ['en', 'de'] as const) for (const { message } of findings(rule, fixture, lang)) assert.match(message, /^[^{}]+[.!?…]$/);
        }
      });

      it('leaves a clean landscape in peace when files come in any order', () => {
        const right = fixtures.find((fixture) => fixture.name === 'right')!;
        assert.deepEqual(findings(rule, { ...right, files: new Map([...right.files].reverse()) }), []);
      });
    });
  }
});
