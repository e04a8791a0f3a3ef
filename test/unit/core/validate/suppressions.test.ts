import assert from 'node:assert/strict';
import { validateText } from '../../../../src/core/validate/validate.js';

const document = (inside: string, before = ''): string =>
  `${before}<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="P">${inside}</process></definitions>`;

function check(text: string, expected: readonly string[]): void {
  const found = validateText(text, { rules: ['label-required', 'no-disconnected'] });
  assert.deepEqual(found.map(({ rule, elementId }) => `${rule} @${elementId}`).sort(), expected);
}

const BOTH = ['label-required @A', 'label-required @B', 'no-disconnected @A', 'no-disconnected @B'];
const without = (...gone: string[]): string[] => BOTH.filter((finding) => !gone.includes(finding));

describe('comments that switch rules off', () => {
  it('hold for the element behind them', () =>
    check(document('<!-- prozessatlas-ignore label-required: known --><task id="A"/><task id="B"/>'), without('label-required @A')));
  it('name several rules', () =>
    check(document('<task id="A"/><!-- prozessatlas-ignore label-required, no-disconnected --><task id="B"/>'), without('label-required @B', 'no-disconnected @B')));
  it('mean every rule when they name none', () =>
    check(document('<!--prozessatlas-ignore: placeholder--><task id="A"/><task id="B"/>'), without('label-required @A', 'no-disconnected @A')));
  it('hold for the element around them when none follows', () =>
    check(document('<task id="A"><!-- prozessatlas-ignore label-required --></task><task id="B"/>'), without('label-required @A')));
  it('hold for the file when they stand before the root element', () =>
    check(document('<task id="A"/><task id="B"/>', '<!-- prozessatlas-ignore no-disconnected: sketch -->'), without('no-disconnected @A', 'no-disconnected @B')));
  it('do not hold elsewhere, nor do other comments', () =>
    check(document('<!-- ignore label-required --><task id="A"/><task id="B"/>'), BOTH));
});
