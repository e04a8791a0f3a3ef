import type { Lang } from '../messages.js';
import type { ChangeKind } from '../diff/change.js';
import type { FileDiff } from './file-diff.js';
import { groupChanges } from './file-diff.js';
import { reportWords, stateOf, summaryOf } from './words.js';

const SIGNS: Readonly<Record<ChangeKind, string>> = { added: '+', removed: '-', changed: '~', moved: '>' };

/** The comparison for a terminal: what the process does first; layout and format only counted when there is more. */
export function diffToText(files: readonly FileDiff[], lang: Lang): string {
  if (files.every(({ changes }) => changes.length === 0)) return `${reportWords.nothing[lang]}\n`;
  return files.filter(({ changes }) => changes.length > 0).map((file) => {
    const lines = [`${file.path}${stateOf(file, lang)}: ${summaryOf(file, lang)}`];
    for (const layer of ['semantic', 'technical', 'layout', 'format'] as const) {
      for (const [group, changes] of groupChanges(file.changes, layer)) {
        if (group) lines.push(`  ${group}`);
        for (const { kind, message } of changes) lines.push(`${group ? '    ' : '  '}${SIGNS[kind]} ${message}`);
      }
    }
    return `${lines.join('\n')}\n`;
  }).join('\n');
}
