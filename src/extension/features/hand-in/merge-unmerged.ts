import type { Lang } from '../../../core/index.js';
import { isComparable } from '../../../core/change-report/file-diff.js';
import { UNMERGED_STAGES } from '../../../core/hand-in/unmerged.js';
import { isModel } from '../../../core/landscape/kinds.js';
import { mergeBpmn } from '../../../core/merge/merge.js';
import { mergeYaml } from '../../../core/merge/yaml.js';
import { decodeText } from '../../../core/index.js';
import type { GitRepository } from '../../shared/git-api.js';
import type { Desk } from './ports.js';

/**
 * Combines models and profiles element by element where git, without our merge driver, found conflicts between lines.
 * What needs no decision is marked as done; elsewhere our version stays in the open places, instead of git's marks in the
 * text, until somebody decides.
 */
export async function mergeUnmerged(repository: GitRepository, desk: Pick<Desk, 'write'>, lang: Lang): Promise<void> {
  for (const { uri } of repository.state.mergeChanges) {
    if (!isComparable(uri.fsPath)) continue;
    const inside = uri.fsPath.slice(repository.rootUri.fsPath.length + 1).replaceAll('\\', '/');
    const [base, ours, theirs] = await Promise.all(UNMERGED_STAGES.map((stage) => repository.buffer(stage, inside).catch(() => undefined)));
    // Removed on one side: that is for people to decide.
    if (!ours || !theirs) continue;
    const [was, here, there] = [base ?? new Uint8Array(), ours, theirs].map(decodeText);
    const isPlain = [here!, there!].every(({ encoding, hasByteOrderMark, problem }) => encoding === 'utf-8' && !hasByteOrderMark && problem === undefined);
    const { text, conflicts } = (isModel(uri.fsPath) ? mergeBpmn : mergeYaml)(was!.text, here!.text, there!.text, { lang });
    await desk.write(uri.fsPath, isPlain ? new TextEncoder().encode(text) : ours);
    if (conflicts.length === 0 && isPlain) await repository.add([uri.fsPath]);
  }
}
