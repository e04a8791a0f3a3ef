import assert from 'node:assert/strict';
import { readModel } from '../../../../src/core/bpmn/model.js';
import type { ReviewData } from '../../../../src/core/landscape/data.js';
import { checkShape } from '../../../../src/core/landscape/schema/check.js';
import { mergeYaml } from '../../../../src/core/merge/yaml.js';
import { commentsOf, commentsOfProcess } from '../../../../src/core/review/comments.js';
import { addComment, addReply, anchorComment, newReviewText, removeComment, reopenComment, resolveComment } from '../../../../src/core/review/edits.js';
import type { YamlChange } from '../../../../src/core/yaml/edit.js';
import { editYaml } from '../../../../src/core/yaml/edit.js';
import { readYaml } from '../../../../src/core/yaml/read.js';
import { toValue } from '../../../../src/core/yaml/value.js';
import { bpmn, indexOf } from '../../../support/landscape-fixtures.js';

/** Apply, check, and an unnamed decision between "check" and its two outcomes. */
const CONTENT = `<laneSet id="L"><lane id="Lane" name="Sachbearbeitung"><flowNodeRef>T1</flowNodeRef></lane></laneSet>
<startEvent id="S" name="Antrag eingegangen"/><userTask id="T1" name="Antrag prüfen"/><exclusiveGateway id="G"/>
<userTask id="T2" name="Bescheid erstellen"/><userTask id="T3" name="Bescheid erstellen"/><endEvent id="E1" name="Erteilt"/><endEvent id="E2" name="Abgelehnt"/>
<sequenceFlow id="F1" sourceRef="S" targetRef="T1"/><sequenceFlow id="F2" sourceRef="T1" targetRef="G"/>
<sequenceFlow id="F3" sourceRef="G" targetRef="T2"/><sequenceFlow id="F4" sourceRef="G" targetRef="T3"/>
<sequenceFlow id="F5" sourceRef="T2" targetRef="E1"/><sequenceFlow id="F6" sourceRef="T3" targetRef="E2"/>`;
const MODEL = bpmn('p', CONTENT);
/** The same with every id made anew, as a tool does that imports and exports. */
const RENAMED = MODEL.replace(/\b(id|sourceRef|targetRef)="(?!D"|p")(\w+)"/g, '$1="x_$2_9"').replace(/<flowNodeRef>T1/, '<flowNodeRef>x_T1_9');

const says = (text: string, elementId?: string) => ({ kind: 'question' as const, role: 'role:key-user', date: '2026-11-10', text, elementId });
const data = (text: string): ReviewData => toValue(readYaml(text).root) as ReviewData;

function edited(text: string, ...changes: YamlChange[]): string {
  const result = editYaml(text, changes);
  if ('refused' in result) throw new Error(result.refused);
  assert.deepEqual(checkShape('review', toValue(readYaml(result.text).root)!), []);
  return result.text;
}

const commented = (...elements: string[]): string =>
  elements.reduce((text, element) => edited(text, addComment(data(text), readModel(MODEL), says(`Zu ${element}?`, element))), newReviewText('p.bpmn'));

function placesIn(model: string, review: string): (string | undefined)[] {
  return commentsOf(indexOf({ 'p.review.yaml': review, 'p.bpmn': model }), 'p.bpmn').map(({ place, elementId }) => `${place} ${elementId ?? ''}`.trim());
}

