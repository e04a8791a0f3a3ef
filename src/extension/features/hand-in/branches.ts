import type { Lang } from '../../../core/index.js';
import { branchName } from '../../../core/hand-in/branch-name.js';
import type { GitChange, GitRepository } from '../../shared/git-api.js';
import { updateStatus } from '../../shared/git-status.js';
import type { HandInOptions } from './ports.js';

const BRANCH_PREFIX = { en: 'review', de: 'pruefung' };
const USUAL_BASES = ['main', 'master', 'trunk'];

/** The branch all share, and the one that somebody works on. */
export class Branches {
  constructor(private readonly repository: GitRepository, private readonly lang: Lang, private readonly options: HandInOptions) {}

  /**
   * Goes to a branch of one's own: the shared one stays as the others know it, and somebody who looks at an earlier state gets one too.
   *
   * @param about What the name of the branch is to say.
   */
  async leaveShared(about: string): Promise<void> {
    const { HEAD } = this.repository.state;
    const remote = this.remote();
    if (!HEAD?.commit || (HEAD.name !== undefined && (!remote || HEAD.name !== await this.base(remote.name)))) return;
    const branches = await this.repository.getBranches({ remote: false });
    const date = (this.options.now?.() ?? new Date()).toISOString().slice(0, 10);
    await this.repository.createBranch(branchName(BRANCH_PREFIX[this.lang], date, about, branches.map(({ name }) => name ?? '')), true);
    await updateStatus(this.repository);
  }

  /** Where work is shared; `undefined` when there is no such place. */
  remote(): GitRepository['state']['remotes'][number] | undefined {
    const { remotes } = this.repository.state;
    return remotes.find(({ name }) => name === 'origin') ?? remotes[0];
  }

  /** The branch all share: as configured, else the usual names, else the one that is tracked. */
  async base(remote: string): Promise<string> {
    if (this.options.base) return this.options.base;
    const names = (await this.repository.getBranches({ remote: true })).map(({ name }) => name ?? '');
    const usual = USUAL_BASES.find((name) => names.includes(`${remote}/${name}`));
    const { HEAD } = this.repository.state;
    return usual ?? HEAD?.upstream?.name ?? HEAD?.name ?? USUAL_BASES[0]!;
  }

  /** Whether there is a branch `remote/name`. */
  async exists(ref: string): Promise<boolean> {
    return (await this.repository.getBranches({ remote: true })).some(({ name }) => name === ref);
  }

  /** What was kept and is not shared yet; `undefined` where nothing is shared at all. */
  async changesSince(ref: string): Promise<readonly GitChange[] | undefined> {
    return await this.exists(ref) ? this.repository.diffBetween(ref, 'HEAD') : undefined;
  }
}
