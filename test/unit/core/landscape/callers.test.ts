import assert from 'node:assert/strict';
import { callableProcesses } from '../../../../src/core/landscape/choices.js';
import { callersOfModel } from '../../../../src/core/landscape/callers.js';
import { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';

const BPMN = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"';
const model = (id: string, inside: string): string => `<definitions ${BPMN}><process id="${id}">${inside}</process></definitions>`;

function landscape(): LandscapeIndex {
  const index = new LandscapeIndex();
  index.put('landscape.yaml', 'interfaces: [{ id: if-einb, name: Einbürgerung }]\n');
  index.put('a.process.yaml', 'id: a\nname: Antrag prüfen\nmodel: { bpmn: a.bpmn }\n');
  index.put('a.bpmn', model('a', '<callActivity id="Call_1" name="Identität klären" calledElement="b" />'));
  index.put('b.process.yaml', 'id: b\nname: Identität klären\nmodel: { bpmn: b.bpmn }\n');
  index.put('b.bpmn', model('b', ''));
  index.put('c.process.yaml', 'id: c\nname: Titel verlängern\nmodel: { calls: [b] }\n');
  index.put('free.bpmn', model('free', '<callActivity id="Call_2" calledElement="b" />'));
  return index;
}

describe('who calls a process', () => {
  it('is told by models and by profiles without a model', () => {
    assert.deepEqual(callersOfModel(landscape(), 'b.bpmn').map(({ process, elementId }) => [process, elementId]), [
      ['Antrag prüfen', 'Call_1'], ['free.bpmn', 'Call_2'], ['Titel verlängern', undefined],
    ]);
  });
});

describe('what a model can call', () => {
  it('are the other processes of the landscape, those of other units, and models without a profile', () => {
    assert.deepEqual(callableProcesses(landscape(), 'a.bpmn').map(({ id }) => id), ['if-einb', 'free', 'b', 'c']);
  });
});
