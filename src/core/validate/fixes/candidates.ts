import { entriesOf } from '../../landscape/data.js';
import type { CatalogFile } from '../../landscape/files.js';
import { isCatalog } from '../../landscape/kinds.js';
import type { LandscapeIndex } from '../../landscape/landscape-index.js';
import { nearest } from '../../text/nearest.js';

/** What a misspelt reference may have meant. Read from the index when first asked; to be made anew after a change. */
export class Candidates {
  private known: { readonly entries: Map<string, string>; readonly processes: Map<string, string>; readonly groups: Map<string, string>; readonly models: Map<string, string>; readonly catalogs: readonly CatalogFile[] } | undefined;

  constructor(private readonly index: LandscapeIndex) {}

  /** The catalogue entry whose id is most like this one. */
  entry(id: string, from: string): string | undefined {
    const prefix = id.slice(0, id.indexOf(':') + 1);
    return this.near(id, [...this.all().entries].filter(([other]) => other.startsWith(prefix)), from);
  }

  process(id: string, from: string): string | undefined {
    return this.near(id, [...this.all().processes], from);
  }

  group(id: string, from: string): string | undefined {
    return this.near(id, [...this.all().groups], from);
  }

  /** The model whose path is most like this one. */
  model(path: string, from: string): string | undefined {
    return this.near(path, [...this.all().models], from);
  }

  /** The catalogue of a kind that a file can refer to. */
  catalog(kind: string, from: string): CatalogFile | undefined {
    return this.all().catalogs.find((file) => file.kind === kind && this.sameLandscape(file.path, from));
  }

  private near(id: string, candidates: readonly (readonly [id: string, path: string])[], from: string): string | undefined {
    return nearest(id, candidates.filter(([, path]) => this.sameLandscape(path, from)).map(([other]) => other));
  }

  private sameLandscape(path: string, from: string): boolean {
    return this.index.landscapeOf(path) === this.index.landscapeOf(from);
  }

  private all(): NonNullable<Candidates['known']> {
    if (this.known) return this.known;
    const known = {
      entries: new Map<string, string>(), processes: new Map<string, string>(), groups: new Map<string, string>(),
      models: new Map<string, string>(), catalogs: [] as CatalogFile[],
    };
    for (const file of this.index.all()) {
      if (file.kind === 'profile') known.processes.set(file.id, file.path);
      else if (file.kind === 'model') known.models.set(file.path, file.path);
      else if (file.kind === 'landscape') for (const [, { id }] of entriesOf<{ readonly id?: string | null }>(file.data.tree)) known.groups.set(id ?? '', file.path);
      else if (isCatalog(file.kind)) {
        known.catalogs.push(file as CatalogFile);
        for (const [, { id }] of entriesOf((file as CatalogFile).data)) if (id) known.entries.set(id, file.path);
      }
    }
    return (this.known = known);
  }
}
