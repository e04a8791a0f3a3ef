/** The wire between the host and a report: coverage and progress, the impact of a law, the history of a process, the documents. */

/** What a reader can do on a report; each is a command of the host. */
const reportActions = ['addDocument', 'markLawChanged', 'markLawChecked'] as const;
export type ReportAction = (typeof reportActions)[number];

/** Host → webview: markup made by the core, every text in it escaped. Sent anew whenever it changes. */
export interface ToReport {
  readonly type: 'show';
  readonly html: string;
}

/** Webview → host. */
export type FromReport =
  | { readonly type: 'ready' }
  /** Opens a file, or an element of a model. */
  | { readonly type: 'open'; readonly path: string; readonly elementId?: string }
  | { readonly type: 'action'; readonly action: ReportAction; readonly path: string };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromReport(value: unknown): value is FromReport {
  if (typeof value !== 'object' || value === null) return false;
  const { type, path, elementId, action } = value as Record<string, unknown>;
  switch (type) {
    case 'ready': return true;
    case 'open': return typeof path === 'string' && (elementId === undefined || typeof elementId === 'string');
    case 'action': return typeof path === 'string' && reportActions.some((one) => one === action);
    default: return false;
  }
}
