import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { ProfileFile } from '../../../../src/core/landscape/files.js';
import { readLandscapeFile } from '../../../../src/core/landscape/files.js';
import { modelHashes, profileHash } from '../../../../src/core/landscape/lifecycle/hashes.js';
import type { ApprovalInput } from '../../../../src/core/landscape/lifecycle/release.js';
import { approveProcess } from '../../../../src/core/landscape/lifecycle/release.js';
import { nextReview } from '../../../../src/core/landscape/lifecycle/requirements.js';
import { transitionsFrom } from '../../../../src/core/landscape/lifecycle/transitions.js';
import { sha256OfText } from '../../../../src/core/text/sha256.js';
import { applyEdits } from '../../../../src/core/text/edits.js';
import { bpmn } from '../../../support/landscape-fixtures.js';

const PROFILE = `# Steckbrief
id: a
name: A # der Name
status: in_review
version: 0.3.0
owner: role:leitung
trigger: Antrag eingegangen
outcomes: [Titel erteilt]
governance:
  reviewCycle: P12M
  nextReview: 2026-01-31 # vorgezogen
  approvals: []
  released: null
model: { bpmn: a.bpmn }
`;

function approve(text: string, input: Partial<ApprovalInput> = {}, model: string | undefined = bpmn('a')) {
  const profile = readLandscapeFile('p/a.process.yaml', text) as ProfileFile;
  return approveProcess(profile, text, model, { step: 'released', date: '2026-11-20', ...input });
}

function obstacles(text: string, input: Partial<ApprovalInput> = {}): string[] {
  const result = approve(text, input);
  return 'obstacles' in result ? result.obstacles.map(({ message }) => message.en) : [];
}

describe('transitions', () => {
  const targets = (...args: Parameters<typeof transitionsFrom>): string => transitionsFrom(...args).map(({ to }) => to).join(' ');

  it('go forward one step', () => {
    assert.equal(targets('planned', 'municipal', false), 'draft suspended retired');
    assert.equal(targets('planned', 'fim', false), 'recording suspended retired');
    assert.equal(targets('in_review', 'fim', false), 'method_approved draft suspended retired');
  });
  it('lead from released to in revision and back to review', () => {
    assert.equal(targets('released', 'municipal', true), 'in_revision suspended retired');
    assert.equal(targets('in_revision', 'municipal', true), 'in_review suspended retired');
  });
  it('end with retired; what rests can be taken up', () => {
    assert.equal(targets('retired', 'municipal', true), '');
    assert.equal(targets('suspended', 'municipal', false), 'draft retired');
    assert.equal(targets('suspended', 'municipal', true), 'in_revision retired');
  });
  it('ask for what they need', () => {
    assert.deepEqual(transitionsFrom('in_review', 'municipal', false).map(({ to, needs }) => [to, ...needs]), [['released', 'approval'], ['draft', 'comment'], ['suspended', 'until'], ['retired']]);
  });
});

describe('release', () => {
  it('writes version, status, approval and release, and nothing else', () => {
    const result = approve(PROFILE, { comment: 'Freigegeben: siehe Protokoll' });
    assert.ok('text' in result);
    const { contentSha256, semanticSha256 } = modelHashes(bpmn('a'));
    assert.equal(result.text, PROFILE
      .replace('in_review', 'released').replace('0.3.0', '0.4.0').replace('2026-01-31 # vorgezogen', 'null # vorgezogen')
      .replace('  approvals: []\n  released: null\n', `  approvals:
    - step: released
      role: role:leitung
      date: 2026-11-20
      decision: approved
      comment: "Freigegeben: siehe Protokoll"
      version: 0.4.0
      contentSha256: ${contentSha256}
      semanticSha256: ${semanticSha256}
      profileSha256: ${profileHash(result.text)}
  released: { version: 0.4.0, date: 2026-11-20, snapshot: released/a-0.4.0.bpmn }
`));
    assert.equal(result.snapshot, 'p/released/a-0.4.0.bpmn');
    assert.equal(applyEdits(PROFILE, result.edits), result.text);
  });

  it('writes a governance where there is none', () => {
    const text = PROFILE.replace(/governance:\n(?: {2}.*\n)*/, '');
    const result = approve(text, { nextReview: '2027-11-20', version: '1.0.0' });
    assert.ok('text' in result);
    const { data } = readLandscapeFile('a.process.yaml', result.text) as ProfileFile;
    assert.equal(data.governance?.nextReview, '2027-11-20');
    assert.deepEqual(data.governance?.released, { version: '1.0.0', date: '2026-11-20', snapshot: 'released/a-1.0.0.bpmn' });
    assert.equal(profileHash(result.text), data.governance?.approvals?.[0]?.profileSha256);
  });

  it('raises the version as told', () => {
    const version = (input: string): string | undefined => {
      const result = approve(PROFILE, { version: input });
      return 'version' in result ? result.version : undefined;
    };
    assert.deepEqual(['major', 'minor', 'patch', '2.0.0', '0.3.0', '0.2.9', 'x'].map(version), ['1.0.0', '0.4.0', '0.3.1', '2.0.0', undefined, undefined, undefined]);
  });

  it('names every obstacle', () => {
    assert.equal(obstacles(PROFILE).length, 0);
    assert.match(obstacles(PROFILE.replace('in_review', 'draft')).join(), /cannot become “released”/);
    assert.match(obstacles(PROFILE.replace('role:leitung', 'null')).join(), /no owner/);
    assert.match(obstacles(PROFILE, { role: 'Müller' }).join(), /“\{role\}” is no role/);
    assert.match(obstacles(PROFILE.replace('reviewCycle: P12M', 'reviewCycle: null')).join(), /next review/);
    assert.match(obstacles(PROFILE.replace('trigger: Antrag eingegangen', 'trigger:')).join(), /is missing/);
    assert.match(obstacles(PROFILE, { version: '0.1.0' }).join(), /not a version/);
  });

  it('takes the step of FIM without releasing', () => {
    const result = approve(PROFILE, { step: 'method_approved', lifecycle: 'fim' });
    assert.ok('text' in result);
    assert.equal(result.snapshot, undefined);
    assert.match(result.text, /status: method_approved[^]*step: method_approved[^]*released: null/);
  });
});

