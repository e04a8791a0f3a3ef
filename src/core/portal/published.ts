import { modelOf } from '../landscape/calls.js';
import type { ProfileFile } from '../landscape/files.js';
import type { LandscapeIndex } from '../landscape/landscape-index.js';
import { modelReleaseState, releaseState } from '../landscape/lifecycle/release-state.js';
import { resolveLink } from '../landscape/paths.js';
import type { PortalOptions } from './site.js';

/**
 * What readers get of a process: the released version, the draft where drafts are wanted, or only its name.
 */
export type Publication =
  | { readonly as: 'released' | 'draft'; readonly modelPath: string | undefined; readonly version: string; readonly date: string; readonly isRevised: boolean }
  | { readonly as: 'name' };

/**
 * Decides what is published of a process. Whoever has a release is shown as it was released: from the stored copy, or from
 * the model itself while nobody has changed it since.
 */
export function publicationOf(index: LandscapeIndex, profile: ProfileFile, { includeDrafts = false, preferDrafts = false }: Pick<PortalOptions, 'includeDrafts' | 'preferDrafts'>): Publication {
  const { data } = profile;
  const model = modelOf(index, profile)?.path;
  const released = data.governance?.released;
  const isReleased = data.status === 'released' || Boolean(released);
  if (data.status !== 'retired' && isReleased) {
    const isRevised = data.status !== 'released' || ['process', 'layout'].includes(modelReleaseState(index, profile));
    if (preferDrafts && isRevised) return { as: 'draft', modelPath: model, version: data.version ?? '', date: '', isRevised: false };
    const snapshot = released?.snapshot ? resolveLink(profile.path, released.snapshot) : undefined;
    const stored = snapshot !== undefined && index.file(snapshot)?.kind === 'model' ? snapshot : undefined;
    const modelPath = stored ?? (data.status === 'released' || releaseState(index, profile) === 'unchanged' ? model : undefined);
    return { as: 'released', modelPath, version: released?.version ?? data.version ?? '', date: released?.date ?? '', isRevised };
  }
  if (includeDrafts && data.status !== 'retired') return { as: 'draft', modelPath: model, version: data.version ?? '', date: '', isRevised: false };
  return { as: 'name' };
}
