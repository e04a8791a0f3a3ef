import type { ProfileFile } from '../files.js';
import type { ProcessType, Status } from '../terms.js';

/** What the tree can be grouped by. */
export type Grouping = 'band' | 'unit' | 'status' | 'owner' | 'law' | 'system' | 'folder';

/** A node of the tree with an id that stays the same while files change. */
export type TreeNode = {
  /** Unique in the tree, stable across changes of other files. */
  readonly key: string;
  readonly label: string;
  readonly children: readonly TreeNode[];
} & (
  | { readonly kind: 'landscape'; readonly folder: string; readonly path: string | undefined }
  | { readonly kind: 'band'; readonly type: ProcessType }
  | { readonly kind: 'group'; readonly id: string; readonly path: string | undefined }
  | { readonly kind: 'interface'; readonly id: string; readonly path: string; readonly owner: string | undefined }
  | { readonly kind: 'process'; readonly id: string; readonly path: string; readonly number: string | undefined; readonly status: Status; readonly owner: string | undefined }
  | { readonly kind: 'model'; readonly path: string }
);

/**
 * The node of a process.
 *
 * @param within Tells the places apart in which one process stands.
 */
export function processNode({ id, name, path, data }: ProfileFile, children: readonly TreeNode[], within = ''): TreeNode & { readonly kind: 'process' } {
  return {
    kind: 'process', key: `process:${path}${within && `@${within}`}`, id, path, label: name, number: data.number ?? undefined,
    status: data.status ?? 'planned', owner: data.owner ?? undefined, children,
  };
}
