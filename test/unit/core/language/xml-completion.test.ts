import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/language/completion.js';
import { LanguageDocument } from '../../../../src/core/language/document.js';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { sourcesOf } from '../../../support/language-fixture.js';

const { index } = sourcesOf();
const START = '<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:atlas="urn:prozessatlas:bpmn:1">\n<bpmn:process id="P">';
const REST = '<bpmn:task id="B" name="Prüfen"/><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"/><bpmn:lane id="L"/></bpmn:process></bpmn:definitions>';

/** Completes in a process of a model that goes on behind it; `|` is the cursor. */
function complete(marked: string, rest = REST) {
  const text = START + marked.replace('|', '') + rest;
  const found = completionsAt(new LanguageDocument('p/new.bpmn', text), START.length + marked.indexOf('|'), index, 'de');
  return { labels: found?.items.map(({ label }) => label) ?? [], found, text };
}

function taken(marked: string, label: string): string {
  const { found, text, labels } = complete(marked, '');
  const item = found?.items.find((each) => each.label === label);
  assert.ok(found && item, `${label} is not among ${labels.join(', ')}`);
  return applyEdits(text, [{ start: found.start, end: found.end, text: item.insert ?? item.label }]).slice(START.length);
}

describe('completion in BPMN', () => {
  it('offers the elements that may stand here, with the prefix of the file', () => {
    const { labels, found } = complete('<|');
    for (const wanted of ['bpmn:userTask', 'bpmn:startEvent', 'bpmn:laneSet', 'bpmn:documentation']) assert.ok(labels.includes(wanted), wanted);
    for (const other of ['bpmn:participant', 'bpmn:flowElement', 'bpmn:definitions', 'bpmn:incoming']) assert.ok(!labels.includes(other), other);
    assert.equal(found?.items.find(({ label }) => label === 'bpmn:userTask')?.detail, 'Benutzeraufgabe');
    assert.ok(complete('<bpmn:startEvent id="S"><|').labels.includes('bpmn:timerEventDefinition'));
    assert.deepEqual(complete('<bpmn:task id="T"><bpmn:extensionElements><|').labels, ['atlas:facts']);
    assert.ok(complete('<bpmn:task id="T"><bpmn:extensionElements><atlas:facts><atlas:do|').labels.includes('atlas:document'));
    assert.ok(complete(' |').labels.includes('bpmn:task'));
  });

  it('offers attributes that are not there yet', () => {
    const { labels } = complete('<bpmn:userTask id="T" |');
    assert.ok(labels.includes('name') && labels.includes('implementation') && !labels.includes('id'));
    assert.ok(complete('<bpmn:lane id="X" |>').labels.includes('atlas:ref'));
    assert.deepEqual(complete('<bpmn:task id="T"><bpmn:extensionElements><atlas:facts><atlas:system |/>').labels, ['ref', 'use']);
  });

  it('offers ids of the landscape, of the model, and choices', () => {
    assert.deepEqual(complete('<bpmn:callActivity id="C" calledElement="|"/>').labels, ['if-einb', 'a-010', 'b-010']);
    assert.deepEqual(complete('<bpmn:task id="T"><bpmn:extensionElements><atlas:facts><atlas:document ref="do|"/>').labels, ['doc:antrag']);
    assert.deepEqual(complete('<bpmn:lane id="X" atlas:ref="|"/>').labels, ['role:leitung', 'role:sb']);
    assert.deepEqual(complete('<bpmn:task id="A"/><bpmn:sequenceFlow id="G" sourceRef="|"/>').labels, ['A', 'B']);
    assert.deepEqual(complete('<bpmn:task id="A"/><bpmn:sequenceFlow id="G" sourceRef="A" targetRef="|"/>').labels, ['A', 'B']);
    assert.deepEqual(complete('<bpmn:task id="A"><bpmn:outgoing>|</bpmn:outgoing></bpmn:task>').labels, ['F']);
    assert.ok(complete('<bpmn:exclusiveGateway id="A" gatewayDirection="|"/>').labels.includes('Diverging'));
    assert.deepEqual(complete('<bpmn:startEvent id="A" isInterrupting="|"/>').labels, ['true', 'false']);
    assert.deepEqual(complete('<bpmn:task id="T"><bpmn:extensionElements><atlas:facts><atlas:system ref="x" use="|"/>').labels, ['read', 'write', 'read_write', 'manual']);
  });

  it('closes what it opens, and what is open', () => {
    assert.equal(taken('<bpmn:us|', 'bpmn:userTask'), '<bpmn:userTask id="$1">$0</bpmn:userTask>');
    assert.equal(taken('|', 'bpmn:userTask'), '<bpmn:userTask id="$1">$0</bpmn:userTask>');
    assert.equal(taken('<bpmn:task id="T"></|', 'bpmn:task'), '<bpmn:task id="T"></bpmn:task>');
    assert.equal(taken("<bpmn:callActivity calledElement='a|x'/>", 'if-einb'), "<bpmn:callActivity calledElement='if-einb'/>");
  });

  it('offers nothing in comments and names, and never fails', () => {
    for (const marked of ['<!-- |', '<?x |', '<bpmn:task name="|"/>', '<bpmn:task id="|"/>', '<bpmn:documentation><![CDATA[|']) assert.deepEqual(complete(marked).labels, [], marked);
    for (const text of ['', '<', '</', '<a', '<a b', '<a b=', '<a b="', '<a b="c" d=\'', '&', '<<<', '>', '<a>b', '<!DOCTYPE x [', '<:a b:="']) {
      for (let at = 0; at <= text.length; at++) completionsAt(new LanguageDocument('x.bpmn', text), at, index, 'en');
    }
  });
});
