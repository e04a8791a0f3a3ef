import { PDFHexString } from 'pdf-lib';
import type { PDFContext, PDFRef } from 'pdf-lib';

interface Marked {
  readonly tag: string;
  readonly page: PDFRef;
  readonly mcid: number;
  readonly ref: PDFRef;
  readonly figure: { readonly alternative: string; readonly box: readonly number[] } | undefined;
}

/** The logical structure of a document, from top to bottom (ISO 32000-1, 14.7). */
export class Structure {
  private readonly byPage = new Map<PDFRef, Marked[]>();

  constructor(private readonly context: PDFContext) {}

  get isEmpty(): boolean {
    return this.byPage.size === 0;
  }

  /** Adds the next element of a page and returns the number that marks its content there. */
  add(tag: string, page: PDFRef, figure?: { alternative: string; box: readonly number[] }): number {
    const onPage = this.byPage.get(page) ?? [];
    const element = { tag, page, mcid: onPage.length, ref: this.context.nextRef(), figure };
    this.byPage.set(page, onPage);
    onPage.push(element);
    return element.mcid;
  }

  /** @param pages in the order of their `StructParents`, in which they are read */
  write(pages: readonly PDFRef[]): PDFRef {
    const { context } = this;
    const root = context.nextRef();
    const document = context.nextRef();
    const elements = pages.flatMap((page) => this.byPage.get(page) ?? []);
    for (const { tag, page, mcid, ref, figure } of elements) {
      context.assign(ref, context.obj({
        Type: 'StructElem', S: tag, P: document, Pg: page, K: mcid,
        ...(figure ? { Alt: PDFHexString.fromText(figure.alternative), A: { O: 'Layout', Placement: 'Block', BBox: [...figure.box] } } : {}),
      }));
    }
    context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: elements.map(({ ref }) => ref) }));
    const parents = pages.flatMap((page, i) => [i, context.register(context.obj((this.byPage.get(page) ?? []).map(({ ref }) => ref)))]);
    context.assign(root, context.obj({
      Type: 'StructTreeRoot', K: document, ParentTree: context.register(context.obj({ Nums: parents })), ParentTreeNextKey: pages.length,
    }));
    return root;
  }
}
