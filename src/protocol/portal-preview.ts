/** The wire between the host and the preview of the reading portal. */
import type { SearchData } from '../core/portal/search/search-index.js';

/** Whether the reader sees what is released, or what it will be once the drafts are. */
export type PreviewOf = 'released' | 'drafts';

/** Host → webview. */
export type ToPortalPreview =
  /** A page of the portal as it would be written; every text in it is escaped. */
  | { readonly type: 'show'; readonly page: string; readonly anchor: string; readonly of: PreviewOf; readonly html: string }
  | { readonly type: 'search'; readonly data: SearchData };

/** Webview → host. */
export type FromPortalPreview =
  | { readonly type: 'ready' }
  /** Another page: its path from the root of the portal. */
  | { readonly type: 'go'; readonly page: string; readonly anchor: string }
  | { readonly type: 'back' }
  | { readonly type: 'choose'; readonly of: PreviewOf }
  /** Somebody begins to search. */
  | { readonly type: 'search' };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromPortalPreview(value: unknown): value is FromPortalPreview {
  if (typeof value !== 'object' || value === null) return false;
  const { type, page, anchor, of } = value as Record<string, unknown>;
  switch (type) {
    case 'ready': case 'back': case 'search': return true;
    case 'go': return typeof page === 'string' && typeof anchor === 'string';
    case 'choose': return of === 'released' || of === 'drafts';
    default: return false;
  }
}
