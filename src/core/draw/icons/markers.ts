import type { Icon } from '../pen.js';

/** The box of the markers at the lower edge of activities. */
export const MARKER_BOX = 14;

export type MarkerName = 'loop' | 'parallel' | 'sequential' | 'compensation' | 'subProcess' | 'adHoc';

export const MARKERS: Readonly<Record<MarkerName, Icon>> = {
  loop: [{ path: 'M5.4 13.1C0.6 11.6 -0.9 5.6 2.9 2.3C6.6 -0.9 12.4 0.9 13.2 5.7C13.7 8.9 11.9 12 8.9 13.1M1.2 13.6L5.4 13.1L4.6 8.9', width: 1.5 }],
  parallel: [{ path: 'M3.5 2V12M7 2V12M10.5 2V12' }],
  sequential: [{ path: 'M2 3.5H12M2 7H12M2 10.5H12' }],
  compensation: [{ path: 'M6.8 2V12L0.2 7ZM13.8 2V12L7.2 7Z', fill: 'paper', width: 1 }],
  subProcess: [{ path: 'M0 0H14V14H0Z', fill: 'paper', width: 1 }, { path: 'M7 2.2V11.8M2.2 7H11.8', width: 1.5 }],
  adHoc: [{ path: 'M0.5 8.6C2.6 4.4 5.4 4.6 7.4 6.2C9.4 7.8 11.4 8.2 13.5 5.4V8C11.4 10.6 9.2 10 7 8.4C5.2 7.1 2.8 7.1 0.5 11Z', fill: 'ink', width: 0.5 }],
};
