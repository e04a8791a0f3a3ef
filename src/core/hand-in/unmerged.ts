/** The three versions git keeps of a file while it is unmerged: base, ours, theirs. */
export const UNMERGED_STAGES = [':1', ':2', ':3'] as const;
