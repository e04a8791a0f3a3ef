import path from 'node:path';
import { bootstrapLandscape } from '../../core/landscape/bootstrap/bootstrap.js';
import type { Message } from '../../core/messages.js';
import { decodeText } from '../../core/text/decode.js';
import { enclosingLandscape, loadLandscape } from '../../node/landscape.js';
import { readBytes } from '../../node/workspace.js';
import type { Command } from '../command.js';
import { Exit } from '../io.js';
import { folderArgument, reportUnreadable } from '../landscape/arguments.js';
import { deliver } from '../landscape/proposal.js';
import { readOptions } from '../options.js';

const HELP: Message = {
  en: `Usage: prozessatlas bootstrap [dir] [options]

Turns a folder of .bpmn files into a process landscape: a profile beside each model that has none, groups from folders, roles
from lanes, units and outside parties from pools, planned processes for calls that lead nowhere, and landscape.yaml. No file is
overwritten; catalogues and landscape.yaml that are there get new entries at their end.
Ends with 0 when done, 2 for wrong usage or unreadable files; with --dry-run 1 when something would be made.

Options:
  --dry-run   write nothing; print what would be made as a unified diff`,
  de: `Aufruf: prozessatlas bootstrap [Ordner] [Optionen]

Macht aus einem Ordner mit .bpmn-Dateien eine Prozesslandkarte: einen Steckbrief neben jedem Modell ohne Steckbrief, Gruppen aus Ordnern,
Rollen aus Lanes, Einheiten und äußere Beteiligte aus Pools, geplante Prozesse für Aufrufe ohne Ziel, und landscape.yaml. Keine Datei wird
überschrieben; vorhandene Kataloge und landscape.yaml bekommen neue Einträge am Ende.
Endet mit 0, wenn alles getan ist, mit 2 bei falschem Aufruf oder unlesbaren Dateien; mit --dry-run mit 1, wenn etwas entstehen würde.

Optionen:
  --dry-run   nichts schreiben, die Änderungen als Diff ausgeben`,
};

export const bootstrap: Command = {
  summary: { en: 'turns a folder of models into a process landscape', de: 'macht aus einem Ordner mit Modellen eine Prozesslandkarte' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { 'dry-run': { type: 'boolean', default: false } });
    const asked = folderArgument(paths, io.cwd);
    const folder = enclosingLandscape(asked) ?? asked;
    const { index, unreadable } = loadLandscape(folder);
    const within = path.relative(folder, asked).split(path.sep).join('/');
    const textOf = (file: string): string | undefined => {
      const bytes = within === '' || file.startsWith(`${within}/`) ? readBytes(path.join(folder, file)) : undefined;
      return bytes === undefined || 'reason' in bytes ? undefined : decodeText(bytes).text;
    };
    const proposal = bootstrapLandscape(index, index.landscapeOf('landscape.yaml'), path.basename(folder), textOf, lang);
    const status = deliver(proposal, folder, values['dry-run'], io, lang);
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : status;
  },
};
