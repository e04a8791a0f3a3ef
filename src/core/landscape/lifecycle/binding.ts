import type { ApprovalData } from '../data.js';
import type { ProfileFile } from '../files.js';
import { approvals } from './requirements.js';

/** The approval that the current release rests on: the last one that carries hashes. */
export function bindingApproval({ data }: ProfileFile): ApprovalData | undefined {
  return approvals(data).filter(({ contentSha256, semanticSha256 }) => contentSha256 || semanticSha256).at(-1);
}
