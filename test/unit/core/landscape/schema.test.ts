import assert from 'node:assert/strict';
import { kindOfPath } from '../../../../src/core/landscape/kinds.js';
import { checkShape } from '../../../../src/core/landscape/schema/check.js';
import { schemas } from '../../../../src/core/landscape/schema/schemas.js';
import * as terms from '../../../../src/core/landscape/terms.js';

/** The values of an `enum` in the profile's schema, without null. */
function choices(...path: string[]): string[] {
  let schema: unknown = schemas.profile.schema;
  for (const step of ['properties', ...path]) schema = (schema as Record<string, unknown>)[step];
  return (schema as { enum: (string | null)[] }).enum.filter((value) => value !== null);
}

const problems = (data: object): string[] => checkShape('profile', { id: 'a', name: 'A', ...data }).map(({ code, path, params }) =>
  [path.join('/'), code, params.suggestion].filter((part) => part !== undefined).join(' '));

describe('schemas', () => {
  it('know the enumerations that have words', () => {
    assert.deepEqual(choices('status'), Object.keys(terms.statuses));
    assert.deepEqual(choices('level'), Object.keys(terms.levels));
    assert.deepEqual(choices('modelKind'), Object.keys(terms.modelKinds));
    assert.deepEqual(choices('orgUnits', 'items', 'properties', 'part'), Object.keys(terms.parts));
    assert.deepEqual(choices('documents', 'items', 'properties', 'use'), Object.keys(terms.documentUses));
    assert.deepEqual(choices('systems', 'items', 'properties', 'use'), Object.keys(terms.systemUses));
    assert.deepEqual(choices('legalBases', 'items', 'properties', 'discretion'), Object.keys(terms.discretions));
    assert.deepEqual(choices('variants', 'items', 'properties', 'reason'), Object.keys(terms.variantReasons));
    assert.deepEqual(choices('variants', 'items', 'properties', 'decision'), Object.keys(terms.variantDecisions));
    assert.deepEqual(choices('clientInfo', 'items', 'properties', 'status'), Object.keys(terms.clientInfoStatuses));
    assert.deepEqual(choices('clientInfo', 'items', 'properties', 'register'), Object.keys(terms.registers));
  });

  it('accept null for what nobody has said yet', () => {
    assert.deepEqual(problems({ status: null, owner: null, governance: null, model: null, kpis: { waitingTime: null }, fim: { leika: null } }), []);
  });

  it('lead to the value and suggest what was meant', () => {
    assert.deepEqual(problems({ statsu: 'draft' }), ['statsu misspelt-key status']);
    assert.deepEqual(problems({ status: 'in_reveiw' }), ['status misspelt-choice in_review']);
    assert.deepEqual(problems({ systems: [{ ref: 'sys:azr', use: 'raed' }] }), ['systems/0/use misspelt-choice read']);
    assert.deepEqual(problems({ governance: { released: { version: '1.0.0' } } }), ['governance/released missing-key']);
    assert.deepEqual(problems({ documents: ['doc:antrag'] }), ['documents/0 map-expected']);
    assert.deepEqual(problems({ fim: { leika: '123' } }), ['fim/leika leika']);
    assert.deepEqual(problems({ kpis: { casesPerYear: { value: '1200' } } }), ['kpis/casesPerYear/value number-expected']);
    assert.deepEqual(problems({ clientInfo: [{ lang: 'deutsch!' }] }), ['clientInfo/0/lang language']);
  });
});

describe('kindOfPath', () => {
  const check = (path: string, kind: string | undefined): void => assert.equal(kindOfPath(path), kind, path);

  it('tells files by their names', () => {
    check('a/landscape.yaml', 'landscape');
    check('file:///a/b.process.yaml', 'profile');
    check('a/catalogs/org-units.yml', 'org-units');
    check('a/catalogs/other.yaml', 'stray');
    check('laws.yaml', undefined);
    check('a/b.review.yaml', 'review');
    check('A.BPMN', 'model');
    check('readme.md', 'text');
    check('form.pdf', undefined);
  });
});
