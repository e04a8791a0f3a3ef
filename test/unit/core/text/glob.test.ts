import assert from 'node:assert/strict';
import { globToRegExp } from '../../../../src/core/text/glob.js';

function check(pattern: string, matching: readonly string[], other: readonly string[]): void {
  const pattern_ = globToRegExp(pattern);
  for (const path of matching) assert.match(path, pattern_);
  for (const path of other) assert.doesNotMatch(path, pattern_);
}

describe('globToRegExp', () => {
  it('keeps * and ? within a folder', () => check('a/*.b?mn', ['a/x.bpmn', 'a/.bpmn'], ['a/b/x.bpmn', 'x.bpmn', 'a/x.bmn']));
  it('lets ** cross folders, none included', () => check('a/**/x', ['a/x', 'a/b/x', 'a/b/c/x'], ['ax', 'b/a/x']));
  it('takes everything below a folder with ** at the end', () => check('a/**', ['a/x', 'a/b/x'], ['b/x']));
  it('knows choices and sets', () => check('{a,b}[0-9][!x].y', ['a1z.y', 'b9-.y'], ['c1z.y', 'a1x.y', 'aaz.y']));
  it('takes other characters as they are', () => check('a+(b).[x', ['a+(b).[x'], ['aab.x']));
  it('takes a senseless pattern as it is', () => check('[z-a]', ['[z-a]'], ['m']));
});
