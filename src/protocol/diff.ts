/** The wire between the host and the webview that shows two versions of a model side by side. */
import type { Change } from '../core/index.js';

/** One version, ready to be shown. */
export interface ShownVersion {
  /** What people call it: “last handed in”, a date, a file name. */
  readonly label: string;
  /** Pictures by the core, one for each diagram; empty when the version cannot be read as BPMN. */
  readonly pictures: readonly string[];
}

/** Both versions and what lies between them. Sent at the start and whenever one of them changes. */
export interface ShowDiff {
  readonly type: 'show';
  readonly before: ShownVersion;
  readonly after: ShownVersion;
  readonly changes: readonly Change[];
  /** A sentence when a version cannot be compared as a model. */
  readonly notice?: string;
}

export type DiffHostMessage = ShowDiff;

export type DiffWebviewMessage =
  /** The page is there and waits for `show`. */
  | { readonly type: 'ready' }
  /** The user wants to see the two texts. */
  | { readonly type: 'openText' };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromDiff(value: unknown): value is DiffWebviewMessage {
  if (typeof value !== 'object' || value === null) return false;
  const { type } = value as Record<string, unknown>;
  return type === 'ready' || type === 'openText';
}
