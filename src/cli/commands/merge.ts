import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { formatMessage } from '../../core/messages.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit } from '../io.js';
import { mergeFiles } from '../merge-files.js';
import { readOptions } from '../options.js';
import { readBytesOf } from '../unreadable.js';
import { writeOne } from '../write.js';

const CONFLICTS = {
  en: '{path}: {count|One place needs|# places need} a decision and keeps our version for now. Both versions are in {sidecar}.',
  de: '{path}: {count|Eine Stelle braucht|# Stellen brauchen} eine Entscheidung; dort steht unsere Fassung. Beide Fassungen stehen in {sidecar}.',
};

/** Combines two versions of a model or profile with the one both came from. */
export const merge: Command = {
  summary: { en: 'combines two versions of a model or profile', de: 'führt zwei Fassungen eines Modells oder Steckbriefs zusammen' },
  help: {
    en: `Usage: prozessatlas merge BASE OURS THEIRS [-o OUT] [--path PATH]

Combines what changed from BASE to OURS and from BASE to THEIRS, element by element. Prints the result, or writes it to
OUT. Exit status 1 when places need a decision: the result is well-formed and holds our version there.

Options:
  -o, --output FILE   writes the result there
  --path PATH         the real name of the file: decides the format and names PATH.conflicts.json with both versions
  --ancestor          for git, which combines common versions of two branches on its way: instead of a question, BASE stands`,
    de: `Aufruf: prozessatlas merge BASIS UNSERE ANDERE [-o ZIEL] [--path PFAD]

Führt zusammen, was sich von BASIS zu UNSERE und von BASIS zu ANDERE geändert hat, Element für Element. Gibt das Ergebnis
aus oder schreibt es nach ZIEL. Endet mit 1, wenn Stellen eine Entscheidung brauchen: das Ergebnis ist wohlgeformt
und enthält dort unsere Fassung.

Optionen:
  -o, --output DATEI  schreibt das Ergebnis dorthin
  --path PFAD         der wirkliche Name der Datei: bestimmt das Format und benennt PFAD.conflicts.json mit beiden Fassungen
  --ancestor          für git, das auf dem Weg gemeinsame Stände zweier Zweige vereint: statt einer Frage steht dort BASIS`,
  },
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, { output: { type: 'string', short: 'o' }, path: { type: 'string' }, ancestor: { type: 'boolean' } });
    const [base, ours, theirs] = paths;
    if (!base || !ours || !theirs || paths.length > 3) {
      throw new CliError({ en: 'Name three files: BASE OURS THEIRS.', de: 'Nennen Sie drei Dateien: BASIS UNSERE ANDERE.' });
    }
    const name = values.path ?? values.output ?? ours;
    const { bytes, conflicts, versions, notice } = mergeFiles({ base, ours, theirs }, name, io, lang);
    if (values.ancestor) {
      // With one side in it, the other branch's decision would later look like the only change.
      writeOne(values.output ?? ours, conflicts.length > 0 ? readBytesOf(base, io) : bytes, io);
      return Exit.ok;
    }

    if (notice) io.err(`${formatMessage(notice, lang, { path: name })}\n`);
    if (values.output === undefined) io.outBytes(bytes);
    else writeOne(values.output, bytes, io);
    if (values.path !== undefined) writeSidecar(path.resolve(io.cwd, `${values.path}.conflicts.json`), values.path);
    for (const { message } of conflicts) io.err(`${message}\n`);
    return conflicts.length > 0 ? Exit.findings : Exit.ok;

    function writeSidecar(sidecar: string, file: string): void {
      if (conflicts.length > 0) {
        writeOne(sidecar, `${JSON.stringify({ version: 1, path: file, conflicts, ...versions }, undefined, 2)}\n`, io);
        io.err(`${formatMessage(CONFLICTS, lang, { path: file, count: conflicts.length, sidecar: path.basename(sidecar) })}\n`);
      } else if (existsSync(sidecar)) {
        rmSync(sidecar);
      }
    }
  },
};
