import type { XmlName } from './names.js';

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const XMLNS_NAMESPACE = 'http://www.w3.org/2000/xmlns/';
export const XSD_NAMESPACE = 'http://www.w3.org/2001/XMLSchema';
export const XSI_NAMESPACE = 'http://www.w3.org/2001/XMLSchema-instance';

/** The prefixes in force at an element; elements without declarations share their parent's scope. */
export class NamespaceScope {
  private readonly known = new Map<string, string | undefined>();

  private constructor(private readonly parent: NamespaceScope | undefined, declared: ReadonlyMap<string, string>) {
    for (const [prefix, uri] of declared) this.known.set(prefix, uri);
  }

  static readonly root = new NamespaceScope(undefined, new Map([['', ''], ['xml', XML_NAMESPACE], ['xmlns', XMLNS_NAMESPACE]]));

  /** A scope below this one with further declarations (prefix → URI, '' for the default namespace). */
  nested(declared: ReadonlyMap<string, string>): NamespaceScope {
    return new NamespaceScope(this, declared);
  }

  /** The URI a prefix stands for: '' for no namespace, `undefined` for a prefix nobody declared. */
  resolve(prefix: string): string | undefined {
    const known = this.known.get(prefix);
    if (known !== undefined || this.parent === undefined || this.known.has(prefix)) return known;
    // Remembered on the way down: even a hundred thousand nested scopes are walked once.
    const uri = this.parent.resolveUpwards(prefix);
    this.known.set(prefix, uri);
    return uri;
  }

  /** As {@link resolve}, for the prefix of a name, which remembers the answer: neighbours share their scope. */
  uriOf(name: XmlName): string | undefined {
    if (name.scope !== this) {
      name.scope = this;
      name.uri = this.resolve(name.prefix);
    }
    return name.uri;
  }

  /** The prefix a URI is bound to here, the nearest declaration first; `undefined` when there is none. */
  prefixOf(uri: string): string | undefined {
    for (let scope = this as NamespaceScope | undefined; scope !== undefined; scope = scope.parent) {
      for (const [prefix, known] of scope.known) {
        if (known === uri && this.resolve(prefix) === uri) return prefix;
      }
    }
    return undefined;
  }

  /** All prefixes a URI is bound to here, the nearest declarations first. */
  prefixesOf(uri: string): string[] {
    const found: string[] = [];
    for (let scope = this as NamespaceScope | undefined; scope !== undefined; scope = scope.parent) {
      for (const [prefix, known] of scope.known) {
        if (known === uri && !found.includes(prefix) && this.resolve(prefix) === uri) found.push(prefix);
      }
    }
    return found;
  }

  /** Whether every prefix in force here stands for the same URI there. */
  agreesWith(other: NamespaceScope): boolean {
    if (this === other) return true;
    for (let scope = this as NamespaceScope | undefined; scope !== undefined && scope !== other; scope = scope.parent) {
      for (const prefix of scope.known.keys()) if (this.resolve(prefix) !== other.resolve(prefix)) return false;
    }
    return true;
  }

  private resolveUpwards(prefix: string): string | undefined {
    for (let scope = this as NamespaceScope | undefined; scope !== undefined; scope = scope.parent) {
      if (scope.known.has(prefix)) return scope.known.get(prefix);
    }
    return undefined;
  }
}
