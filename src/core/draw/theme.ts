import { contrast, luminance, mix, readableOn, readColour, writeColour } from './colour.js';
import type { Rgb } from './colour.js';
import type { HighlightKind } from './icons/badges.js';

export type ThemeName = 'light' | 'dark' | 'print';

/** The colours an element is drawn with. */
export interface Colours {
  /** Inside of shapes. */
  readonly paper: string;
  /** Lines and filled symbols. */
  readonly ink: string;
  /** Text inside the shape. */
  readonly text: string;
  /** Text outside the shape, on the ground of the diagram. */
  readonly outsideText: string;
}

/** Colours as the file gives them to an element; `undefined` where it gives none. */
export interface OwnColours {
  readonly fill: Rgb | undefined;
  readonly stroke: Rgb | undefined;
  readonly label: Rgb | undefined;
}

export interface Theme {
  readonly name: ThemeName;
  readonly background: string;
  /** Remarks and footer. */
  readonly muted: string;
  /** Frames and badges, and the signs on the badges. */
  readonly highlight: Readonly<Record<HighlightKind, string>>;
  readonly highlightSign: string;
  /** The colours of an element after its own wishes, as far as they can be read on this theme. */
  colours(own: OwnColours): Colours;
}

interface Palette {
  readonly ground: Rgb;
  readonly paper: Rgb;
  readonly ink: Rgb;
  readonly muted: Rgb;
}

const LIGHT: Palette = { ground: [255, 255, 255], paper: [255, 255, 255], ink: [34, 36, 42], muted: [89, 92, 102] };
const DARK: Palette = { ground: [30, 30, 30], paper: [43, 45, 49], ink: [222, 223, 226], muted: [168, 171, 179] };
const PRINT: Palette = { ground: [255, 255, 255], paper: [255, 255, 255], ink: [0, 0, 0], muted: [64, 64, 64] };

type HighlightColours = Readonly<Record<HighlightKind, string>>;

const ON_LIGHT: HighlightColours = {
  added: '#1a7f37', removed: '#cf222e', changed: '#8a5a00', moved: '#0969da', error: '#cf222e', warning: '#8a5a00', info: '#0969da',
};
const ON_DARK: HighlightColours = {
  added: '#56d364', removed: '#ff7b72', changed: '#e3b341', moved: '#79c0ff', error: '#ff7b72', warning: '#e3b341', info: '#79c0ff',
};
const ON_PAPER: HighlightColours = {
  added: '#000000', removed: '#000000', changed: '#000000', moved: '#000000', error: '#000000', warning: '#000000', info: '#000000',
};

/** Contrast that lines and text need (WCAG 2.2, 1.4.11 and 1.4.3). */
const LINE_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;
/** Below this the ink of the theme gives way to its opposite on papers of their own colour. */
const SYMBOL_CONTRAST = 2.5;

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: theme('light', LIGHT, ON_LIGHT, (own) => own),
  dark: theme('dark', DARK, ON_DARK, (own) => own),
  print: theme('print', PRINT, ON_PAPER, ({ fill }) => ({ fill: fill && greyTint(fill), stroke: undefined, label: undefined })),
};

/** A theme by its name; the light one for any other value. */
export function themeOf(name: string | undefined): Theme {
  return name !== undefined && Object.hasOwn(themes, name) ? themes[name as ThemeName] : themes.light;
}

function theme(name: ThemeName, { ground, paper, ink, muted }: Palette, highlight: HighlightColours, adapt: (own: OwnColours) => OwnColours): Theme {
  const opposite = name === 'dark' ? LIGHT.ink : DARK.ink;
  const plain: Colours = { paper: writeColour(paper), ink: writeColour(ink), text: writeColour(ink), outsideText: writeColour(ink) };
  return {
    name, background: writeColour(ground), muted: writeColour(muted), highlight, highlightSign: writeColour(ground),
    colours: (wanted) => {
      const own = adapt(wanted);
      if (!own.fill && !own.stroke && !own.label) return plain;
      const fill = own.fill ?? paper;
      // A shape with a paper of its own stands out by it; its ink has to be seen on that paper, in every theme.
      const around = own.fill ?? ground;
      const usual = contrast(around, ink) >= SYMBOL_CONTRAST ? ink : opposite;
      const usualText = [ink, opposite].find((each) => contrast(fill, each) >= TEXT_CONTRAST) ?? blackOrWhite(fill);
      return {
        paper: writeColour(fill),
        ink: writeColour(readableOn(around, own.stroke ?? usual, usual, LINE_CONTRAST)),
        text: writeColour(readableOn(fill, own.label ?? own.stroke ?? usualText, usualText, TEXT_CONTRAST)),
        outsideText: writeColour(readableOn(ground, own.label ?? own.stroke ?? ink, ink, TEXT_CONTRAST)),
      };
    },
  };
}

function blackOrWhite(ground: Rgb): Rgb {
  return contrast(ground, [0, 0, 0]) >= contrast(ground, [255, 255, 255]) ? [0, 0, 0] : [255, 255, 255];
}

/** A print shows colours as light greys, so that text on them stays black. */
function greyTint(fill: Rgb): Rgb {
  const grey = 255 * Math.max(luminance(fill) ** 0.45, 0.82);
  return mix([grey, grey, grey], [255, 255, 255], 0.1);
}

/** The own colours of a diagram element, from their attributes. */
export function ownColours(fill: string | undefined, stroke: string | undefined, label: string | undefined): OwnColours {
  return { fill: readColour(fill), stroke: readColour(stroke), label: readColour(label) };
}
