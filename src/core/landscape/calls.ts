import type { ModelFile, ProfileFile, RootFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import { entriesOf } from './data.js';
import { grouped } from '../grouped.js';
import type { ModelProcess } from './model-facts.js';
import { resolveLink } from './paths.js';
import { mainProcessId } from './profiles.js';
import { referencesOf } from './references.js';

/** What a model is to the landscape, told by the profiles that name it. */
export type ModelUse =
  | { readonly as: 'model' | 'variant' | 'snapshot'; readonly profile: ProfileFile }
  | { readonly as: 'free'; readonly profile: undefined };

/** What a call can mean: a process with a profile, one of another unit, or one in a model without a profile. */
export interface CallTarget {
  readonly name: string;
  /** The profile, the `landscape.yaml` with the interface, or the model. */
  readonly file: ProfileFile | RootFile | ModelFile;
  /** The model of the process, when there is one. */
  readonly model: ModelFile | undefined;
  readonly process: ModelProcess | undefined;
}

/** The model of a profile; `undefined` when there is none, or the file is missing. */
export function modelOf(index: LandscapeIndex, profile: ProfileFile): ModelFile | undefined {
  const { modelPath } = profile;
  const file = modelPath === undefined ? undefined : index.file(modelPath);
  return file?.kind === 'model' ? file : undefined;
}

/** What the profiles say a model is: its main use first. Copies in a folder `released` are snapshots without being named. */
export function modelUses(index: LandscapeIndex, path: string): ModelUse[] {
  const uses: ModelUse[] = [];
  for (const other of index.referrersOf(`file:${path}`, path)) {
    const profile = index.file(other);
    if (profile?.kind !== 'profile') continue;
    if (profile.modelPath === path) uses.unshift({ as: 'model', profile });
    for (const [, { bpmn }] of entriesOf(profile.data.variants)) if (bpmn && resolveLink(other, bpmn) === path) uses.push({ as: 'variant', profile });
    const snapshot = profile.data.governance?.released?.snapshot;
    if (snapshot && resolveLink(other, snapshot) === path) uses.push({ as: 'snapshot', profile });
  }
  return uses.length > 0 ? uses : [{ as: 'free', profile: undefined }];
}

/** The paths that profiles name as a model, variant or snapshot: every other model is free, see {@link modelUses}. */
export function namedModels(index: LandscapeIndex): Set<string> {
  const named = new Set<string>();
  for (const profile of index.profiles()) for (const path of modelsOf(profile)) named.add(path);
  return named;
}

function modelsOf(profile: ProfileFile): readonly string[] {
  const known = modelsOfProfile.get(profile);
  if (known) return known;
  const { path, modelPath, data } = profile;
  const links = [...[...entriesOf(data.variants)].map(([, { bpmn }]) => bpmn), data.governance?.released?.snapshot];
  const found = [modelPath, ...links.map((link) => link && resolveLink(path, link))].filter((one) => typeof one === 'string');
  modelsOfProfile.set(profile, found);
  return found;
}

/** A change of one profile is followed by a look at all of them. */
const modelsOfProfile = new WeakMap<ProfileFile, readonly string[]>();

/** Whether a file is a stored copy of a released model: the release command puts them into a folder `released`. */
export function isSnapshot(path: string): boolean {
  return /(?:^|\/)released\/[^/]+$/.test(path);
}

/**
 * What a call names. The main process of a profile counts; other processes of its file, variants and snapshots cannot be
 * called from outside (DESIGN: identity).
 *
 * @param processId `process/@id` without a prefix.
 * @param from Path of the file with the call.
 * @returns Nothing for an unknown process; several when the id is not unique.
 */
export function callTargets(index: LandscapeIndex, processId: string, from: string): CallTarget[] {
  const targets: CallTarget[] = [];
  for (const path of index.definersOf(`call:${processId}`, from)) {
    const file = index.file(path);
    if (file?.kind === 'profile') {
      const model = modelOf(index, file);
      targets.push({ name: file.name, file, model, process: model?.processes.find((process) => process.elementId === processId) });
    } else if (file?.kind === 'model' && !isSnapshot(path) && modelUses(index, path)[0]!.as === 'free') {
      const process = file.processes.find((one) => one.elementId === processId);
      targets.push({ name: process?.name ?? '', file, model: file, process });
    } else if (file?.kind === 'landscape') {
      const owned = [...entriesOf(file.data.interfaces)].find(([, one]) => one.id === processId);
      targets.push({ name: owned?.[1].name ?? processId, file, model: undefined, process: undefined });
    }
  }
  return targets;
}

/** The ids of processes a profile calls: those of its model, or those it lists while there is no model. */
export function calledProcesses(index: LandscapeIndex, profile: ProfileFile): string[] {
  const model = modelOf(index, profile);
  const called = new Set<string>();
  for (const { target, key } of referencesOf(model ?? profile)) if (target === 'call') called.add(key);
  return [...called];
}

/** The profiles a profile calls; unknown and ambiguous calls are left out. */
export function calleesOf(index: LandscapeIndex, profile: ProfileFile): ProfileFile[] {
  const found = new Set<ProfileFile>();
  for (const id of calledProcesses(index, profile)) {
    const targets = callTargets(index, id, profile.path);
    const file = targets.length === 1 ? targets[0]!.file : profileById(index, id, profile.path);
    if (file?.kind === 'profile') found.add(file);
  }
  return [...found];
}

/** The profiles that call a profile, by their model, a variant, or the list they keep while there is no model. */
export function callersOf(index: LandscapeIndex, profile: ProfileFile): ProfileFile[] {
  const found = new Set<ProfileFile>();
  const paths = new Set([
    ...index.referrersOf(`call:${mainProcessId(profile)}`, profile.path),
    ...index.referrersOf(`id:${profile.id}`, profile.path),
  ]);
  for (const path of paths) {
    const file = index.file(path);
    const callers = file?.kind === 'profile' ? [file] : file?.kind === 'model' ? modelUses(index, path).flatMap((use) => use.profile ?? []) : [];
    for (const caller of callers) if (calleesOf(index, caller).includes(profile)) found.add(caller);
  }
  return [...found];
}

/** Who calls each profile, found in one go. */
export function callersOfAll(index: LandscapeIndex, profiles: readonly ProfileFile[]): Map<ProfileFile, ProfileFile[]> {
  const pairs = profiles.flatMap((caller) => calleesOf(index, caller).map((callee) => ({ caller, callee })));
  return new Map([...grouped(pairs, ({ callee }) => callee)].map(([callee, calls]) => [callee, calls.map(({ caller }) => caller)]));
}

/** The profile with an id, seen from a file; the first one when the id is not unique. */
export function profileById(index: LandscapeIndex, id: string, from: string): ProfileFile | undefined {
  for (const path of index.definersOf(`id:${id}`, from)) {
    const file = index.file(path);
    if (file?.kind === 'profile') return file;
  }
  return undefined;
}
