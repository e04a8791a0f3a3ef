import * as vscode from 'vscode';
import { modelUses } from '../../../core/landscape/calls.js';
import { entriesOf } from '../../../core/landscape/data.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import { referencesOf } from '../../../core/landscape/references.js';
import { reviewPathOf } from '../../../core/review/comments.js';
import type { YamlChange } from '../../../core/yaml/edit.js';
import type { Services } from '../../shared/services.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';

/** Deletes processes after asking: their files go, and the profiles that name them forget them, as one step that can be undone. */
export async function deleteProcesses(profiles: readonly ProfileFile[], { workspace, lang }: Services): Promise<void> {
  if (profiles.length === 0) return;
  const { index, paths } = workspace;
  const files = new Set(profiles.flatMap((profile) => filesOf(index, profile)));
  const changes = new Map<string, YamlChange[]>();
  for (const profile of profiles) for (const [path, more] of forgetting(index, profile)) changes.set(path, [...(changes.get(path) ?? []), ...more]);
  const calling = new Set(profiles.flatMap((profile) => [...index.referrersOf(`call:${profile.data.model?.process ?? profile.id}`, profile.path)]));
  const remaining = [...calling].filter((path) => !files.has(path) && index.file(path)?.kind === 'model');

  const detail = [
    vscode.l10n.t('These files are deleted: {0}', [...files].join(', ')),
    ...(changes.size > 0 ? [vscode.l10n.t('These files no longer name it: {0}', [...changes.keys()].filter((path) => !files.has(path)).join(', '))] : []),
    ...(remaining.length > 0 ? [vscode.l10n.t('Calls in these models lead nowhere afterwards: {0}', remaining.join(', '))] : []),
  ].join('\n\n');
  const title = profiles.length === 1 ? vscode.l10n.t('Delete “{0}”?', profiles[0]!.name) : vscode.l10n.t('Delete {0} processes?', profiles.length);
  const doIt = vscode.l10n.t('Delete');
  if ((await vscode.window.showWarningMessage(title, { modal: true, detail }, doIt)) !== doIt) return;

  const deletion = new vscode.WorkspaceEdit();
  for (const path of files) {
    const uri = paths.uriOf(path);
    if (uri) deletion.deleteFile(uri, { ignoreIfNotExists: true });
  }
  const edits = [...changes].flatMap(([path, yaml]) => {
    const uri = paths.uriOf(path);
    return uri && !files.has(path) ? [{ uri, changes: yaml }] : [];
  });
  await changeYamlFiles(edits, lang, deletion);
}

/** The profile, its model, variants and review comments; models that another profile names as well stay. */
function filesOf(index: LandscapeIndex, profile: ProfileFile): string[] {
  const models = [...referencesOf(profile)].filter(({ target, field }) => target === 'file' && (field === 'model' || field === 'variants')).map(({ key }) => key)
    .filter((path) => index.has(path) && modelUses(index, path).every((use) => use.profile?.path === profile.path));
  const reviews = models.map(reviewPathOf).filter((path) => index.has(path));
  return [profile.path, ...models, ...reviews];
}

/** What makes other profiles forget a process: children move up to its parent, lists of calls lose it. */
function* forgetting(index: LandscapeIndex, profile: ProfileFile): Generator<readonly [path: string, changes: YamlChange[]]> {
  for (const path of index.referrersOf(`id:${profile.id}`, profile.path)) {
    const file = index.file(path);
    if (file?.kind !== 'profile') continue;
    const changes: YamlChange[] = [];
    if (file.data.parent === profile.id) {
      changes.push(profile.data.parent ? { op: 'set', path: ['parent'], value: profile.data.parent } : { op: 'remove', path: ['parent'] });
    }
    for (const [i, call] of entriesOf(file.data.model?.calls)) if (call === profile.id) changes.push({ op: 'remove', path: ['model', 'calls', i] });
    if (changes.length > 0) yield [path, changes];
  }
}
