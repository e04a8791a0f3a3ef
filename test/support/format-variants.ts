import { ownAttributes } from '../../src/core/xml/fragment.js';
import { parseXml } from '../../src/core/xml/parse.js';
import type { XmlElement } from '../../src/core/xml/tree.js';
import { descendants } from '../../src/core/xml/tree.js';
import { applyEdits } from '../../src/core/text/edits.js';
import type { TextEdit } from '../../src/core/text/edits.js';

/** Rewrites a file the way another tool would have written it, without changing what it says. */
export type FormatVariant = (text: string) => string;

const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/** Edits made for every element of a text. */
function forEachElement(text: string, edit: (element: XmlElement, index: number) => TextEdit[]): string {
  const { root } = parseXml(text);
  if (!root) return text;
  const edits = [...descendants(root)].flatMap((element, index) => edit(element, index));
  return applyEdits(text, edits.sort((a, b) => a.start - b.start || a.end - b.end));
}

const holdsText = (element: XmlElement): boolean => element.children.some((child) => child.kind === 'text' || child.kind === 'cdata');
/** The white space that stands before a place. */
function spaceBefore(text: string, end: number): string {
  let start = end;
  while (/\s/.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

const insertAt = (start: number, text: string): TextEdit => ({ start, end: start, text });

function reprefixed(text: string, prefix: string): string {
  const { root } = parseXml(text);
  const declaration = root?.attributes.find(({ name, value }) => value === BPMN && (name.prefix === 'xmlns' || name.qualified === 'xmlns'));
  if (!root || !declaration || root.attributes.filter(({ value }) => value === BPMN).length > 1) return text;
  const old = declaration.name.prefix === 'xmlns' ? declaration.name.local : '';
  if (root.scope.resolve(prefix) !== undefined && root.scope.resolve(prefix) !== '' && prefix !== old) return text;
  const qualified = (local: string): string => (prefix === '' ? local : `${prefix}:${local}`);
  return forEachElement(text, (element) => {
    const edits: TextEdit[] = [];
    if (!element.parent) edits.push({ start: declaration.start, end: declaration.start + declaration.name.qualified.length, text: prefix === '' ? 'xmlns' : `xmlns:${prefix}` });
    for (const attribute of element.attributes) {
      const type = attribute.name.local === 'type' && attribute.name.prefix === 'xsi' ? attribute.value : '';
      const local = old === '' ? type : type.startsWith(`${old}:`) ? type.slice(old.length + 1) : '';
      if (local !== '' && !local.includes(':')) edits.push({ start: attribute.valueStart, end: attribute.valueEnd, text: qualified(local) });
    }
    if (element.uri !== BPMN || element.name.prefix !== old) return edits;
    edits.push({ start: element.start + 1, end: element.nameEnd, text: qualified(element.local) });
    if (!element.selfClosing) {
      edits.push({ start: element.closeStart + 2, end: element.closeStart + 2 + element.name.qualified.length, text: qualified(element.local) });
    }
    return edits;
  });
}

/** Changes the white space between the tags, but none that stands beside character data. */
function relaid(text: string, change: (space: string) => string): string {
  return forEachElement(text, (element) => {
    if (holdsText(element) || element.children.length === 0) return [];
    const ends = [element.openEnd, ...element.children.map((child) => child.end)];
    const starts = [...element.children.map((child) => child.start), element.closeStart];
    return ends.map((start, i) => ({ start, end: starts[i]!, text: change(text.slice(start, starts[i])) }));
  });
}

/** Declares the namespaces of diagram interchange on every tag that uses them, and nowhere else. */
function declaredInside(text: string): string {
  const { root } = parseXml(text);
  const declarations = root?.attributes.filter(({ name, value }) => name.prefix === 'xmlns' && /\/spec\/(BPMN\/20100524\/DI|DD\/20100524\/D[CI])$/.test(value)) ?? [];
  if (!root || /xsi:type="\w+:/.test(text)) return text;
  return forEachElement(text, (element) => {
    if (!element.parent) return declarations.map(({ start, end }) => ({ start: start - 1, end, text: '' }));
    const own = declarations.find(({ name }) => name.local === element.name.prefix);
    return own && element.parent.name.prefix !== element.name.prefix ? [insertAt(element.nameEnd, ` ${own.name.qualified}="${own.value}"`)] : [];
  });
}

/** Variants that keep one tag on one line, so that an edit costs as many lines as in the file itself. */
export const lineVariants: Readonly<Record<string, FormatVariant>> = {
  'CRLF': (text) => text.replace(/\r?\n/g, '\r\n'),
  'byte order mark': (text) => (text.startsWith('\ufeff') ? text : `\ufeff${text}`),
  'tabs': (text) => relaid(text, (space) => space.replace(/ {2}/g, '\t')),
  'four blanks': (text) => relaid(text, (space) => space.replace(/ {2}/g, '    ')),
  'no final newline': (text) => text.trimEnd(),
  'default namespace': (text) => reprefixed(text, ''),
  'prefix semantic': (text) => reprefixed(text, 'semantic'),
  'single quotes': (text) => forEachElement(text, (element) => element.attributes
    .filter((attribute) => text[attribute.valueStart - 1] === '"' && !attribute.raw.includes("'"))
    .flatMap((attribute) => [{ start: attribute.valueStart - 1, end: attribute.valueStart, text: "'" }, { start: attribute.valueEnd, end: attribute.end, text: "'" }])),
  'blank before the slash': (text) => forEachElement(text, (element) => (element.selfClosing && text[element.openEnd - 3] !== ' ' ? [insertAt(element.openEnd - 2, ' ')] : [])),
  'no blank before the slash': (text) => forEachElement(text, (element) => (element.selfClosing && text[element.openEnd - 3] === ' ' ? [{ start: element.openEnd - 3, end: element.openEnd - 2, text: '' }] : [])),
  'numeric references': (text) => forEachElement(text, (element) => [
    ...ownAttributes(element).map((attribute) => ({ start: attribute.valueStart, end: attribute.valueEnd, text: attribute.raw.replace(/[^\0-\x7f]/gu, (c) => `&#${c.codePointAt(0)};`) })),
    ...element.children.filter((child) => child.kind === 'text').map(({ start, end }) => ({ start, end, text: text.slice(start, end).replace(/[^\0-\x7f]/gu, (c) => `&#x${c.codePointAt(0)!.toString(16)};`) })),
  ]),
  'CDATA': (text) => forEachElement(text, (element) => {
    const [only] = element.children;
    const wraps = element.children.length === 1 && only?.kind === 'text' && ['documentation', 'conditionExpression', 'text', 'script'].includes(element.local);
    return wraps ? [{ start: only.start, end: only.end, text: `<![CDATA[${element.text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>` }] : [];
  }),
  'comments and instructions': (text) => forEachElement(text, (element, index) => {
    if (element.children.length === 0 || holdsText(element) || index % 2 === 1) return [];
    const first = element.children[0]!;
    return [insertAt(first.start, index % 4 === 0 ? `<!-- Hinweis ${index} -->` : `<?tool step ${index}?>`), insertAt(element.closeStart, `<!-- Ende ${index} -->`)];
  }),
  'unknown attributes and elements': (text) => forEachElement(text, (element, index) => {
    if (!element.parent) return [insertAt(element.nameEnd, ' xmlns:odd="urn:odd"')];
    if (index % 3 !== 0 || element.uri !== BPMN || holdsText(element)) return [];
    return [insertAt(element.nameEnd, ` odd:mark="${index}"`)];
  }),
  'defaults spelled out': (text) => forEachElement(text, (element) => (
    element.uri === BPMN && /[tT]ask$/.test(element.local) && !element.attribute('isForCompensation')
      ? [insertAt(element.nameEnd, ' completionQuantity="1" isForCompensation="false"'.replace(element.attribute('completionQuantity') ? ' completionQuantity="1"' : '', ''))] : [])),
  'dangling references': (text) => forEachElement(text, (element, index) => {
    if (element.local !== 'incoming' && element.local !== 'outgoing' && element.local !== 'flowNodeRef') return [];
    const indentation = /(?:\r?\n)?[ \t]*$/.exec(spaceBefore(text, element.start))![0];
    return index % 2 === 0 ? [insertAt(element.start, `<${element.name.qualified}>gone_${index}</${element.name.qualified}>${indentation}`)] : [];
  }),
  'colour prefix bound to something else': (text) => forEachElement(text, (element) => (element.parent || /xmlns:(color|bioc|tool)=/.test(text) ? [] : [insertAt(element.nameEnd, ' xmlns:color="urn:other" xmlns:bioc="urn:another" xmlns:tool="urn:third"')])),
  'namespaces declared inside': (text) => declaredInside(text),
  'prefix bound anew inside': (text) => forEachElement(text, (element, index) => {
    if (/xmlns:odd=/.test(text)) return [];
    if (!element.parent) return [insertAt(element.nameEnd, ' xmlns:odd="urn:odd" odd:mark="root"')];
    return index % 5 === 0 && element.uri === BPMN && !holdsText(element) ? [insertAt(element.nameEnd, ' xmlns:odd="urn:inner" odd:mark="1"')] : [];
  }),
  'ISO-8859-1': (text) => text.replace(/encoding="[^"]*"/i, 'encoding="ISO-8859-1"'),
};

/** Variants in which a line holds more or less than one tag. */
export const otherVariants: Readonly<Record<string, FormatVariant>> = {
  'single line': (text) => relaid(text, () => '').replace(/\?>\s+</, '?><'),
  'attributes one per line': (text) => forEachElement(text, (element) => {
    const indentation = ' '.repeat(element.start - text.lastIndexOf('\n', element.start) + element.name.qualified.length);
    return element.attributes.slice(1).map((attribute) => {
      const space = spaceBefore(text, attribute.start);
      return { start: attribute.start - space.length, end: attribute.start, text: `\n${indentation}` };
    });
  }),
  'carriage returns': (text) => text.replace(/\r?\n/g, '\r'),
  'two line ends': (text) => text.replace(/\r?\n/g, '\n').replace(/\n([^\n]*)\n/g, '\r\n$1\n'),
  'comments everywhere': (text) => forEachElement(text, (element) => (
    holdsText(element) || element.selfClosing ? [] : [insertAt(element.openEnd, '<!-- a --> '), insertAt(element.closeStart, '<?b c?>')])),
  'odd ids': (text) => forEachElement(text, (element, index) => element.attributes
    .filter(({ name }) => name.qualified === 'id' && index % 17 === 3 && /^(task|userTask|startEvent|dataObject|BPMNEdge)$/.test(element.local))
    .map(({ valueStart }) => insertAt(valueStart, '1 '))),
  'one id twice': (text) => forEachElement(text, (element, index) => (
    index % 19 === 4 && /[tT]ask$/.test(element.local) ? [insertAt(element.end, text.slice(element.start, element.end))] : [])),
  'documentation in an extension': (text) => forEachElement(text, (element) => {
    if (element.parent) return [];
    const prefix = element.name.prefix === '' ? '' : `${element.name.prefix}:`;
    return [insertAt(element.openEnd, `\n  <${prefix}extension mustUnderstand="false"><${prefix}documentation>in <![CDATA[<here>]]></${prefix}documentation></${prefix}extension>`)];
  }),
  'blank lines': (text) => relaid(text, (space) => space.replace(/(\r?\n)/, '$1$1')),
};
