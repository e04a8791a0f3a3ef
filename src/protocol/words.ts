/** The wire between the host and the view that shows a model as text. The host sends anew whatever changes. */

/** Host → webview. */
export type ToWords =
  /** The text as an `article`, made by `toHtml`: every label in it is escaped. `uri` brings the view back after a restart. */
  | { readonly type: 'show'; readonly uri: string; readonly html: string }
  /** Mark what tells an element, and bring it into view. */
  | { readonly type: 'select'; readonly elementId: string };

/** Webview → host. */
export type FromWords =
  | { readonly type: 'ready' }
  /** The user chose a step. */
  | { readonly type: 'select'; readonly elementId: string };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromWords(value: unknown): value is FromWords {
  if (typeof value !== 'object' || value === null) return false;
  const { type, elementId } = value as Record<string, unknown>;
  return type === 'ready' || (type === 'select' && typeof elementId === 'string');
}
