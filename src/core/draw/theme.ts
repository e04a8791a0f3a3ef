import { contrast, luminance, mix, readableOn, readColour, writeColour } from './colour.js';
import type { Rgb } from './colour.js';

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

/** Contrast that lines and text need (WCAG 2.2, 1.4.11 and 1.4.3). */
const LINE_CONTRAST = 3;
const TEXT_CONTRAST = 4.5;
/** Below this the ink of the theme gives way to its opposite on papers of their own colour. */
const SYMBOL_CONTRAST = 2.5;

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: theme('light', LIGHT, (own) => own),
  dark: theme('dark', DARK, (own) => own),
  print: theme('print', PRINT, ({ fill }) => ({ fill: fill && greyTint(fill), stroke: undefined, label: undefined })),
};

/** A theme by its name; the light one for any other value. */
export function themeOf(name: string | undefined): Theme {
  return name !== undefined && Object.hasOwn(themes, name) ? themes[name as ThemeName] : themes.light;
}

function theme(name: ThemeName, { ground, paper, ink, muted }: Palette, adapt: (own: OwnColours) => OwnColours): Theme {
  const opposite = name === 'dark' ? LIGHT.ink : DARK.ink;
  const plain: Colours = { paper: writeColour(paper), ink: writeColour(ink), text: writeColour(ink), outsideText: writeColour(ink) };
  return {
    name, background: writeColour(ground), muted: writeColour(muted),
    colours: (wanted) => {
      const own = adapt(wanted);
      if (!own.fill && !own.stroke && !own.label) return plain;
      const fill = own.fill ?? paper;
      // A shape with a paper of its own stands out by it; its ink has to be seen on that paper, in every theme.
      const around = own.fill ?? ground;
      const usual = contrast(around, ink) >= SYMBOL_CONTRAST ? ink : opposite;
      return {
        paper: writeColour(fill),
        ink: writeColour(readableOn(around, own.stroke ?? usual, usual, LINE_CONTRAST)),
        text: writeColour(readableOn(fill, own.label ?? own.stroke ?? usual, usual, TEXT_CONTRAST)),
        outsideText: writeColour(readableOn(ground, own.label ?? own.stroke ?? ink, ink, TEXT_CONTRAST)),
      };
    },
  };
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
