import * as vscode from 'vscode';
import { entryName } from '../../../core/landscape/catalog.js';
import { entriesOf } from '../../../core/landscape/data.js';
import type { IsoDate } from '../../../core/landscape/dates.js';
import { isDate, today } from '../../../core/landscape/dates.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { Transition } from '../../../core/landscape/lifecycle/transitions.js';
import { statuses } from '../../../core/landscape/terms.js';
import type { Services } from '../../shared/services.js';

/** What somebody decides about a release. */
export interface ReleaseAnswers {
  readonly version: string;
  readonly role: string;
  readonly comment: string;
  readonly nextReview: IsoDate | undefined;
}

/** Lets the user choose the next state; `undefined` when they change their mind. */
export async function askTransition(transitions: readonly Transition[], from: string, { lang }: Services): Promise<Transition | undefined> {
  const items = transitions.map((transition) => ({ label: statuses[transition.to][lang], transition }));
  return (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('From “{0}” to…', from) }))?.transition;
}

export async function askComment(prompt: string, required: boolean): Promise<string | undefined> {
  return vscode.window.showInputBox({ prompt, validateInput: (text) => (required && text.trim() === '' ? vscode.l10n.t('A few words, please.') : undefined) });
}

export async function askDay(prompt: string): Promise<IsoDate | undefined> {
  return vscode.window.showInputBox({
    prompt, placeHolder: '2027-03-01',
    validateInput: (text) => (isDate(text) && text > today() ? undefined : vscode.l10n.t('A day still to come, as year-month-day, such as 2027-03-01.')),
  });
}

/** Asks everything that a release of a process needs, one question after the other. */
export async function askRelease(profile: ProfileFile, services: Services): Promise<ReleaseAnswers | undefined> {
  const { data } = profile;
  const title = vscode.l10n.t('Release “{0}”', profile.name);
  const versions = [
    { label: vscode.l10n.t('Smaller change'), description: vscode.l10n.t('raises the second number'), version: 'minor' },
    { label: vscode.l10n.t('New way of working'), description: vscode.l10n.t('raises the first number'), version: 'major' },
    { label: vscode.l10n.t('Correction'), description: vscode.l10n.t('raises the last number'), version: 'patch' },
  ];
  const version = (await vscode.window.showQuickPick(versions, { title, placeHolder: vscode.l10n.t('What has changed since version {0}?', data.version ?? '0.0.0') }))?.version;
  if (version === undefined) return undefined;
  const role = (await vscode.window.showQuickPick(roles(profile, services), { title, placeHolder: vscode.l10n.t('Who decides?') }))?.role;
  if (role === undefined) return undefined;
  const comment = await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('Remark on the decision (may stay empty)') });
  if (comment === undefined) return undefined;
  const needsDay = !data.governance?.reviewCycle && !(isDate(data.governance?.nextReview) && data.governance.nextReview > today());
  const nextReview = needsDay ? await askDay(vscode.l10n.t('When is the next review?')) : undefined;
  return needsDay && nextReview === undefined ? undefined : { version, role, comment, nextReview };
}

/** The roles of the catalogue, the owner of the process first. */
function roles({ data, path }: ProfileFile, { workspace: { index } }: Services): { label: string; description: string; role: string }[] {
  const ids = new Set<string>(data.owner ? [data.owner] : []);
  for (const file of index.all()) {
    if (file.kind === 'roles' && index.landscapeOf(file.path) === index.landscapeOf(path)) for (const [, { id }] of entriesOf(file.data)) if (id) ids.add(id);
  }
  return [...ids].map((role) => ({ label: entryName(index, role, path), description: role === data.owner ? vscode.l10n.t('owner of the process') : '', role }));
}
