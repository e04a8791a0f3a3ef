import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../core/error-message.js';
import type { Proposal } from '../../core/landscape/bootstrap/proposal.js';
import type { Lang, Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { encodeText } from '../../core/xml/encode.js';
import { makeFolder } from '../../node/make-folder.js';
import { writeWhole } from '../../node/write-whole.js';
import { unifiedDiff } from '../fix/unified-diff.js';
import { Exit, type ExitStatus, type Io } from '../io.js';

const SAID = {
  none: { en: 'Nothing to add.', de: 'Nichts hinzuzufügen.' },
  made: { en: '{path}: new', de: '{path}: neu' },
  added: { en: '{path}: added to', de: '{path}: ergänzt' },
  done: { en: 'Profiles: {processes}, files: {files}.', de: 'Steckbriefe: {processes}, Dateien: {files}.' },
  failed: { en: '{path} could not be written: {reason}', de: '{path} konnte nicht geschrieben werden: {reason}' },
} as const satisfies Record<string, Message>;

/**
 * Shows a proposal as a diff, or carries it out. New files never replace others, not even ones that came in the meantime;
 * files that are there only grow.
 *
 * @param folder Absolute; the paths of the proposal start here.
 */
export function deliver({ files, processes, notes }: Proposal, folder: string, isDry: boolean, io: Io, lang: Lang): ExitStatus {
  for (const note of notes) io.err(`prozessatlas: ${note}\n`);
  if (files.length === 0) {
    io.err(`${SAID.none[lang]}\n`);
    return Exit.ok;
  }
  let failed = false;
  for (const { path: name, before, after } of files) {
    if (isDry) {
      io.out(unifiedDiff(name, before ?? '', after));
      continue;
    }
    try {
      const target = path.join(folder, name);
      makeFolder(path.dirname(target));
      if (before === undefined) writeFileSync(target, after, { flag: 'wx' });
      else writeWhole(target, encodeText(after, decodeText(readFileSync(target))));
      io.out(`${formatMessage(before === undefined ? SAID.made : SAID.added, lang, { path: name })}\n`);
    } catch (error) {
      failed = true;
      io.err(`prozessatlas: ${formatMessage(SAID.failed, lang, { path: name, reason: messageOf(error) })}\n`);
    }
  }
  if (failed) return Exit.failure;
  io.err(`${formatMessage(SAID.done, lang, { processes, files: files.length })}\n`);
  return isDry ? Exit.findings : Exit.ok;
}
