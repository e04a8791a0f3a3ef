import { PDFHexString, PDFWriter } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';
import { encodeText } from '../../draw/escape.js';
import type { Bounds } from '../../draw/geometry.js';
import type { Lang } from '../../messages.js';
import type { Content } from './content.js';
import type { Font } from './font.js';
import type { Structure } from './structure.js';

const PRODUCER = 'Prozessatlas';

/** A page with its content; sizes in points. */
export interface FilePage {
  readonly ref: PDFRef;
  readonly width: number;
  readonly height: number;
  readonly content: Content;
  /** Places that lead to another page; boxes from the upper left corner. */
  readonly links?: readonly { readonly box: Bounds; readonly words: string; readonly target: PDFRef }[];
}

/** An entry of the outline that programs show beside the pages. */
export interface Bookmark {
  readonly name: string;
  readonly page: PDFRef;
  readonly children?: readonly Bookmark[];
}

export interface FileFacts {
  readonly title: string;
  readonly lang: Lang;
  readonly created: Date;
}

/** Writes the pages as a file, with everything that makes it readable for programs. */
export async function writeFile(
  context: PDFContext, font: Font, structure: Structure, pages: readonly FilePage[], facts: FileFacts, bookmarks: readonly Bookmark[],
): Promise<Uint8Array> {
  const tree = context.nextRef();
  const fonts = { F: font.embed(context) };
  pages.forEach(({ ref, width, height, content, links = [] }, i) => {
    const states = Object.fromEntries([...content.opacities].map(([name, [fill, stroke]]) => [name, context.obj({ Type: 'ExtGState', ca: fill, CA: stroke })]));
    context.assign(ref, context.obj({
      Type: 'Page', Parent: tree, MediaBox: [0, 0, width, height], StructParents: i, Tabs: 'S',
      Resources: { Font: fonts, ExtGState: states },
      Contents: context.register(context.flateStream(content.text)),
      ...(links.length > 0 ? { Annots: links.map(({ box, words, target }) => context.register(context.obj({
        Type: 'Annot', Subtype: 'Link', Rect: [box.x, height - box.y - box.height, box.x + box.width, height - box.y], Border: [0, 0, 0],
        Contents: PDFHexString.fromText(words), Dest: [target, 'Fit'],
      }))) } : {}),
    }));
  });
  context.assign(tree, context.obj({ Type: 'Pages', Kids: pages.map(({ ref }) => ref), Count: pages.length }));
  writeCatalog(context, tree, structure.write(pages.map(({ ref }) => ref)), facts, bookmarks);
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}

function writeCatalog(context: PDFContext, tree: PDFRef, structure: PDFRef, { title, lang, created }: FileFacts, bookmarks: readonly Bookmark[]): void {
  const date = PDFHexString.fromText(`D:${created.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`);
  context.trailerInfo.Info = context.register(context.obj({
    Title: PDFHexString.fromText(title), Creator: PDFHexString.fromText(PRODUCER), Producer: PDFHexString.fromText(PRODUCER), CreationDate: date, ModDate: date,
  }));
  const metadata = context.stream(xmp(title, lang, created), { Type: 'Metadata', Subtype: 'XML' });
  const outlines = bookmarks.length > 0 ? context.nextRef() : undefined;
  if (outlines) context.assign(outlines, context.obj({ Type: 'Outlines', ...writeBookmarks(context, outlines, bookmarks) }));
  context.trailerInfo.Root = context.register(context.obj({
    Type: 'Catalog', Pages: tree, Lang: PDFHexString.fromText(lang), MarkInfo: { Marked: true }, StructTreeRoot: structure,
    ViewerPreferences: { DisplayDocTitle: true }, Metadata: context.register(metadata),
    ...(outlines ? { Outlines: outlines, PageMode: 'UseOutlines' } : {}),
  }));
}

/** Writes entries below another one; what the upper one says about them. Entries inside these are closed at first. */
function writeBookmarks(context: PDFContext, parent: PDFRef, bookmarks: readonly Bookmark[], isClosed = false): { First: PDFRef; Last: PDFRef; Count: number } {
  const refs = bookmarks.map(() => context.nextRef());
  bookmarks.forEach(({ name, page, children = [] }, i) => {
    context.assign(refs[i]!, context.obj({
      Title: PDFHexString.fromText(name), Parent: parent, Dest: [page, 'Fit'],
      ...(i > 0 ? { Prev: refs[i - 1]! } : {}), ...(i < refs.length - 1 ? { Next: refs[i + 1]! } : {}),
      ...(children.length > 0 ? writeBookmarks(context, refs[i]!, children, true) : {}),
    }));
  });
  return { First: refs[0]!, Last: refs.at(-1)!, Count: isClosed ? -refs.length : refs.length };
}

/** Title, language and date for search engines and archives (ISO 16684-1). */
function xmp(title: string, lang: Lang, created: Date): string {
  return `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${asciiXml(title)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool><xmp:CreateDate>${created.toISOString()}</xmp:CreateDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}

/** XML in ASCII, which is the same in every encoding. */
function asciiXml(value: string): string {
  return encodeText(value).replace(/[^\0-\x7f]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