describe('comments on a model', () => {
  it('lie in a file beside it that anybody can read', () => {
    assert.equal(commented('T1'), `schemaVersion: "1"
model: "p.bpmn"
comments:
  - id: c-${/c-(\w+)/.exec(commented('T1'))![1]}
    element: T1
    elementName: Antrag prüfen
    anchor:
      type: userTask
      lane: Sachbearbeitung
      after:
        - { type: startEvent, name: Antrag eingegangen }
      before:
        - { type: exclusiveGateway }
    kind: question
    status: open
    role: role:key-user
    date: 2026-11-10
    text: Zu T1?
`);
  });

  it('find their elements when all ids have changed: by label, by neighbours, flows by their ends', () => {
    assert.deepEqual(placesIn(MODEL, commented('T1', 'G', 'T2', 'T3', 'F2', 'E2')), ['element T1', 'element G', 'element T2', 'element T3', 'element F2', 'element E2']);
    assert.deepEqual(placesIn(RENAMED, commented('T1', 'G', 'T2', 'T3', 'F2', 'E2')), ['moved x_T1_9', 'moved x_G_9', 'moved x_T2_9', 'moved x_T3_9', 'moved x_F2_9', 'moved x_E2_9']);
    for (const id of ['T1', 'G', 'T2', 'T3', 'E1', 'F2']) assert.deepEqual(placesIn(RENAMED, commented(id)), [`moved x_${id}_9`], id);
  });

  it('stay visible at the process when the element is gone', () => {
    const index = indexOf({
      'p.process.yaml': '{ id: p, name: P, model: { bpmn: p.bpmn } }', 'p.review.yaml': commented('T1'),
      'p.bpmn': bpmn('p', '<startEvent id="S" name="Antrag eingegangen"/>'),
    });
    const profile = index.file('p.process.yaml');
    assert.ok(profile?.kind === 'profile');
    assert.deepEqual(commentsOfProcess(index, profile).map(({ place, data: { elementName } }) => [place, elementName]), [['lost', 'Antrag prüfen']]);
  });

  it('follow the model whatever is read first', () => {
    const index = indexOf({ 'p.bpmn': RENAMED, 'p.review.yaml': commented('G') });
    assert.deepEqual(index.takeUnread(), ['p.bpmn']);
    index.put('p.bpmn', RENAMED);
    assert.deepEqual(commentsOf(index, 'p.bpmn').map(({ elementId }) => elementId), ['x_G_9']);
    index.put('p.bpmn', MODEL);
    assert.deepEqual(commentsOf(index, 'p.bpmn').map(({ elementId }) => elementId), ['G']);
  });

  it('are answered, settled, taken up again, tied anew and taken away by small edits', () => {
    const start = commented('T1', 'G');
    const reply = { role: 'role:sgl', date: '2026-11-12', text: 'Ja, immer.' };
    const answered = edited(start, addReply(data(start), 0, reply));
    assert.deepEqual(data(answered).comments?.[0]?.replies?.map((one) => one?.text), ['Ja, immer.']);
    const settled = edited(answered, ...resolveComment(0, { ...reply, text: 'So im Modell.' }));
    assert.match(settled, /status: resolved\n[^]*resolution: So im Modell.\n {4}resolvedOn: 2026-11-12\n/);
    const reopened = edited(settled, ...reopenComment(data(settled), 0, 'role:sgl'));
    assert.deepEqual(data(reopened).comments?.[0]?.replies?.map((one) => one?.text), ['Ja, immer.', 'So im Modell.']);
    const moved = edited(start, ...anchorComment(1, readModel(RENAMED), 'x_G_9'));
    assert.deepEqual(placesIn(RENAMED, moved)[1], 'element x_G_9');
    assert.equal(data(edited(moved, removeComment(0))).comments?.length, 1);
  });

  it('merge: both sides add, answer and settle', () => {
    const base = commented('T1');
    const ours = edited(edited(base, addComment(data(base), readModel(MODEL), says('Wer?', 'G'))), addReply(data(base), 0, says('Eins')));
    const theirs = edited(edited(base, addComment(data(base), readModel(MODEL), says('Wann?', 'G'))), addReply(data(base), 0, says('Zwei')), ...resolveComment(0, says('')));
    const { text, conflicts } = mergeYaml(base, ours, theirs);
    assert.deepEqual(conflicts, []);
    assert.deepEqual(data(text).comments?.map((one) => [one?.text, one?.status]), [['Zu T1?', 'resolved'], ['Wer?', 'open'], ['Wann?', 'open']]);
    assert.deepEqual(data(text).comments?.[0]?.replies?.map((one) => one?.text), ['Eins', 'Zwei']);
  });
});
