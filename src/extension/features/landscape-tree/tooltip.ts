import * as vscode from 'vscode';
import { callersOf } from '../../../core/landscape/calls.js';
import { entryName } from '../../../core/landscape/catalog.js';
import { daysBetween, today } from '../../../core/landscape/dates.js';
import { entriesOf } from '../../../core/landscape/data.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import { nextReview } from '../../../core/landscape/lifecycle/requirements.js';
import { statuses } from '../../../core/landscape/terms.js';
import type { Lang } from '../../../core/messages.js';

/** The essentials of a profile; what comes from the file is shown as text, never as markup. */
export function processTooltip(index: LandscapeIndex, profile: ProfileFile, lang: Lang): vscode.MarkdownString {
  const { data, name, path } = profile;
  const named = (id: string | null | undefined) => (id ? entryName(index, id, path) : undefined);
  const review = nextReview(data);
  const overdue = review && review < today() ? daysBetween(review, today()) : 0;
  const lines: readonly (readonly [title: string, value: string | undefined])[] = [
    [vscode.l10n.t('Status'), statuses[data.status ?? 'planned'][lang] + (data.version ? `, ${data.version}` : '')],
    [vscode.l10n.t('Owner'), named(data.owner)],
    [vscode.l10n.t('Key user'), named(data.keyUser)],
    [vscode.l10n.t('Trigger'), data.trigger ?? undefined],
    [vscode.l10n.t('Outcomes'), [...entriesOf(data.outcomes)].map(([, outcome]) => outcome).join(' · ') || undefined],
    [vscode.l10n.t('Legal bases'), [...entriesOf(data.legalBases)].map(([, { ref }]) => named(ref)).filter(Boolean).join(' · ') || undefined],
    [vscode.l10n.t('Called by'), callersOf(index, profile).map((caller) => caller.name).join(' · ') || undefined],
    [vscode.l10n.t('Next review'), review && (overdue > 0 ? vscode.l10n.t('{0}, overdue for {1} days', review, overdue) : review)],
  ];
  const tooltip = new vscode.MarkdownString('**').appendText(data.number ? `${data.number} ${name}` : name).appendMarkdown('**\n\n');
  if (data.goal) tooltip.appendText(data.goal).appendMarkdown('\n\n');
  for (const [title, value] of lines) if (value) tooltip.appendText(`${title}: ${value}`).appendMarkdown('  \n');
  return tooltip;
}
