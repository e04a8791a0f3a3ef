import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { thirdPartyNotices } from '../../scripts/lib/notices.mjs';
import { root } from '../../scripts/lib/root.mjs';

describe('third-party notices', () => {
  it('name everything that is bundled (npm run notices writes them)', () => {
    assert.equal(readFileSync(path.join(root, 'THIRD_PARTY_NOTICES.md'), 'utf8'), thirdPartyNotices());
  });

  it('tell that the logo of bpmn.io has to stay', () => {
    assert.match(thirdPartyNotices(), /bpmn\.io logo stays visible/);
  });
});
