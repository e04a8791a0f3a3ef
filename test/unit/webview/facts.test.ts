import assert from 'node:assert/strict';
import { BpmnModdle } from 'bpmn-moddle';
import atlas from '../../../schemas/atlas.json' with { type: 'json' };
import { addFact, factsIn, removeFact } from '../../../webview/editor/properties/facts.js';
import type { Change, Create, Moddle } from '../../../webview/editor/properties/moddle.js';
import { changeExpression, declare, declared } from '../../../webview/editor/properties/moddle.js';

const moddle = new BpmnModdle({ atlas });
const create: Create = (type, properties) => moddle.create(type, properties) as Moddle;

async function task(inside = ''): Promise<{ readonly definitions: Moddle; readonly object: Moddle }> {
  const { rootElement, elementsById } = await moddle.fromXML(`<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:atlas="urn:prozessatlas:bpmn:1" xmlns:x="urn:x" targetNamespace="urn:t"><process id="p"><task id="t">${inside}</task></process></definitions>`);
  return { definitions: rootElement as unknown as Moddle, object: elementsById['t'] as unknown as Moddle };
}

/** Does what the command of the panel does. */
function apply({ of, set }: Change): void {
  for (const [name, value] of Object.entries(set)) (of as Moddle & { set(name: string, value: unknown): void }).set(name, value);
}

async function written(definitions: Moddle): Promise<string> {
  const { xml } = await moddle.toXML(definitions as never);
  return xml.slice(xml.indexOf('<process id="p">') + '<process id="p">'.length, xml.indexOf('</process>'));
}

describe('facts of a step', () => {
  it('are written where the format wants them', async () => {
    const { definitions, object } = await task();
    apply(addFact(object, 'legalBases', { ref: 'law:a', discretion: 'none' }, create));
    apply(addFact(object, 'comments', { text: 'Wer?' }, create));
    assert.equal(await written(definitions), '<task id="t"><extensionElements><atlas:facts><atlas:legalBasis ref="law:a" discretion="none" /><atlas:comment>Wer?</atlas:comment></atlas:facts></extensionElements></task>');
  });

  it('leave nothing behind when the last one goes', async () => {
    const { definitions, object } = await task('<extensionElements><atlas:facts><atlas:system ref="sys:a" /></atlas:facts></extensionElements>');
    apply(removeFact(object, 'systems', factsIn(object, 'systems')[0]!, create));
    assert.equal(await written(definitions), '<task id="t" />');
  });

  it('leave what other tools have written', async () => {
    const { definitions, object } = await task('<extensionElements><x:foreign value="1" /></extensionElements>');
    apply(addFact(object, 'documents', { ref: 'doc:a', use: 'input' }, create));
    assert.equal(await written(definitions), '<task id="t"><extensionElements><x:foreign value="1" /><atlas:facts><atlas:document ref="doc:a" use="input" /></atlas:facts></extensionElements></task>');
    apply(removeFact(object, 'documents', factsIn(object, 'documents')[0]!, create));
    assert.equal(await written(definitions), '<task id="t"><extensionElements><x:foreign value="1" /></extensionElements></task>');
  });
});

describe('changes of the model', () => {
  it('declare a message once for the whole model', async () => {
    const { definitions, object } = await task();
    apply(declare(object, create('bpmn:Message', { name: 'Bescheid' })));
    assert.deepEqual(declared(object, 'bpmn:Message').map(({ name }) => name), ['Bescheid']);
    assert.equal(declared(object, 'bpmn:Message')[0]!.$parent, definitions);
  });

  it('keep everything of an expression but its body', async () => {
    const { definitions, object } = await task('<standardLoopCharacteristics><loopCondition xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="tFormalExpression" language="feel">a</loopCondition></standardLoopCharacteristics>');
    const loop = object.get('loopCharacteristics') as Moddle;
    apply(changeExpression(loop, 'loopCondition', 'b', create));
    assert.match(await written(definitions), /language="feel">b</);
  });
});
