import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { BpmnElement } from '../../src/core/bpmn/element.js';
import { readModel } from '../../src/core/bpmn/model.js';
import { semanticForm } from '../../src/core/bpmn/semantic-form.js';
import { layOutDiagrams } from '../../src/core/layout/rearrange.js';
import { decodeText } from '../../src/core/text/decode.js';
import { applyEdits } from '../../src/core/text/edits.js';
import { validateText } from '../../src/core/validate/validate.js';
import { corpusFiles, withCorpus } from '../support/corpus.js';

const LONGEST = 400_000;

/** The text of a file without its diagrams: everything a layout must not touch. */
function withoutDiagrams(text: string): string {
  const model = readModel(text);
  const edits = model.all('bpmndi:BPMNDiagram').map(({ xml }) => ({ start: xml.start, end: xml.end, text: '' }));
  return applyEdits(text, edits).replace(/\s+/g, ' ');
}

const errors = (text: string): string[] =>
  validateText(text).filter(({ rule }) => rule === 'no-bpmndi' || rule.startsWith('bpmn/')).map(({ rule, elementId, message }) => `${rule} ${elementId ?? ''} ${message}`);

const TYPES = ['bpmn:FlowNode', 'bpmn:SequenceFlow', 'bpmn:Lane', 'bpmn:Participant', 'bpmn:MessageFlow', 'bpmn:TextAnnotation', 'bpmn:Group'];

/** Elements that are not drawn though their ends, if they have any, are; models of choreographies and conversations are not laid out. */
function undrawn(text: string): string[] {
  const model = readModel(text);
  if (model.all('bpmn:Choreography').length + model.all('bpmn:ConversationNode').length > 0) return [];
  const isDrawn = (element: BpmnElement | undefined): boolean => element !== undefined && model.depictionsOf(element).length > 0;
  return TYPES.flatMap((type) => [...model.all(type)]).filter((element) => {
    const hasEnds = !element.is('bpmn:SequenceFlow') && !element.is('bpmn:MessageFlow') || ['sourceRef', 'targetRef'].every((end) => isDrawn(model.target(element, end)));
    return element.id !== '' && hasEnds && !isDrawn(element);
  }).map(({ type, id }) => `${type.name} ${id}`);
}

describe('a new layout of real models', () => {
  it('changes nothing but the diagrams, draws everything, brings no finding, and is the same when done again', function () {
    withCorpus(this);
    const missing: string[] = [];
    for (const file of corpusFiles()) {
      const { text } = decodeText(readFileSync(file));
      if (text.length > LONGEST) continue;
      const name = file.slice(file.indexOf('models/') + 7);
      const laidOut = applyEdits(text, layOutDiagrams(readModel(text)));
      const known = new Set(errors(text));
      assert.deepEqual(errors(laidOut).filter((error) => !known.has(error)), [], name);
      missing.push(...undrawn(laidOut).map((element) => `${name} ${element}`));
      if (laidOut === text) continue;
      assert.ok(semanticForm(laidOut) === semanticForm(text), `${name} says something else`);
      assert.ok(withoutDiagrams(laidOut) === withoutDiagrams(text), `${name} differs outside its diagrams`);
      assert.ok(applyEdits(laidOut, layOutDiagrams(readModel(laidOut))) === laidOut, `${name} differs when done again`);
    }
    assert.deepEqual(missing, []);
  });
});
