import assert from 'node:assert/strict';
import { readModel } from '../../../../../src/core/bpmn/model.js';
import { applyEdits } from '../../../../../src/core/text/edits.js';
import { fixAll, tryFix } from '../../../../../src/core/validate/fixes/apply.js';
import type { Problem } from '../../../../../src/core/validate/problem.js';
import { rules } from '../../../../../src/core/validate/registry.js';
import { validateText } from '../../../../../src/core/validate/validate.js';
import { fixturesOf } from '../../../../support/fixtures.js';

const check = (text: string): Problem[] => validateText(text, { rules: ['prozessatlas:core'] });
const MODEL = 'xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:example"';
const DI = 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"';

/** A process with flow nodes on one line, 150 pixels apart, and straight flows between them. */
function drawn(nodes: string, flows: readonly (readonly [id: string, from: string, to: string, more?: string])[]): string {
  const ids = [...nodes.matchAll(/<(\w+) id="(\w+)"/g)].map(([, tag, id]) => ({ tag: tag!, id: id! }));
  const size = (tag: string): [number, number] => (tag.endsWith('Event') ? [36, 36] : tag.endsWith('Gateway') ? [50, 50] : [100, 80]);
  const listed = ids.reduce((text, { tag, id }) => {
    const lists = flows.flatMap(([flow, from, to]) => [...(to === id ? [`<incoming>${flow}</incoming>`] : []), ...(from === id ? [`<outgoing>${flow}</outgoing>`] : [])]);
    return text.replace(new RegExp(`(<${tag} id="${id}"[^>]*?)/>`), `$1>${lists.join('')}</${tag}>`);
  }, nodes);
  const at = new Map(ids.map(({ id }, i) => [id, 100 + i * 150]));
  return `<definitions ${MODEL} ${DI} id="D">
  <process id="P">
    ${listed}
    ${flows.map(([id, from, to, more = '']) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" ${more}/>`).join('\n    ')}
  </process>
  <bpmndi:BPMNDiagram id="BPMN"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">
    ${ids.map(({ tag, id }, i) => `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${100 + i * 150}" y="${200 - size(tag)[1] / 2}" width="${size(tag)[0]}" height="${size(tag)[1]}"/></bpmndi:BPMNShape>`).join('\n    ')}
    ${flows.map(([id, from, to]) => `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}"><di:waypoint x="${at.get(from)!}" y="200"/><di:waypoint x="${at.get(to)!}" y="200"/></bpmndi:BPMNEdge>`).join('\n    ')}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</definitions>
