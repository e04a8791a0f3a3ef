import { modelOf } from '../calls.js';
import type { ProfileFile } from '../files.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { bindingApproval } from './binding.js';
import { profileHash } from './hashes.js';

/**
 * How a released process stands to what was approved: unchanged · layout: the same process, drawn or spelled differently ·
 * profile: only the profile has changed · process: what the process does has changed · unknown: nothing to compare with.
 */
export type ReleaseState = 'unchanged' | 'layout' | 'profile' | 'process' | 'unknown';

/** Compares a released process with what its approval is bound to. */
export function releaseState(index: LandscapeIndex, profile: ProfileFile): ReleaseState {
  const state = modelReleaseState(index, profile);
  const profileSha256 = bindingApproval(profile)?.profileSha256;
  return state === 'unchanged' && profileSha256 && profileHash(profile.text) !== profileSha256 ? 'profile' : state;
}

/** The same for the model alone, which takes no reading of the profile. */
export function modelReleaseState(index: LandscapeIndex, profile: ProfileFile): Exclude<ReleaseState, 'profile'> {
  const approval = bindingApproval(profile);
  if (!approval) return 'unknown';
  const { contentSha256, semanticSha256 } = approval;
  const model = modelOf(index, profile);
  if (semanticSha256 && !model?.hashes) return model ? 'unknown' : 'process';
  if (model?.hashes && semanticSha256 && model.hashes.semanticSha256 !== semanticSha256) return 'process';
  if (model?.hashes && contentSha256 && model.hashes.contentSha256 !== contentSha256) return semanticSha256 ? 'layout' : 'process';
  return 'unchanged';
}
