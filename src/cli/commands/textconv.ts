import { readModel } from '../../core/bpmn/model.js';
import { describeModel, toText } from '../../core/narrative/index.js';
import type { Command } from '../command.js';
import { Exit } from '../io.js';
import { readOptions } from '../options.js';
import { onlyPath, readBytesOf, readOne } from '../unreadable.js';

/** The model as text for `git diff`: references by name, so that a small change of the model changes few lines. */
export const textconv: Command = {
  summary: { en: 'prints a model as text for git diff', de: 'gibt ein Modell als Text für git diff aus' },
  help: {
    en: `Usage: prozessatlas textconv FILE

Prints a model as stable, readable text: the same words as “describe”, but with references by name instead of
numbers, so that a small change of the model changes few lines. A file that holds no BPMN is printed as it is.`,
    de: `Aufruf: prozessatlas textconv DATEI

Gibt ein Modell als beständigen, lesbaren Text aus: dieselben Worte wie „describe“, aber mit Verweisen nach Namen statt
Nummern, sodass eine kleine Änderung am Modell wenige Zeilen ändert. Eine Datei ohne BPMN wird ausgegeben, wie sie ist.`,
  },
  async run(args, io, lang) {
    const { paths } = readOptions(args, {});
    const file = onlyPath(paths);
    // VS Code reads every earlier state of a file through this, and wants the file itself.
    if (io.env.VSCODE_GIT_COMMAND !== undefined) {
      io.outBytes(readBytesOf(file, io));
      return Exit.ok;
    }
    const { text } = readOne(file, io);
    const model = readModel(text);
    // Git shows nothing at all where two texts are the same: what cannot be told must still be compared.
    io.out(model.definitions ? toText(describeModel(model, { lang })) : text);
    return Exit.ok;
  },
};
