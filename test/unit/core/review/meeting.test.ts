import assert from 'node:assert/strict';
import type { ProfileData } from '../../../../src/core/landscape/data.js';
import type { ProfileFile } from '../../../../src/core/landscape/files.js';
import type { LandscapeIndex } from '../../../../src/core/landscape/landscape-index.js';
import { checkShape } from '../../../../src/core/landscape/schema/check.js';
import type { Decision } from '../../../../src/core/review/agenda.js';
import { agendaOf, decisionsFor } from '../../../../src/core/review/agenda.js';
import { meetingChanges } from '../../../../src/core/review/decisions.js';
import { minutesText } from '../../../../src/core/review/minutes.js';
import { editYaml } from '../../../../src/core/yaml/edit.js';
import { readYaml } from '../../../../src/core/yaml/read.js';
import { toValue } from '../../../../src/core/yaml/value.js';
import { bpmn, landscapeOf } from '../../../support/landscape-fixtures.js';

const FILES = `
=== catalogs/roles.yaml
- { id: role:sgl, name: Sachgebietsleitung }
=== a.process.yaml
{ id: a, number: "2", name: Duldung erteilen, status: draft, model: { bpmn: a.bpmn } }
=== a.review.yaml
comments:
  - { id: c1, elementName: Antrag prüfen, kind: question, text: "Wer prüft *zuerst*?", replies: [{ id: r1, date: 2026-11-28, text: Die Servicestelle. }] }
  - { id: c2, kind: task, text: Frist nachtragen, status: resolved, resolution: erledigt, resolvedOn: 2026-11-28 }
  - { id: c3, text: Alte Frage, status: resolved, resolvedOn: 2026-10-01 }
=== a.bpmn
${bpmn('a')}
=== b.process.yaml
{ id: b, number: "1", name: B, status: released, governance: { nextReview: 2026-11-01, reviewCycle: P12M } }
=== c.process.yaml
{ id: c, number: "3", name: C, status: in_review }
=== d.process.yaml
{ id: d, number: "0", name: D, status: released, governance: { nextReview: 2027-11-01 } }
`;

const profile = (index: LandscapeIndex, path: string) => index.file(path) as ProfileFile;

describe('a review meeting', () => {
  it('talks about what is in review, overdue or has open comments', () => {
    assert.deepEqual(agendaOf(landscapeOf(FILES), '2026-11-28').map(({ profile: { id }, reasons, minutes }) => [id, reasons.join(), minutes]),
      [['c', 'in_review', 10], ['b', 'overdue', 10], ['a', 'comments', 15]]);
  });

  it('writes down decisions, notes, and what became of the comments; roles, no markup by accident', () => {
    const index = landscapeOf(FILES);
    const items = [
      { profile: profile(index, 'a.process.yaml'), decision: 'Zurück in den Entwurf', comment: 'Frist fehlt.', notes: '- Vorschlag der Außenstelle\nTermin folgt' },
      { profile: profile(index, 'b.process.yaml'), decision: '', comment: '', notes: '' },
    ];
    assert.equal(minutesText(index, { date: '2026-11-28', roles: ['role:sgl'], items }, 'de'), `# Prozessbesprechung am 28. November 2026

Teilgenommen: Sachgebietsleitung

## Duldung erteilen (a)

- **Zurück in den Entwurf.** Frist fehlt.
- Vorschlag der Außenstelle
- Termin folgt
- Geklärt: Aufgabe „Frist nachtragen“ – erledigt
- Besprochen: Frage „Wer prüft \\*zuerst\\*?“ (Antrag prüfen) – Die Servicestelle.

## B (b)

- Besprochen; nichts entschieden.
`);
  });

  it('changes a profile by what was decided, and links the minutes', () => {
    const check = (text: string, decision: Decision | undefined, expected: string, usesFim = false): void => {
      const data = toValue(readYaml(text).root) as ProfileData;
      assert.ok(decision === undefined || decisionsFor(data).includes(decision));
      const result = editYaml(text, meetingChanges(data, { date: '2026-11-28', minutes: 'minutes/2026-11-28.md', decision, words: 'Beschluss', comment: 'Weil.', role: undefined, usesFim }));
      if ('refused' in result) assert.fail(result.refused);
      assert.deepEqual(checkShape('profile', { name: 'A', ...toValue(readYaml(result.text).root) as object }), []);
      assert.equal(result.text, expected);
    };
    const review = '  - { date: 2026-11-28, kind: process_meeting, minutes: minutes/2026-11-28.md, decision: Beschluss }\n';
    check('id: a\nstatus: in_review\nowner: role:sgl\ngovernance:\n  approvals: []\nreviews: # alle\n  - { date: 2026-05-19 }\n', 'approve',
      `id: a\nstatus: in_review\nowner: role:sgl\ngovernance:\n  approvals:\n    - { step: method_approved, role: role:sgl, date: 2026-11-28, decision: approved, comment: Weil. }\nreviews: # alle\n  - { date: 2026-05-19 }\n${review}`);
    check('id: a\nstatus: in_review\nowner: role:sgl\n', 'return',
      `id: a\nstatus: draft\nowner: role:sgl\ngovernance:\n  approvals:\n    - { step: in_review, role: role:sgl, date: 2026-11-28, decision: returned, comment: Weil. }\nreviews:\n${review}`);
    check('id: a\nstatus: released\ngovernance:\n  reviewCycle: P12M\n  nextReview: 2026-11-01\n', 'keep',
      `id: a\nstatus: released\ngovernance:\n  reviewCycle: P12M\n  nextReview: null\nreviews:\n${review}`);
    check('id: a\nstatus: draft\n', undefined, 'id: a\nstatus: draft\nreviews:\n  - { date: 2026-11-28, kind: process_meeting, minutes: minutes/2026-11-28.md }\n');
  });
});