`;
}

/** Applies all safe fixes for a rule. */
function fixed(text: string, rule: string): string {
  const result = fixAll(text, check, { rules: new Set([rule]) });
  assert.notEqual(result.applied.length, 0, 'nothing was fixed');
  assert.deepEqual(result.problems.filter((problem) => problem.rule === rule), []);
  return result.text;
}

const start = '<startEvent id="Start" name="Antrag eingegangen"/>';
const task = (id: string, name = 'Antrag prüfen'): string => `<task id="${id}" name="${name}"/>`;
const end = '<endEvent id="End" name="Antrag entschieden"/>';

describe('fixes', () => {
  it('are offered by their titles, in the chosen language', () => {
    const text = drawn(start + task('A') + end, [['F1', 'Start', 'A'], ['F2', 'A', 'End'], ['F3', 'Start', 'A']]);
    const titles = (lang: 'en' | 'de'): (string | undefined)[] => validateText(text, { rules: ['no-duplicate-sequence-flows'], lang }).flatMap(({ fixes = [] }) => fixes.map(({ title }) => title));
    assert.deepEqual(titles('en'), ['Remove this flow']);
    assert.deepEqual(titles('de'), ['Diesen Fluss entfernen']);
  });

  it('take out a duplicate flow with its lists and its edge', () => {
    const text = drawn(start + task('A') + end, [['F1', 'Start', 'A'], ['F2', 'A', 'End'], ['F3', 'Start', 'A']]);
    const result = fixed(text, 'no-duplicate-sequence-flows');
    assert.equal(result.includes('F3'), false);
    assert.deepEqual(check(result), []);
  });

  it('join two flows at a gateway, and make room for it', () => {
    const text = drawn(start + task('A') + '<startEvent id="Start2" name="Frist abgelaufen"><timerEventDefinition id="T"/></startEvent>' + task('B', 'Bescheid erstellen') + end, []);
    const flows: [string, string, string][] = [['F1', 'Start', 'A'], ['F2', 'A', 'B'], ['F3', 'Start2', 'B'], ['F4', 'B', 'End']];
    const joined = fixed(drawn(start + task('A') + '<startEvent id="Start2" name="Frist abgelaufen"/>' + task('B', 'Bescheid erstellen') + end, flows), 'fake-join');
    assert.ok(text.length > 0);
    const model = readModel(joined);
    const gateway = model.all('bpmn:ExclusiveGateway')[0]!;
    assert.deepEqual(model.flows.incoming(gateway).map(({ id }) => id), ['F2', 'F3']);
    assert.deepEqual(model.flows.outgoing(gateway).map((flow) => model.target(flow, 'targetRef')?.id), ['B']);
    assert.equal(check(joined).some(({ rule }) => rule === 'no-overlapping-elements' || rule === 'no-bpmndi'), false);
  });

  it('split two flows at a parallel gateway', () => {
    const split = fixed(drawn(start + task('A') + task('B', 'Akte anlegen') + end + '<endEvent id="End2" name="Akte angelegt"/>', [['F1', 'Start', 'A'], ['F2', 'A', 'B'], ['F3', 'A', 'End'], ['F4', 'B', 'End2']]), 'no-implicit-split');
    const model = readModel(split);
    assert.deepEqual(model.flows.outgoing(model.all('bpmn:ParallelGateway')[0]!).map(({ id }) => id), ['F2', 'F3']);
    assert.deepEqual(check(split).map(({ rule }) => rule), []);
  });

  it('end a path with what has come about', () => {
    const ended = fixed(drawn(start + task('A'), [['F1', 'Start', 'A']]), 'end-event-required');
    assert.match(ended, /<endEvent id="Event_End" name="Antrag geprüft">/);
    assert.deepEqual(check(ended), []);
  });

  it('begin a path, and move what stands in the way of the start event', () => {
    const begun = fixed(drawn(task('A') + end, [['F1', 'A', 'End']]), 'start-event-required');
    assert.match(begun, /<startEvent id="Event_Start" name="Prozess ausgelöst">/);
    assert.deepEqual(check(begun), []);
  });

  it('take out a gateway that joins and splits nothing', () => {
    const text = drawn(start + '<exclusiveGateway id="G"/>' + task('A') + end, [['F1', 'Start', 'G'], ['F2', 'G', 'A', 'name="ja" '], ['F3', 'A', 'End']]);
    const result = fixed(text, 'superfluous-gateway');
    assert.match(result, /<sequenceFlow id="F2" sourceRef="Start" targetRef="A" name="ja" \/>/);
    assert.equal(/"G"|F1/.test(result), false);
  });

  it('draw what is not drawn, and a whole diagram where there is none', () => {
    const text = drawn(start + task('A') + end, [['F1', 'Start', 'A'], ['F2', 'A', 'End']]);
    const holes = text.replace(/<bpmndi:BPMNShape id="A_di".*\n/, '').replace(/<bpmndi:BPMNEdge id="F1_di".*\n/, '');
    assert.deepEqual(check(fixed(holes, 'no-bpmndi')), []);
    const bare = text.replace(/<bpmndi:BPMNDiagram[^]*<\/bpmndi:BPMNDiagram>\n/, '');
    assert.deepEqual(check(fixed(bare, 'no-bpmndi')), []);
  });

  it('put a list of flows right', () => {
    const text = drawn(start + task('A') + end, [['F1', 'Start', 'A'], ['F2', 'A', 'End']]).replace('<incoming>F1</incoming>', '<incoming>F2</incoming>');
    assert.match(fixed(text, 'bpmn/flow-list-mismatch'), /<task id="A" name="Antrag prüfen"><outgoing>F2<\/outgoing><incoming>F1<\/incoming>|<incoming>F1<\/incoming><outgoing>F2<\/outgoing>/);
  });

  it('count without a byte order mark', () => {
    const text = `<definitions ${MODEL}><process id="P"><task id="T" name="Prüfung des Antrags"/></process></definitions>`;
    const problems = (whole: string): Problem[] => validateText(whole, { rules: ['convention/noun-style'] });
    assert.deepEqual(problems(`\ufeff${text}`)[0]!.fixes![0]!.edits, problems(text)[0]!.fixes![0]!.edits);
    assert.match(applyEdits(text, problems(text)[0]!.fixes![0]!.edits), /name="Antrag prüfen"/);
  });

  it('are refused when they would bring a finding', () => {
    const text = '<a/>';
    const problem: Problem = { rule: 'r', severity: 'error', message: 'm', range: { start: 0, end: 1 } };
    const fix = { title: 't', isSafe: true, edits: [{ start: 0, end: 4, text: '<b/>' }] };
    const brought: Problem = { ...problem, rule: 's' };
    assert.equal(tryFix(text, [problem], problem, fix, () => [brought]), undefined);
    assert.equal(tryFix(text, [problem], problem, fix, () => [problem]), undefined);
    assert.equal(tryFix(text, [problem], problem, fix, () => [])?.text, '<b/>');
  });
});

describe('fixes of each rule', () => {
  for (const rule of rules.filter(({ meta }) => meta.fixes && fixturesOf(meta.id).length > 0)) {
    it(`${rule.meta.id}: mend an example and leave the others alone`, () => {
      const offered = fixturesOf(rule.meta.id).flatMap(({ text }) => validateText(text, { rules: [rule.meta.id] }).flatMap((problem) => (problem.fixes ?? []).map((fix) => ({ text, problem, fix }))));
      assert.notEqual(offered.length, 0, 'no example has a fix');
      for (const { text, problem, fix } of offered) {
        const before = check(text).concat(validateText(text, { rules: [rule.meta.id] }).filter(({ rule: id }) => !check(text).some((each) => each.rule === id)));
        const all = (current: string): Problem[] => [...check(current), ...(check(text).some(({ rule: id }) => id === rule.meta.id) ? [] : validateText(current, { rules: [rule.meta.id] }))];
        assert.ok(tryFix(text, before, problem, fix, all), `${fix.title} is refused: ${all(applyEdits(text, fix.edits)).map(({ rule: id, elementId }) => `${id} @${elementId}`).join(', ')}`);
      }
    });
  }
});