describe('hashes', () => {
  const model = bpmn('a', '<task id="T" name="Antrag prüfen"/>');
  const same = (changed: string): void => assert.equal(modelHashes(changed).semanticSha256, modelHashes(model).semanticSha256);
  const differs = (changed: string): void => assert.notEqual(modelHashes(changed).semanticSha256, modelHashes(model).semanticSha256);

  it('are SHA-256 over UTF-8 with line feeds and without a byte order mark', () => {
    const utf8 = createHash('sha256').update('ä\nb', 'utf8').digest('hex');
    for (const text of ['ä\nb', '\ufeffä\nb', 'ä\r\nb', 'ä\rb']) assert.equal(sha256OfText(text), utf8);
  });

  it('of what the process does stay when the drawing or the spelling changes', () => {
    same(model.replaceAll('\n', '\r\n'));
    same(model.replace('<task id="T" name="Antrag prüfen"/>', '<!-- c --><task  name="Antrag pr&#252;fen" id="T"></task>'));
    same(model.replaceAll('xmlns=', 'xmlns:x=').replace(/<(\/?)(definitions|process|task)/g, '<$1x:$2'));
    same(model.replace('</definitions>', '<d:BPMNDiagram xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI" id="X"/></definitions>'));
    same(model.replace('<process', '<process xmlns:tool="urn:tool" tool:version="7"').replace('targetNamespace="urn:example"', 'targetNamespace="urn:other" exporter="T"'));
    same(model.replace('name="Antrag prüfen"/>', 'name="Antrag prüfen"><extensionElements><t:x xmlns:t="urn:t"/></extensionElements></task>'));
  });

  it('of what the process does change with it', () => {
    differs(model.replace('Antrag prüfen', 'Antrag ablehnen'));
    differs(model.replace('<task', '<userTask'));
    differs(model.replace('</process>', '<task id="U"/></process>'));
    differs(model.replace('name="Antrag prüfen"/>', 'name="Antrag prüfen"><extensionElements><atlas:facts><atlas:document ref="doc:x"/></atlas:facts></extensionElements></task>'));
  });

  it('of a profile leave its governance out', () => {
    assert.equal(profileHash(PROFILE), profileHash(PROFILE.replace('P12M', 'P24M')));
    assert.equal(profileHash(PROFILE), profileHash(PROFILE.replace(/governance:\n(?: {2}.*\n)*/, '')));
    assert.notEqual(profileHash(PROFILE), profileHash(PROFILE.replace('Titel erteilt', 'Titel versagt')));
  });
});

describe('nextReview', () => {
  it('is the written day, or the last review or release plus the cycle', () => {
    assert.equal(nextReview({ governance: { nextReview: '2027-03-01', reviewCycle: 'P12M' } }), '2027-03-01');
    assert.equal(nextReview({ governance: { reviewCycle: 'P6M' }, reviews: [{ date: '2026-08-31' }, null, { date: '2025-01-01' }] }), '2027-02-28');
    assert.equal(nextReview({ governance: { reviewCycle: 'P1Y', released: { version: '1.0.0', date: '2026-09-01' } }, reviews: [{ date: '2026-08-31' }] }), '2027-09-01');
    assert.equal(nextReview({ governance: { reviewCycle: 'P1Y' } }), undefined);
    assert.equal(nextReview({ governance: { nextReview: '2026-02-30' } }), undefined);
  });
});
