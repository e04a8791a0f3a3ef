import type { GitRepository } from './git-api.js';

/** How often VS Code's own looks may come in between. */
const MOST_LOOKS = 5;

/**
 * Brings the state of a repository up to date. When VS Code begins a look of its own meanwhile, since a file has changed, it drops
 * this one, which then ends as if nothing had happened: the state is still the one of before. Only a look that is carried
 * through is told as a change, so it is repeated until there was one.
 */
export async function updateStatus(repository: GitRepository): Promise<void> {
  let isUpToDate = false;
  for (let left = MOST_LOOKS; left > 0 && !isUpToDate; left--) {
    const listening = repository.state.onDidChange(() => { isUpToDate = true; });
    try {
      await repository.status();
    } finally {
      listening.dispose();
    }
  }
}
