import { circlePath, polygonPath } from './outlines.js';

export type HighlightKind = 'added' | 'removed' | 'changed' | 'moved' | 'error' | 'warning' | 'info';

/** A badge says the kind by its outline and its sign, so that it can be told without colours; 18 by 18 around the origin. */
export interface Badge {
  readonly outline: string;
  readonly sign: string;
  /** Dashes of the frame around the element. */
  readonly dash?: readonly number[];
}

const TILE = 'M-9 -6C-9 -8 -8 -9 -6 -9H6C8 -9 9 -8 9 -6V6C9 8 8 9 6 9H-6C-8 9 -9 8 -9 6Z';
const OCTAGON = 'M-3.9 -9.5H3.9L9.5 -3.9V3.9L3.9 9.5H-3.9L-9.5 3.9V-3.9Z';

export const BADGES: Readonly<Record<HighlightKind, Badge>> = {
  added: { outline: TILE, sign: 'M0 -5V5M-5 0H5' },
  removed: { outline: TILE, sign: 'M-5 0H5', dash: [8, 5] },
  changed: { outline: TILE, sign: 'M-5 1.5C-3 -3.5 -1.5 -2.5 0 0C1.5 2.5 3 3.5 5 -1.5', dash: [12, 4, 2, 4] },
  moved: { outline: TILE, sign: 'M-5 0H5M1 -4L5 0L1 4', dash: [2, 4] },
  error: { outline: OCTAGON, sign: 'M-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5' },
  warning: { outline: polygonPath(0, 2, 12, 3), sign: 'M0 -4.5V2M0 5.2V5.4', dash: [8, 5] },
  info: { outline: circlePath(0, 0, 9.5), sign: 'M0 -0.5V5M0 -4.6V-4.4', dash: [2, 4] },
};
