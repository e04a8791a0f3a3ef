import * as vscode from 'vscode';
import { today } from '../../../core/landscape/dates.js';
import type { ProfileFile } from '../../../core/landscape/files.js';
import type { LandscapeIndex } from '../../../core/landscape/landscape-index.js';
import { profileFacts } from '../../../core/landscape/profile-facts.js';
import type { Lang } from '../../../core/messages.js';

/** The essentials of a profile; what comes from the file is shown as text, never as markup. */
export function processTooltip(index: LandscapeIndex, profile: ProfileFile, lang: Lang): vscode.MarkdownString {
  const { data, name } = profile;
  const tooltip = new vscode.MarkdownString('**').appendText(data.number ? `${data.number} ${name}` : name).appendMarkdown('**\n\n');
  if (data.goal) tooltip.appendText(data.goal).appendMarkdown('\n\n');
  for (const [title, value] of profileFacts(index, profile, today(), lang)) tooltip.appendText(`${title}: ${value}`).appendMarkdown('  \n');
  return tooltip;
}
