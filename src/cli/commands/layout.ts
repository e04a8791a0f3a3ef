import { readModel } from '../../core/bpmn/model.js';
import { layOutDiagrams, obstacleOf } from '../../core/layout/rearrange.js';
import { applyEdits } from '../../core/text/edits.js';
import { encodeText } from '../../core/xml/encode.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit } from '../io.js';
import { readOptions } from '../options.js';
import { onlyPath, readOne } from '../unreadable.js';
import { writeOne } from '../write.js';

/** Draws a model anew: for files without a diagram, and for diagrams nobody can read any more. */
export const layout: Command = {
  summary: { en: 'lays out the diagrams of a model anew', de: 'ordnet die Diagramme eines Modells neu an' },
  help: {
    en: `Usage: prozessatlas layout FILE [-o OUT]

Lays out every diagram of a model anew, and draws what was not drawn. Everything else stays as it is: elements, ids, colours,
extensions. Prints the file, or writes it to OUT, which may be FILE itself.

Options:
  -o, --output OUT    writes the result there`,
    de: `Aufruf: prozessatlas layout DATEI [-o ZIEL]

Ordnet alle Diagramme eines Modells neu an und zeichnet, was nicht gezeichnet war. Alles andere bleibt, wie es ist: Elemente,
Kennungen, Farben, Erweiterungen. Gibt die Datei aus oder schreibt sie nach ZIEL; das darf DATEI selbst sein.

Optionen:
  -o, --output ZIEL   schreibt das Ergebnis dorthin`,
  },
  async run(args, io) {
    const { values, paths } = readOptions(args, { output: { type: 'string', short: 'o' } });
    const file = onlyPath(paths);
    const decoded = readOne(file, io);
    const model = readModel(decoded.text);
    const obstacle = obstacleOf(model);
    if (obstacle) throw new CliError({ en: `{file}: ${obstacle.en}`, de: `{file}: ${obstacle.de}` }, { file });
    const bytes = encodeText(applyEdits(decoded.text, layOutDiagrams(model)), decoded);
    if (values.output === undefined) io.outBytes(bytes);
    else writeOne(values.output, bytes, io);
    return Exit.ok;
  },
};
