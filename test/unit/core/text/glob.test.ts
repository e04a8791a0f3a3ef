import assert from 'node:assert/strict';
import { compileGlob } from '../../../../src/core/text/glob.js';

function check(pattern: string, matching: readonly string[], other: readonly string[]): void {
  const matches = compileGlob(pattern);
  for (const path of matching) assert.ok(matches(path), `${pattern} is meant to match ${path}`);
  for (const path of other) assert.ok(!matches(path), `${pattern} is not meant to match ${path}`);
}

describe('compileGlob', () => {
  it('keeps * and ? within a folder', () => check('a/*.b?mn', ['a/x.bpmn', 'a/.bpmn'], ['a/b/x.bpmn', 'x.bpmn', 'a/x.bmn', 'a/x.b/mn']));
  it('lets ** cross folders, none included', () => check('a/**/x', ['a/x', 'a/b/x', 'a/b/c/x'], ['ax', 'b/a/x', 'a//x']));
  it('takes everything below a folder with ** at the end', () => check('a/**', ['a/x', 'a/b/x'], ['b/x']));
  it('knows choices and sets', () => check('{a,b}[0-9][!x].y', ['a1z.y', 'b9-.y'], ['c1z.y', 'a1x.y', 'aaz.y']));
  it('knows choices within choices, with stars and empty ones', () => check('{a*,b{1,2,}}/x', ['a/x', 'abc/x', 'b1/x', 'b/x'], ['b3/x', 'c/x', 'a/b/x']));
  it('takes other characters as they are', () => check('a+(b).[x,}', ['a+(b).[x,}'], ['aab.x']));
  it('takes characters beyond 16 bits for one', () => check('?[📁📂].x', ['📁📂.x'], ['📁.x']));
  it('takes a senseless pattern as it is', () => {
    check('[z-a]', ['[z-a]'], ['m']);
    check('{a,{b}', ['{a,{b}'], ['a']);
  });

  it('needs no longer for many stars than for a few', () => {
    const started = performance.now();
    check(`${'**/'.repeat(10)}x`, [], [`${'folder/'.repeat(24)}y`]);
    check(`${'*a'.repeat(20)}*b`, [], ['a'.repeat(200)]);
    check('{a,a'.repeat(20) + '}'.repeat(20), [], ['a'.repeat(100)]);
    assert.ok(performance.now() - started < 1_000);
  });
});
