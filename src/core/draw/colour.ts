/** Red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The basic colour names of CSS, which is what people type by hand. */
const NAMES: Readonly<Record<string, string>> = {
  black: '#000000', silver: '#c0c0c0', gray: '#808080', grey: '#808080', white: '#ffffff', maroon: '#800000', red: '#ff0000',
  purple: '#800080', fuchsia: '#ff00ff', magenta: '#ff00ff', green: '#008000', lime: '#00ff00', olive: '#808000', yellow: '#ffff00',
  navy: '#000080', blue: '#0000ff', teal: '#008080', aqua: '#00ffff', cyan: '#00ffff', orange: '#ffa500', pink: '#ffc0cb',
  brown: '#a52a2a', gold: '#ffd700', violet: '#ee82ee', lightblue: '#add8e6', lightgreen: '#90ee90', lightgray: '#d3d3d3', lightgrey: '#d3d3d3',
};

/**
 * Reads a colour as files contain it: `#abc`, `#aabbcc`, `rgb(…)`, `hsl(…)` or a basic name.
 * Anything else is `undefined`, so a value such as `url(…)` never reaches a picture.
 */
export function readColour(value: string | undefined): Rgb | undefined {
  if (value === undefined) return undefined;
  const text = value.trim().toLowerCase();
  const hex = /^#(?:([\da-f]{3})|([\da-f]{6}))(?:[\da-f]{2})?$/.exec(Object.hasOwn(NAMES, text) ? NAMES[text]! : text);
  if (hex) {
    const digits = hex[2] ?? hex[1]!.replace(/./g, '$&$&');
    return [0, 2, 4].map((at) => parseInt(digits.slice(at, at + 2), 16)) as unknown as Rgb;
  }
  const call = /^(rgb|hsl)a?\(\s*([\d.]+)(?:deg)?[\s,]+([\d.]+)%?[\s,]+([\d.]+)%?[^()]*\)$/.exec(text);
  if (!call) return undefined;
  const [first, second, third] = call.slice(2, 5).map(Number) as [number, number, number];
  if (call[1] === 'hsl') return fromHsl(first, second / 100, third / 100);
  return [first, second, third].map((part) => Math.min(part, 255)) as unknown as Rgb;
}

/** The colour as `#rrggbb`. */
export function writeColour(rgb: Rgb): string {
  return `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** How much two colours differ in brightness, 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(a: Rgb, b: Rgb): number {
  const [bright, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

/**
 * The colour itself when it stands out enough from a ground, else the same hue mixed with `ink` until it does.
 * A black or grey that cannot be read has no hue to keep: it becomes `ink`.
 */
export function readableOn(ground: Rgb, colour: Rgb, ink: Rgb, ratio: number): Rgb {
  const isGrey = Math.max(...colour) - Math.min(...colour) < 24;
  for (let share = 0; share < (isGrey ? 0.1 : 1); share += 0.1) {
    const mixed = mix(colour, ink, share);
    if (contrast(mixed, ground) >= ratio) return mixed;
  }
  return ink;
}

/**
 * A colour between two others.
 *
 * @param share How much of `b` is in it, from 0 to 1.
 */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return a.map((part, i) => part + (b[i]! - part) * share) as unknown as Rgb;
}

/** Relative luminance, 0 for black to 1 for white (WCAG 2.2). */
export function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const strength = Math.min(saturation, 1) * Math.min(lightness, 1 - Math.min(lightness, 1));
  const part = (offset: number): number => {
    const at = (offset + hue / 30) % 12;
    return 255 * Math.min(Math.max(Math.min(lightness, 1) - strength * Math.max(-1, Math.min(at - 3, 9 - at, 1)), 0), 1);
  };
  return [part(0), part(8), part(4)];
}
