import * as vscode from 'vscode';
import type { ProfileFile } from '../../../core/landscape/files.js';
import { relativeLink } from '../../../core/landscape/paths.js';
import { decisionWords } from '../../../core/review/agenda.js';
import { meetingChanges } from '../../../core/review/decisions.js';
import { minutesText } from '../../../core/review/minutes.js';
import type { Services } from '../../shared/services.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';
import type { Meeting } from './meeting.js';

/**
 * Writes the minutes, and into each profile what was decided, as one step.
 *
 * @returns The minutes. Throws with a sentence for the user when something cannot be written; then nothing is.
 */
export async function finishMeeting({ date, roles, items }: Meeting, { workspace, lang }: Services): Promise<vscode.Uri> {
  const { index, paths } = workspace;
  const discussed = items.flatMap((item) => {
    const profile = index.file(item.path);
    return profile?.kind === 'profile' ? [{ ...item, profile }] : [];
  });
  const [first] = discussed;
  if (!first) throw new Error(vscode.l10n.t('The processes of this meeting are not there any more.'));
  const landscape = index.landscapeOf(first.profile.path);
  const language = index.rootOf(landscape)?.data.language ?? lang;
  const words = ({ decision, profile }: { decision?: (typeof first)['decision']; profile: ProfileFile }): string => (decision ? decisionWords(decision, profile.data)[language] : '');

  const folder = landscape.folder === '' ? 'minutes' : `${landscape.folder}/minutes`;
  const path = await freePath(folder, date, workspace);
  const minutes = paths.uriOf(path)!;
  const text = minutesText(index, { date, roles, items: discussed.map((item) => ({ ...item, decision: words(item) })) }, language);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(minutes, { contents: new TextEncoder().encode(text) });
  const changes = discussed.flatMap((item) => {
    const { profile, decision, comment } = item;
    const uri = paths.uriOf(profile.path);
    const usesFim = knowsMethodApproval(index.profiles(index.landscapeOf(profile.path)));
    return uri ? [{ uri, changes: meetingChanges(profile.data, { date, minutes: relativeLink(profile.path, path), decision, words: words(item), comment: comment.trim(), role: undefined, usesFim }) }] : [];
  });
  await changeYamlFiles(changes, lang, edit);
  await workspace.update([minutes, ...changes.map(({ uri }) => uri)]);
  return minutes;
}

/** Whether a landscape works with the longer life cycle, told by what its processes use. */
function knowsMethodApproval(profiles: Iterable<ProfileFile>): boolean {
  for (const { data } of profiles) if (data.status === 'method_approved' || data.status === 'recording') return true;
  return false;
}

async function freePath(folder: string, date: string, { paths }: Services['workspace']): Promise<string> {
  for (let number = 1; ; number++) {
    const path = `${folder}/${date}${number === 1 ? '' : `-${number}`}.md`;
    const uri = paths.uriOf(path);
    if (!uri) throw new Error(vscode.l10n.t('The folder {0} is not part of the workspace.', folder));
    if (!(await vscode.workspace.fs.stat(uri).then(() => true, () => false))) return path;
  }
}
