/** The wire between the host and the webview in which open places of a merge are decided. */

/** An open place and how it was decided so far. */
export interface OpenPlace {
  /** The same for the same place in every message. */
  readonly key: string;
  readonly elementId: string;
  readonly message: string;
  readonly ours?: string;
  readonly theirs?: string;
  readonly canTakeBoth: boolean;
  readonly take: 'ours' | 'theirs' | 'both' | undefined;
}

/** Everything the page shows; sent at the start and after each decision. */
export interface ShowPlaces {
  readonly type: 'show';
  readonly file: string;
  /** Names of the two versions: “my version (main)”. */
  readonly oursLabel: string;
  readonly theirsLabel: string;
  readonly places: readonly OpenPlace[];
  /** The result so far as pictures by the core; none for YAML. */
  readonly pictures: readonly string[];
  /** What the validation finds in the result, worst first. */
  readonly findings: readonly { readonly severity: 'error' | 'warning'; readonly message: string }[];
}

export type ResolveHostMessage = ShowPlaces;

export type ResolveWebviewMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'take'; readonly key: string; readonly take: 'ours' | 'theirs' | 'both' }
  /** Take one side wherever nothing was decided yet. */
  | { readonly type: 'takeRest'; readonly take: 'ours' | 'theirs' }
  | { readonly type: 'finish' };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromResolve(value: unknown): value is ResolveWebviewMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { type, key, take } = value as Record<string, unknown>;
  const isSide = take === 'ours' || take === 'theirs';
  switch (type) {
    case 'ready': case 'finish': return true;
    case 'take': return typeof key === 'string' && (isSide || take === 'both');
    case 'takeRest': return isSide;
    default: return false;
  }
}
