import path from 'node:path';
import { portalFiles } from '../../core/portal/portal.js';
import type { PortalFile } from '../../core/portal/portal.js';
import { decodeText } from '../../core/text/decode.js';
import { loadLandscape } from '../../node/landscape.js';
import { isFolderOrFree, portalAssets, writePortal } from '../../node/portal.js';
import { readBytes } from '../../node/workspace.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { Exit } from '../io.js';
import { dayOption, folderOption, reportUnreadable } from '../landscape/arguments.js';
import { readOptions } from '../options.js';
import { progressOn } from '../progress.js';

/** The reading portal as a static site. */
export const portal: Command = {
  summary: { en: 'publishes the landscape as pages for everybody', de: 'veröffentlicht die Landschaft als Seiten für alle' },
  help: {
    en: `Usage: prozessatlas portal [dir] -o OUT [options]

Writes a reading portal: static pages that work from a file share, without a server. Readers see the released versions.
Files in OUT that the portal has not written stay. Ends with 0; 2 for wrong usage or unreadable files.

Options:
  -o, --output OUT     folder for the pages
  --include-drafts     also publishes processes that are not released, marked as drafts
  --today YYYY-MM-DD   the day that decides what is due; default: today`,
    de: `Aufruf: prozessatlas portal [Ordner] -o ZIEL [Optionen]

Schreibt ein Leseportal: fertige Seiten, die ohne Server von einem Netzlaufwerk funktionieren. Zu lesen sind die freigegebenen Fassungen.
Dateien in ZIEL, die nicht vom Portal stammen, bleiben. Endet mit 0; mit 2 bei falschem Aufruf oder unlesbaren Dateien.

Optionen:
  -o, --output ZIEL    Ordner für die Seiten
  --include-drafts     veröffentlicht auch Prozesse ohne Freigabe, als Entwurf gekennzeichnet
  --today JJJJ-MM-TT   der Tag, der entscheidet, was fällig ist; sonst heute`,
  },
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, {
      output: { type: 'string', short: 'o' }, 'include-drafts': { type: 'boolean', default: false }, today: { type: 'string' },
    });
    if (!values.output) throw new CliError({ en: 'Say where the pages go: -o OUT.', de: 'Geben Sie an, wohin die Seiten kommen: -o ZIEL.' });
    const out = path.resolve(io.cwd, values.output);
    if (!isFolderOrFree(out)) throw new CliError({ en: '“{path}” is a file, not a folder.', de: '„{path}“ ist eine Datei, kein Ordner.' }, { path: values.output });
    const folder = folderOption(paths, io.cwd);
    const { index, unreadable } = loadLandscape(folder, (_, file) => !path.resolve(folder, file).startsWith(out + path.sep));
    const read = (file: string): string | undefined => {
      const bytes = readBytes(path.join(folder, file));
      return 'reason' in bytes ? undefined : decodeText(bytes).text;
    };
    const pages = portalFiles({ index, read }, { lang, today: dayOption(values.today), includeDrafts: values['include-drafts'] });
    const progress = progressOn(io);
    const total = [...index.profiles()].length;
    const { files, changed, removed } = writePortal(counted([...portalAssets(io.assets)], pages, (done) => progress.show(done, Math.max(done, total))), out, folder);
    progress.clear();
    io.out(lang === 'de' ? `${files} Dateien in ${values.output}: ${changed} geschrieben, ${removed} entfernt.\n` : `${files} files in ${values.output}: ${changed} written, ${removed} removed.\n`);
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};

function* counted(first: readonly PortalFile[], files: Iterable<PortalFile>, tell: (done: number) => void): Generator<PortalFile> {
  yield* first;
  let done = 0;
  for (const file of files) {
    tell(++done);
    yield file;
  }
}
