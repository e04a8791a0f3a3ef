import type { Hue } from './colouring.js';

/** Colours of the map on one kind of ground. */
export interface MapPalette {
  readonly background: string;
  readonly band: string;
  readonly tile: string;
  readonly line: string;
  readonly text: string;
  readonly muted: string;
  /** Inside and edge of cards. */
  readonly hues: Readonly<Record<Hue, readonly [fill: string, edge: string]>>;
}

/** All texts reach a contrast of 4.5 on all insides, edges of 3 on the ground (WCAG 2.2). */
export const palettes: Readonly<Record<'light' | 'dark', MapPalette>> = {
  light: {
    background: '#ffffff', band: '#f1f3f6', tile: '#ffffff', line: '#8a909c', text: '#1f2328', muted: '#545b66',
    hues: {
      none: ['#ffffff', '#767c87'], grey: ['#e8eaed', '#767c87'], yellow: ['#fff4c9', '#8a6500'], blue: ['#dcebfb', '#0b61b5'],
      green: ['#dbf2df', '#1f7a36'], orange: ['#fde5cf', '#a8500a'], red: ['#fcdcdc', '#bb2226'],
    },
  },
  dark: {
    background: '#1e1e1e', band: '#262728', tile: '#1e1e1e', line: '#7b818c', text: '#e6e8ea', muted: '#b4b9c1',
    hues: {
      none: ['#1e1e1e', '#8d939e'], grey: ['#35383d', '#9aa0aa'], yellow: ['#3d3512', '#e0b83a'], blue: ['#12304f', '#6cb2f5'],
      green: ['#14361d', '#5cc774'], orange: ['#45290f', '#f0994d'], red: ['#481a1c', '#ff8078'],
    },
  },
};
