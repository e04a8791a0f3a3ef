/** The wire between the host and the map of the landscape. */
import type { Colouring } from '../core/landscape/map/colouring.js';
import { colourings } from '../core/landscape/map/colouring.js';
import type { MapScene, SceneCard } from '../core/landscape/map/scene.js';

/** A line of a profile: what it is about, and what it says. */
export type Fact = readonly [title: string, value: string];

/** Host → webview. */
export type ToMap =
  /** Everything, after each `wish` and when bands, groups or places of cards change. */
  | { readonly type: 'scene'; readonly scene: MapScene }
  /** Cards that look different now, at their old places. */
  | { readonly type: 'cards'; readonly cards: readonly SceneCard[]; readonly legend: MapScene['legend'] }
  /** Selects a process by the path of its profile. */
  | { readonly type: 'select'; readonly path: string }
  /** The answer to `facts`; empty for a process that is gone. */
  | { readonly type: 'facts'; readonly path: string; readonly facts: readonly Fact[] };

/** Webview → host. */
export type FromMap =
  /** What the reader wants to see; also says that the page is ready. */
  | { readonly type: 'wish'; readonly colourBy: Colouring }
  /** Asks for the essentials of a profile. */
  | { readonly type: 'facts'; readonly path: string }
  /** Opens the model of a process, or its profile. */
  | { readonly type: 'open'; readonly path: string; readonly what: 'model' | 'profile' }
  | { readonly type: 'export' };

/** Whether a value that arrived from a webview is one of its messages; the host ignores everything else. */
export function isFromMap(value: unknown): value is FromMap {
  if (typeof value !== 'object' || value === null) return false;
  const message = value as Record<string, unknown>;
  switch (message['type']) {
    case 'wish': return typeof message['colourBy'] === 'string' && Object.hasOwn(colourings, message['colourBy']);
    case 'facts': return typeof message['path'] === 'string';
    case 'open': return typeof message['path'] === 'string' && (message['what'] === 'model' || message['what'] === 'profile');
    case 'export': return true;
    default: return false;
  }
}
