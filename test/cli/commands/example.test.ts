import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { modelOf } from '../../../src/core/landscape/calls.js';
import { entriesOf } from '../../../src/core/landscape/data.js';
import type { ProfileFile } from '../../../src/core/landscape/files.js';
import { bindingApproval } from '../../../src/core/landscape/lifecycle/binding.js';
import { modelHashes } from '../../../src/core/landscape/lifecycle/hashes.js';
import { releaseState } from '../../../src/core/landscape/lifecycle/release-state.js';
import { loadLandscape } from '../../../src/node/landscape.js';

const FOLDER = 'examples/auslaenderbehoerde';

describe('the example landscape', () => {
  const { index } = loadLandscape(FOLDER);
  const profiles = [...index.profiles()];
  const released = profiles.filter(({ data }) => data.governance?.released);

  it('shows everything a landscape can hold', () => {
    const has = (what: (profile: ProfileFile) => unknown): number => profiles.filter(what).length;
    const list = (of: (data: ProfileFile['data']) => readonly unknown[] | null | undefined) => (profile: ProfileFile): boolean => (of(profile.data)?.length ?? 0) > 0;
    assert.ok(profiles.length >= 60);
    assert.ok(has((profile) => modelOf(index, profile)) >= 12);
    assert.ok(has(list((data) => data.variants)) >= 1);
    assert.ok(has(list((data) => data.reviews)) >= 10);
    assert.ok(has(list((data) => data.clientInfo)) >= 4);
    assert.ok(has(list((data) => data.onboarding)) >= 5);
    for (const { id, data } of profiles) {
      assert.ok(data.owner && data.keyUser && data.trigger && data.outcomes?.length, id);
      assert.ok(data.type !== 'core' || entriesOf(data.legalBases).next().value, id);
    }
  });

  it('binds each approval to the model that was released', () => {
    for (const { id, path: file, data, ...profile } of released) {
      const approval = bindingApproval({ ...profile, id, path: file, data });
      const snapshot = readFileSync(path.join(FOLDER, path.dirname(file), data.governance!.released!.snapshot!), 'utf8');
      assert.equal(approval?.version, data.governance!.released!.version, id);
      assert.deepEqual({ contentSha256: approval?.contentSha256, semanticSha256: approval?.semanticSha256 }, modelHashes(snapshot), id);
    }
  });

  it('changes what is released only in revision; whoever edits a released profile releases it anew', () => {
    for (const profile of released) {
      const state = releaseState(index, profile);
      assert.equal(state, profile.data.status === 'released' ? 'unchanged' : 'process', `${profile.path}: ${state}`);
    }
  });
});
