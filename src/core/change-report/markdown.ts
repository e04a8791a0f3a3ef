import type { Lang } from '../messages.js';
import type { Change, ChangeLayer } from '../diff/change.js';
import type { FileDiff } from './file-diff.js';
import { groupChanges } from './file-diff.js';
import { reportWords, stateOf, summaryOf } from './words.js';

/** The comparison as a comment for a merge request in GitHub or GitLab; drawing and format are folded away. */
export function diffToMarkdown(files: readonly FileDiff[], lang: Lang): string {
  const changed = files.filter(({ changes }) => changes.length > 0);
  const parts = [`## ${reportWords.title[lang]}`];
  if (changed.length === 0) parts.push(reportWords.nothing[lang]);
  for (const file of changed) parts.push(`### \`${file.path.replaceAll('`', "'")}\`${stateOf(file, lang)}`, `${summaryOf(file, lang)}.`, ...sections(file, lang));
  return `${parts.join('\n\n')}\n`;
}

function sections(file: FileDiff, lang: Lang): string[] {
  const semantic = list(file, 'semantic');
  const parts = semantic || file.isModel ? [semantic || reportWords.noSemantic[lang]] : [];
  for (const layer of ['technical', 'layout', 'format'] as const) {
    const body = list(file, layer);
    if (body) parts.push(`<details><summary>${reportWords[layer][lang]}</summary>\n\n${body}\n\n</details>`);
  }
  return parts;
}

function list(file: FileDiff, layer: ChangeLayer): string {
  const lines: string[] = [];
  for (const [group, changes] of groupChanges(file.changes, layer)) {
    if (group) lines.push(`- **${escape(group)}**`);
    for (const change of changes) lines.push(`${group ? '  ' : ''}- ${line(change)}`);
  }
  return lines.join('\n');
}

function line({ message }: Change): string {
  return escape(message);
}

/** Labels come from models: nothing in them may become markup, a link or a mention. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~!]/g, '\\$&').replace(/@(?=\w)/g, '@\u200b').replace(/https?:\/\//gi, (url) => url.replace(':', '&#58;'));
}
