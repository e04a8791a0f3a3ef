import assert from 'node:assert';
import type { ProfileData } from '../../../src/core/landscape/data.js';
import { editYaml } from '../../../src/core/yaml/edit.js';
import { historyOf } from '../../../src/core/landscape/lifecycle/history.js';
import { commonTransitions, missingFor, transitionChanges } from '../../../src/extension/features/life-cycle/transition.js';

describe('the life cycle', () => {
  const to = (...profiles: ProfileData[]) => commonTransitions(profiles).map((transition) => transition.to);

  it('offers what one process can become', () => assert.deepStrictEqual(to({ status: 'draft' }), ['in_review', 'suspended', 'retired']));
  it('offers to several only what all of them can become', () => assert.deepStrictEqual(to({ status: 'draft' }, { status: 'in_review' }), ['suspended', 'retired']));
  it('keeps to the long way where somebody is on it', () => assert.deepStrictEqual(to({ status: 'recording' }), ['draft', 'suspended', 'retired']));
  it('offers nothing without processes', () => assert.deepStrictEqual(to(), []));

  it('names what is missing, but not what it will ask for', () => {
    assert.deepStrictEqual(missingFor('in_review', { owner: 'role:a' }), ['trigger', 'outcomes']);
    assert.deepStrictEqual(missingFor('suspended', {}), []);
  });

  /** Checks a profile after a transition. */
  function check(before: string, changes: ReturnType<typeof transitionChanges>, after: string): void {
    const result = editYaml(before, changes);
    assert.ok('text' in result, JSON.stringify(result));
    assert.equal(result.text, after);
  }

  it('changes one line for a simple step', () => {
    check('id: a # stays\nstatus: draft\nname: A\n', transitionChanges('in_review', { status: 'draft' }, { day: '2026-11-22' }), 'id: a # stays\nstatus: in_review\nname: A\n');
  });

  it('notes how long a process rests, and forgets it afterwards', () => {
    check('id: a\nstatus: draft\nversion: 0.1.0\n', transitionChanges('suspended', { status: 'draft' }, { day: '2026-11-22', until: '2027-07-23' }), 'id: a\nstatus: suspended\nuntil: 2027-07-23\nversion: 0.1.0\n');
    check('id: a\nstatus: suspended\nuntil: 2027-07-23\n', transitionChanges('draft', { status: 'suspended', until: '2027-07-23' }, { day: '2026-11-22' }), 'id: a\nstatus: draft\n');
  });

  it('keeps the reason when something goes back', () => {
    const data: ProfileData = { status: 'in_review', owner: 'role:leitung', governance: { approvals: [] } };
    check('status: in_review\nowner: role:leitung\ngovernance:\n  approvals: []\n', transitionChanges('draft', data, { day: '2026-11-22', comment: 'Frist fehlt' }),
      'status: draft\nowner: role:leitung\ngovernance:\n  approvals:\n    - { step: in_review, role: role:leitung, date: 2026-11-22, decision: returned, comment: Frist fehlt }\n');
  });
});

describe('the history of a process', () => {
  it('lists decisions, reviews and the release, the latest first', () => {
    const history = historyOf({
      reviews: [{ date: '2026-06-16', kind: 'process_meeting', minutes: 'm.md' }, null],
      governance: { approvals: [{ date: '2026-07-14', step: 'released', role: 'role:a', decision: 'approved' }, { role: 'role:b' }], released: { date: '2026-07-14', version: '1.0.0', snapshot: 's.bpmn' } },
    });
    assert.deepStrictEqual(history.map(({ date, kind, link }) => [date, kind, link]), [['2026-07-14', 'approved', undefined], ['2026-07-14', 'released', 's.bpmn'], ['2026-06-16', 'review', 'm.md']]);
  });

  it('is empty in the beginning', () => assert.deepStrictEqual(historyOf({}), []));

  it('tells from earlier versions what changed when', () => {
    const history = historyOf({ status: 'released', version: '1.0.0', owner: 'role:b', governance: { approvals: [{ date: '2026-09-01', role: 'role:b' }] } }, [
      { date: '2026-06-01', data: { status: 'planned', owner: 'role:a' } },
      { date: '2026-07-01', data: { status: 'draft', version: '0.1.0', owner: 'role:a' } },
      { date: '2026-08-01', data: { status: 'draft', version: '0.2.0', owner: 'role:b' } },
      { date: '2026-09-01', data: { status: 'released', version: '1.0.0', owner: 'role:b' } },
    ]);
    assert.deepStrictEqual(history.map(({ date, kind, from, to, version, role }) => [date, kind, from, to, version, role]), [
      ['2026-09-01', 'approved', undefined, undefined, undefined, 'role:b'],
      ['2026-09-01', 'status', 'draft', 'released', '1.0.0', undefined],
      ['2026-08-01', 'owner', undefined, undefined, undefined, 'role:b'],
      ['2026-08-01', 'version', undefined, undefined, '0.2.0', undefined],
      ['2026-07-01', 'status', 'planned', 'draft', '0.1.0', undefined],
      ['2026-06-01', 'recorded', undefined, 'planned', undefined, 'role:a'],
    ]);
  });
});
