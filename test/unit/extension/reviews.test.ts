import assert from 'node:assert';
import { LandscapeIndex } from '../../../src/core/landscape/landscape-index.js';
import { agendaOf } from '../../../src/extension/features/reviews/agenda.js';

describe('the agenda of reviews', () => {
  const index = new LandscapeIndex();
  const profile = (id: string, more: string) => index.put(`${id}.process.yaml`, `id: ${id}\nname: ${id}\n${more}`);
  profile('late', 'status: released\ngovernance: { nextReview: 2026-11-01 }\n');
  profile('soon', 'status: released\ngovernance: { nextReview: 2027-01-10 }\n');
  profile('far', 'status: released\ngovernance: { nextReview: 2028-01-10 }\n');
  profile('checked', 'status: in_review\nmodel: { bpmn: checked.bpmn }\n');
  index.put('checked.bpmn', '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"/>');
  index.put('checked.review.yaml', 'schemaVersion: "1"\nmodel: checked.bpmn\ncomments:\n  - { id: c1, element: a, status: open, text: Frist? }\n  - { id: c2, element: a, status: resolved, text: Gut }\n');
  const { overdue, inReview, soon } = agendaOf(index, '2026-11-22');

  it('holds what is overdue', () => assert.deepStrictEqual(overdue.map(({ id, overdueDays }) => [id, overdueDays]), [['late', 21]]));
  it('holds what is in review, with open comments', () => assert.deepStrictEqual(inReview.map(({ profile: { id }, openComments }) => [id, openComments]), [['checked', 1]]));
  it('looks three months ahead', () => assert.deepStrictEqual(soon.map(({ id }) => id), ['soon']));
});
