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
  private readonly elements: Marked[] = [];

  constructor(private readonly context: PDFContext) {}

  get isEmpty(): boolean {
    return this.elements.length === 0;
  }

  /** Adds the next element and returns the number that marks its content on the page. */
  add(tag: string, page: PDFRef, figure?: { alternative: string; box: readonly number[] }): number {
    const mcid = this.elements.filter((element) => element.page === page).length;
    this.elements.push({ tag, page, mcid, ref: this.context.nextRef(), figure });
    return mcid;
  }

  /** @param pages in the order of their `StructParents` */
  write(pages: readonly PDFRef[]): PDFRef {
    const { context } = this;
    const root = context.nextRef();
    const document = context.nextRef();
    for (const { tag, page, mcid, ref, figure } of this.elements) {
      context.assign(ref, context.obj({
        Type: 'StructElem', S: tag, P: document, Pg: page, K: mcid,
        ...(figure ? { Alt: PDFHexString.fromText(figure.alternative), A: { O: 'Layout', Placement: 'Block', BBox: [...figure.box] } } : {}),
      }));
    }
    context.assign(document, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: this.elements.map(({ ref }) => ref) }));
    const parents = pages.flatMap((page, i) => [i, context.register(context.obj(this.elements.filter((element) => element.page === page).map(({ ref }) => ref)))]);
    context.assign(root, context.obj({
      Type: 'StructTreeRoot', K: document, ParentTree: context.register(context.obj({ Nums: parents })), ParentTreeNextKey: pages.length,
    }));
    return root;
  }
}
