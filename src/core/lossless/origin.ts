import { Roles } from '../bpmn/roles.js';
import type { XmlDocument, XmlElement } from '../xml/tree.js';
import { descendants } from '../xml/tree.js';
import { align, sameTag } from './align.js';
import { attributesOf, identityOf, meaningOf, TYPE_KEY } from './values.js';

/** One of the documents that are compared, with what its elements mean. */
export class Side {
  readonly roles = new Roles();
  private identities: Map<string, XmlElement[]> | undefined;

  constructor(readonly document: XmlDocument) {}

  /** The first element with the same tag and the same id, or drawing the same element when there is no id. */
  twinOf(element: XmlElement): XmlElement | undefined {
    const identity = identityOf(element);
    if (identity === undefined) return undefined;
    // Most ids that are asked for are new: a search through the text spares the index.
    if (!this.identities && !this.document.text.includes(identity.slice(identity.lastIndexOf(' ') + 1).replace('#', ''))) return undefined;
    const [twin] = this.withIdentity(identity);
    return twin && sameTag(twin, element) ? twin : undefined;
  }

  /** All elements of one identity, in document order. */
  withIdentity(identity: string): readonly XmlElement[] {
    if (!this.identities) {
      this.identities = new Map();
      for (const candidate of this.document.root ? descendants(this.document.root) : []) {
        const key = identityOf(candidate);
        if (key === undefined) continue;
        const same = this.identities.get(key);
        if (same) same.push(candidate);
        else this.identities.set(key, [candidate]);
      }
    }
    return this.identities.get(identity) ?? [];
  }
}

/**
 * Where the elements of a serialised document stand in the file they were read from. The serialiser left out what it does
 * not know, sorted children by property and named prefixes anew; so elements are found by role, id and content, never by place.
 * Works on demand: only the lists that something is asked about are compared.
 */
export class Origin {
  private readonly found = new Map<XmlElement, XmlElement | undefined>();
  private readonly compared = new Set<XmlElement>();

  constructor(readonly original: Side, readonly serialised: Side) {
    const { root } = serialised.document;
    if (root && original.document.root) this.found.set(root, original.document.root);
  }

  /** The element of the file that a serialised element was read from. */
  of(element: XmlElement): XmlElement | undefined {
    if (this.found.has(element)) return this.found.get(element);
    if (element.parent) this.compareBelow(element.parent);
    if (!this.found.has(element)) this.found.set(element, this.original.twinOf(element));
    return this.found.get(element);
  }

  /**
   * The elements of the file that an element of it hides because they have its id: an editor reads the first one only. They
   * would come to light without it, so they share what becomes of it.
   */
  hiddenBehind(original: XmlElement): readonly XmlElement[] {
    return this.sharingIdWith(original).filter((element) => element !== original && this.isHidden(element) && !this.standsInHidden(element));
  }

  private standsInHidden({ parent }: XmlElement): boolean {
    return parent !== undefined && (this.isHidden(parent) || this.standsInHidden(parent));
  }

  private isHidden(original: XmlElement): boolean {
    return this.sharingIdWith(original).indexOf(original) > 0
      && !this.serialised.withIdentity(`#${original.value('id')}`).some((element) => this.of(element) === original);
  }

  /** The elements of the model that have the id of one. */
  private sharingIdWith(original: XmlElement): readonly XmlElement[] {
    const id = original.value('id');
    const all = id === undefined || id === '' ? [] : this.original.withIdentity(`#${id}`);
    return all.length < 2 ? [] : all.filter((element) => this.original.roles.typeOf(element) !== undefined);
  }

  /** Finds the children of a serialised element, also those that the tree took over from another one. */
  compareBelow(parent: XmlElement): void {
    if (this.compared.has(parent)) return;
    this.compared.add(parent);
    const counterpart = this.of(parent);
    if (counterpart) this.compareChildren(counterpart, parent);
  }

  private compareChildren(original: XmlElement, serialised: XmlElement): void {
    const candidates = this.original.roles.childrenByRole(original);
    for (const [role, children] of this.serialised.roles.childrenByRole(serialised)) {
      const isReference = this.serialised.roles.isReference(children[0]!);
      const pairs = align(candidates.get(role) ?? [], children, {
        identity: isReference ? (element) => element.text.trim() : identityOf,
        signature: (element) => signatureOf(element),
        // A reference that is missing in one of both was dropped because it leads nowhere: it is no changed one.
        mayBe: isReference ? () => false : mayBeSerialised,
        twins: 'in turn',
        lastCounts: !(this.serialised.roles.propertyOf(children[0]!)?.isMany ?? true),
      });
      for (const [child, counterpart] of pairs) this.found.set(child, counterpart);
    }
  }
}

function mayBeSerialised(original: XmlElement, serialised: XmlElement): boolean {
  const id = original.value('id');
  return sameTag(original, serialised) && (id === undefined || id === serialised.value('id'));
}

/** How deep an element is looked into to tell it from its neighbours. */
const SIGNATURE_DEPTH = 4;

/** What a serialiser keeps of an element, whatever order, prefix or number format it writes. */
function signatureOf(element: XmlElement, depth = SIGNATURE_DEPTH): string {
  // Files spell out types that serialisers leave to the default.
  const attributes = [...attributesOf(element)].filter(([key]) => key !== TYPE_KEY).map(([key, attribute]) => {
    const value = meaningOf(element, key, attribute);
    return `${key}=${/^-?[\d.]+$/.test(value) ? Number(value) : value}`;
  });
  const text = element.elements.length === 0 ? element.text : element.text.trim();
  const children = depth === 0 ? [] : element.elements.map((child) => signatureOf(child, depth - 1));
  return `{${element.uri}}${element.local} ${attributes.sort().join(' ')} ${text} ${children.sort().join(' ')}`;
}
