import { callTargets, calledProcesses, callersOf, modelOf } from '../../../core/landscape/calls.js';
import { catalogEntries, entryName } from '../../../core/landscape/catalog.js';
import { entriesOf } from '../../../core/landscape/data.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import { nameOf, resolveLink } from '../../../core/landscape/paths.js';
import type { ClientInfoStatus, Status } from '../../../core/landscape/terms.js';
import type { TreeNode } from '../../../core/landscape/tree/node.js';

/** A node of the view: one of the core's tree, or a part of a process. Keys are unique and stay while other files change. */
export type ViewNode = TreeNode | PartNode;

/** What a process is made of. */
export type PartNode = { readonly key: string; readonly label: string } & (
  | { readonly kind: 'calls' | 'callers' | 'documents' | 'clientInfos'; readonly children: readonly PartNode[] }
  | { readonly kind: 'variant'; readonly path: string; readonly unit: string | undefined }
  | { readonly kind: 'call'; readonly id: string; readonly path: string | undefined; readonly status: Status | undefined }
  /** `tag` is that of the language. */
  | { readonly kind: 'clientInfo'; readonly path: string | undefined; readonly tag: string; readonly status: ClientInfoStatus | undefined }
  | { readonly kind: 'document'; readonly path: string | undefined; readonly address: string | undefined }
);

/** The children of a node in the order they stand. */
export function childrenOf(index: LandscapeIndex, node: ViewNode): readonly ViewNode[] {
  if (node.kind !== 'process') return 'children' in node ? node.children : [];
  const profile = index.file(node.path);
  return profile?.kind === 'profile' ? [...partsOf(index, profile, node.key), ...node.children] : node.children;
}

function partsOf(index: LandscapeIndex, profile: ProfileFile, key: string): ViewNode[] {
  const model = modelOf(index, profile);
  const calls = callNodes(index, profile, key);
  const callers = callersOf(index, profile).map(({ id, name, path, data }) => ({ kind: 'call', key: `${key}/caller/${id}`, id, label: name, path, status: data.status ?? 'planned' } as const));
  const documents = documentNodes(index, profile, key);
  const clientInfos = clientInfoNodes(profile, key);
  return [
    ...(model ? [{ kind: 'model', key: `${key}/model`, path: model.path, label: nameOf(model.path), children: [] } as const] : []),
    ...variantNodes(index, profile, key),
    ...(calls.length > 0 ? [{ kind: 'calls', key: `${key}/calls`, label: '', children: calls } as const] : []),
    ...(callers.length > 0 ? [{ kind: 'callers', key: `${key}/callers`, label: '', children: callers } as const] : []),
    ...(documents.length > 0 ? [{ kind: 'documents', key: `${key}/documents`, label: '', children: documents } as const] : []),
    ...(clientInfos.length > 0 ? [{ kind: 'clientInfos', key: `${key}/clientInfos`, label: '', children: clientInfos } as const] : []),
  ];
}

function variantNodes(index: LandscapeIndex, profile: ProfileFile, key: string): PartNode[] {
  return [...entriesOf(profile.data.variants)].flatMap(([position, { id, orgUnit, bpmn }]) => {
    const path = bpmn ? resolveLink(profile.path, bpmn) : undefined;
    if (path === undefined) return [];
    return [{ kind: 'variant', key: `${key}/variant/${position}`, label: id ?? nameOf(path), path, unit: orgUnit ? entryName(index, orgUnit, profile.path) : undefined }];
  });
}

function callNodes(index: LandscapeIndex, profile: ProfileFile, key: string): PartNode[] {
  return calledProcesses(index, profile).map((id) => {
    const [target] = callTargets(index, id, profile.modelPath ?? profile.path);
    const status = target?.file.kind === 'profile' ? target.file.data.status ?? 'planned' : undefined;
    return { kind: 'call', key: `${key}/call/${id}`, id, label: target?.name || id, path: target?.file.path, status };
  });
}

function documentNodes(index: LandscapeIndex, profile: ProfileFile, key: string): PartNode[] {
  return [...entriesOf(profile.data.documents)].flatMap(([position, { ref }]) => {
    if (!ref) return [];
    const entry = catalogEntries(index, ref, profile.path)[0];
    const path = entry?.data.file ? resolveLink(entry.file.path, entry.data.file) : undefined;
    return [{ kind: 'document', key: `${key}/document/${position}`, label: entry?.data.name ?? ref, path, address: entry?.data.url ?? undefined }];
  });
}

function clientInfoNodes(profile: ProfileFile, key: string): PartNode[] {
  return [...entriesOf(profile.data.clientInfo)].map(([position, { lang, file, status }]) => (
    { kind: 'clientInfo', key: `${key}/clientInfo/${position}`, label: '', tag: lang ?? '', path: file ? resolveLink(profile.path, file) : undefined, status: status ?? undefined }
  ));
}

/** Whether anything stands below a node; who calls a process is only looked up when nothing else does. */
export function hasChildren(index: LandscapeIndex, node: ViewNode): boolean {
  const profile = node.kind === 'process' ? index.file(node.path) : undefined;
  return (profile?.kind === 'profile' && modelOf(index, profile) !== undefined) || childrenOf(index, node).length > 0;
}

/** The nodes from the top of the tree down to the first one that fits, or nothing. */
export function pathTo(index: LandscapeIndex, roots: readonly ViewNode[], fits: (node: ViewNode) => boolean): ViewNode[] {
  for (const node of roots) {
    if (fits(node)) return [node];
    const below = pathTo(index, childrenOf(index, node), fits);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}
