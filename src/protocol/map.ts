/** The wire between the host and the map of the landscape. */
import type { Colouring } from '../core/landscape/map/colouring.js';
import { colourings } from '../core/landscape/map/colouring.js';

/** What the reader wants to see. */
export interface MapWish {
  readonly colourBy: Colouring;
  readonly theme: 'light' | 'dark';
}

/** Host → webview. */
export type ToMap =
  /** An SVG as `drawLandscape` of the core makes it; sent after each `ready` and `wish`, and when files change. */
  | { readonly type: 'show'; readonly svg: string }
  /** Selects a process. */
  | { readonly type: 'select'; readonly path: string };

/** Webview → host. */
export type FromMap =
  | ({ readonly type: 'wish' } & MapWish)
  /** Opens the model of a process, or its profile. */
  | { readonly type: 'open'; readonly path: string; readonly what: 'model' | 'profile' }
  | { readonly type: 'export' };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromMap(value: unknown): value is FromMap {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  switch (message['type']) {
    case 'wish': return typeof message['colourBy'] === 'string' && Object.hasOwn(colourings, message['colourBy']) && (message['theme'] === 'light' || message['theme'] === 'dark');
    case 'open': return typeof message['path'] === 'string' && (message['what'] === 'model' || message['what'] === 'profile');
    case 'export': return true;
    default: return false;
  }
}
