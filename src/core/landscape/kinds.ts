/** Catalogues by the name of their file in `catalogs/`, with the prefix of the ids they define. */
export const catalogPrefixes = {
  roles: 'role',
  'org-units': 'org',
  laws: 'law',
  documents: 'doc',
  systems: 'sys',
  glossary: 'term',
} as const;

export type CatalogKind = keyof typeof catalogPrefixes;

/** What a file of a landscape is, told from its path alone; `stray` lies among the catalogues and is none. */
export type LandscapeFileKind = 'landscape' | 'profile' | 'review' | CatalogKind | 'model' | 'text' | 'stray';

/**
 * The kind of a file; `undefined` for files the landscape only knows by name, such as a form in PDF.
 *
 * @param path Any path with `/`, a URI included.
 */
export function kindOfPath(path: string): LandscapeFileKind | undefined {
  if (isModel(path)) return 'model';
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (/\.md$/i.test(name)) return 'text';
  if (!/\.ya?ml$/i.test(name)) return undefined;
  if (/^landscape\.ya?ml$/.test(name)) return 'landscape';
  if (/\.process\.ya?ml$/.test(name)) return 'profile';
  if (/\.review\.ya?ml$/.test(name)) return 'review';
  const catalog = /(?:^|\/)catalogs\/([\w-]+)\.ya?ml$/.exec(path)?.[1];
  return isCatalog(catalog) ? catalog : catalog === undefined ? undefined : 'stray';
}

/** Whether a file is a model by its name; with `/` or `\` between folders. */
export function isModel(path: string): boolean {
  return /\.bpmn$/i.test(path);
}

/** The catalogue that an id belongs to, by its prefix: `role:leitung` to `roles`. */
export function kindOfId(id: string): CatalogKind | undefined {
  const prefix = id.slice(0, id.indexOf(':'));
  return (Object.keys(catalogPrefixes) as CatalogKind[]).find((kind) => catalogPrefixes[kind] === prefix);
}

/** Whether a kind of file is one of the catalogues. */
export function isCatalog(kind: string | undefined): kind is CatalogKind {
  return kind !== undefined && Object.hasOwn(catalogPrefixes, kind);
}
