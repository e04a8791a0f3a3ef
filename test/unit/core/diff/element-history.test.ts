import assert from 'node:assert/strict';
import { elementHistory } from '../../../../src/core/diff/element-history.js';

const model = (name: string, id: string, part: string): string => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D"><process id="P">
  <startEvent id="${id}" name="${name}"><messageEventDefinition id="${part}" /></startEvent></process></definitions>`;

describe('the history of an element', () => {
  it('follows earlier ids of the element, not those of its parts, and each version from the one it was made of', () => {
    const texts = [model('Antrag', 'S', 'M1'), model('Antrag da', 'S', 'M1'), model('Antrag', 'Start', 'M1'), model('Antrag', 'Start', 'M2')];
    const versions = texts.map((text, at) => ({ text, before: at === 0 ? '' : texts[at === 2 ? 0 : at - 1]!, date: `2026-11-0${at + 1}`, note: String(at) }));
    assert.deepEqual(elementHistory(versions, 'Start', 'en').map(({ note, changes }) => [note, changes.map(({ property }) => property)]), [
      ['3', ['id']], ['2', ['id']], ['1', ['name']], ['0', [undefined]],
    ]);
  });
});
