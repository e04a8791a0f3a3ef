import assert from 'node:assert/strict';
import { beginsWithVerb, englishTask, isEnglishState } from '../../../../src/core/labels/english.js';

describe('English labels', () => {
  for (const [label, style] of [
    ['Check application', 'fine'], ['Pick up goods', 'fine'], ['Ring the buzzer', 'fine'], ['Request scoring', 'fine'], ['Document the decision', 'fine'], ['Check', 'too-short'], ['Application', 'too-short'],
    ['Request approval', 'fine'], ['Order goods', 'fine'], ['Review documents', 'fine'], ['File application', 'fine'], ['Require shipping quotes', 'fine'], ['Automatically book flight', 'fine'],
    ['Verification of application', 'noun'], ['Checking application', 'noun'], ['Application check', 'noun'], ['Application processing', 'noun'], ['Data processing', 'noun'], ['Special shipping', 'noun'],
    ['Document check', 'noun'], ['Invoice approval', 'noun'], ['Contract review', 'noun'], ['Order processing', 'noun'], ['Claim handling', 'noun'], ['Credit check', 'noun'], ['Data entry', 'noun'],
    ['Clerk checks application', 'statement'], ['The clerk checks the application', 'statement'], ['Guest places meal order', 'statement'], ['Places order', 'statement'], ['Informs chef of order', 'statement'],
    ['Goods packaged', 'statement'], ['Money received', 'statement'], ['Result level 2 received', 'statement'],
    ['User task', 'other'], ['Large amount', 'other'], ['Logistics company 2', 'other'], ['Is claim valid?', 'other'], ['Pickup goods', 'other'],
  ] as const) {
    it(`finds the task “${label}” ${style}`, () => assert.equal(englishTask(label), style));
  }

  for (const label of ['Application received', 'Documents complete', 'Customer arrives', 'Request rejected', 'Order cancelled']) {
    it(`finds the event “${label}” a state`, () => assert.ok(isEnglishState(label)));
  }

  it('tells events worded as steps', () => {
    for (const label of ['Send invoice', 'Check application', 'Sending result', 'Checking documents']) assert.ok(beginsWithVerb(label), label);
    for (const label of ['Order from shop', 'Request for payment', 'Booking', 'Incoming order', 'Meeting']) assert.ok(!beginsWithVerb(label), label);
  });
});
