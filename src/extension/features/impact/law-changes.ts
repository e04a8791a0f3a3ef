import * as vscode from 'vscode';
import { entriesOf } from '../../../core/landscape/data.js';
import { isDate, today } from '../../../core/landscape/dates.js';
import { impactOf } from '../../../core/landscape/impact.js';
import type { YamlChange } from '../../../core/yaml/edit.js';
import type { Services } from '../../shared/services.js';
import { changeYamlFiles } from '../../shared/yaml-files.js';

/**
 * Notes in the catalogue when a law changed or will change: from that day on every process that cites it and has not been
 * checked since stands on the review list. Returns whether it was done.
 */
export async function markLawChanged(ref: string, { workspace, lang }: Services): Promise<boolean> {
  const { entry } = impactOf(workspace.index, ref);
  const uri = entry && workspace.paths.uriOf(entry.file.path);
  if (!entry || !uri) throw new Error(vscode.l10n.t('“{0}” is not in the catalogue of laws.', ref));
  const day = await vscode.window.showInputBox({
    title: entry.data.citation ?? entry.data.name ?? ref, value: today(), prompt: vscode.l10n.t('On which day does the change take effect?'), ignoreFocusOut: true,
    validateInput: (text) => (isDate(text) ? undefined : vscode.l10n.t('A day as year-month-day, such as 2027-03-01.')),
  });
  if (day === undefined) return false;
  await changeYamlFiles([{ uri, changes: [{ op: 'set', path: [...entry.file.listPath, entry.position, 'changedOn'], value: day }] }], lang);
  return true;
}

/** Notes in a profile that the process has been checked against a law today. */
export async function markLawChecked(ref: string, path: string, { workspace, lang }: Services): Promise<void> {
  const profile = workspace.index.file(path);
  const uri = workspace.paths.uriOf(path);
  if (profile?.kind !== 'profile' || !uri) return;
  const changes: YamlChange[] = [...entriesOf(profile.data.legalBases)].filter(([, basis]) => basis.ref === ref)
    .map(([position]) => ({ op: 'set', path: ['legalBases', position, 'checkedOn'], value: today() }));
  await changeYamlFiles([{ uri, changes }], lang);
}
