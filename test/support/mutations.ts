/** A change of a text at random: what remains may be anything. */
type Mutation = (text: string, random: () => number) => string;

const at = (text: string, random: () => number): number => Math.floor(random() * text.length);
const splice = (text: string, start: number, end: number, insert = ''): string => text.slice(0, start) + insert + text.slice(end);

/** One of the places a pattern matches, as start and end; an empty place at the start where there is none. */
function spot(text: string, pattern: RegExp, random: () => number): readonly [start: number, end: number] {
  const matches = [...text.matchAll(pattern)];
  const match = matches[Math.floor(random() * matches.length)];
  return match ? [match.index, match.index + match[0].length] : [0, 0];
}

const START_TAG = /<[A-Za-z][^<>]*>/g;
const LEAF = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g;
const ATTRIBUTE = /\s[\w:]+="[^"<]*"/g;
const SNIPPETS = ['<', '>', '&', '"', '\'', '=', '/', '<!--', '-->', '<![CDATA[', ']]>', '<?x?>', '&#0;', '&nope;', '&amp', '\0', '\ufffe', '\t\n', 'ä', '<task/>', '<task id="x"', '</process>', '<x:y/>', '<incoming/>', ' id="x"', ' name="a" name="b"', ' x:y="1"'];
const NAMES = ['task', 'process', 'lane', 'incoming', 'documentation', 'extensionElements', 'startEvent', 'sequenceFlow', 'flowElement', 'text', 'definitions', 'bounds'];

/** What happens to files on their way: cut off, torn, joined, typed into. */
export const mutations: Readonly<Record<string, Mutation>> = {
  'cut off': (text, random) => text.slice(0, at(text, random)),
  'a stretch lost': (text, random) => {
    const start = at(text, random);
    return splice(text, start, start + Math.floor(random() * 200));
  },
  'a character changed': (text, random) => {
    const start = at(text, random);
    return splice(text, start, start + 1, String.fromCharCode(32 + Math.floor(random() * 95)));
  },
  'something typed': (text, random) => {
    const start = at(text, random);
    return splice(text, start, start, SNIPPETS[Math.floor(random() * SNIPPETS.length)]);
  },
  'a tag lost': (text, random) => splice(text, ...spot(text, /<[^<>]*>/g, random)),
  'an element lost': (text, random) => splice(text, ...spot(text, LEAF, random)),
  'an element twice': (text, random) => {
    const [start, end] = spot(text, LEAF, random);
    return splice(text, end, end, text.slice(start, end));
  },
  'an element elsewhere': (text, random) => {
    const [start, end] = spot(text, LEAF, random);
    const [, target] = spot(text, START_TAG, random);
    const moved = text.slice(start, end);
    return target <= start ? splice(splice(text, start, end), target, target, moved) : splice(text, target, target, moved);
  },
  'an element renamed': (text, random) => {
    const [start, end] = spot(text, LEAF, random);
    const leaf = text.slice(start, end);
    const name = /^<(?:[\w]+:)?(\w+)/.exec(leaf)?.[1];
    return name === undefined ? text : splice(text, start, end, leaf.replaceAll(new RegExp(`(?<=</?(?:\\w+:)?)${name}\\b`, 'g'), NAMES[Math.floor(random() * NAMES.length)]!));
  },
  'an attribute lost': (text, random) => splice(text, ...spot(text, ATTRIBUTE, random)),
  'an attribute elsewhere': (text, random) => {
    const [start, end] = spot(text, ATTRIBUTE, random);
    const [, target] = spot(text, /<[\w:]+/g, random);
    return splice(text, target, target, text.slice(start, end));
  },
  'a value changed': (text, random) => {
    const [start, end] = spot(text, /(?<=\s[\w:]+=")[^"<]*(?=")/g, random);
    return splice(text, start, end, ['', 'true', '-1', '1.5e3', 'NaN', 'a:b', 'x y', 'ä', '0'][Math.floor(random() * 9)]);
  },
  'a declaration lost': (text, random) => splice(text, ...spot(text, /\sxmlns(?::\w+)?="[^"]*"/g, random)),
  'two elements swapped': (text, random) => {
    const [a, b] = [spot(text, LEAF, random), spot(text, LEAF, random)].sort(([x], [y]) => x - y) as [readonly [number, number], readonly [number, number]];
    return a[1] > b[0] ? text : text.slice(0, a[0]) + text.slice(...b) + text.slice(a[1], b[0]) + text.slice(...a) + text.slice(b[1]);
  },
};
