import path from 'node:path';
import { PortalMemory } from '../../core/portal/memory.js';
import { portalUpdate } from '../../core/portal/portal.js';
import type { KeptPage } from '../../core/portal/page.js';
import type { PortalFile } from '../../core/portal/portal.js';
import { missingPortalFields } from '../../core/landscape/portal-fields.js';
import type { Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import { markdownFiles } from '../../core/portal/markdown-files.js';
import { loadLandscape, textReader } from '../../node/landscape.js';
import { cacheFolder } from '../../node/cache.js';
import type { WrittenPortal } from '../../node/portal.js';
import { isFolderOrFree, portalAssets, writePortal, writtenTo } from '../../node/portal.js';
import { PortalStore, storeName } from '../../node/portal-memory.js';
import type { Command } from '../command.js';
import { CliError } from '../command.js';
import { notWritten } from '../write.js';
import { engine } from '../engine.js';
import { Exit } from '../io.js';
import { dayOption, folderOption, reportUnreadable } from '../landscape/arguments.js';
import { oneOf, readOptions } from '../options.js';
import { progressOn } from '../progress.js';

const DONE: Message = { en: '{files|1 file|# files} in {output}: {changed} written, {removed} removed.', de: '{files|1 Datei|# Dateien} in {output}: {changed} geschrieben, {removed} entfernt.' };
const GAPS: Message = {
  en: 'imprint, privacy notice or accessibility statement lack (“portal” in landscape.yaml): {fields}',
  de: 'Für Impressum, Datenschutz und Barrierefreiheit fehlt noch („portal“ in landscape.yaml): {fields}',
};

const FOREIGN: Message = {
  en: '{file} does not come from the portal and would be overwritten: move it away or choose another folder. Nothing was written.',
  de: '{file} stammt nicht vom Leseportal und würde überschrieben: Verschieben Sie die Datei oder wählen Sie einen anderen Ordner. Es wurde nichts geschrieben.',
};

const FORMATS = ['html', 'markdown'] as const;

/** The reading portal as a static site, or as files for a document management system. */
export const portal: Command = {
  summary: { en: 'publishes the process landscape as pages for everybody', de: 'veröffentlicht die Prozesslandkarte als Seiten für alle' },
  help: {
    en: `Usage: prozessatlas portal [dir] -o OUT [options]

Writes a reading portal: static pages that work from a file share, without a server. Readers see the released versions.
Files in OUT that the portal has not written stay. Ends with 0; 2 for wrong usage or unreadable files.

Options:
  -o, --output OUT     folder for the pages
  --format FORMAT      html      the portal (default)
                       markdown  a file for each process with its data at the head, for a document management system
  --include-drafts     also publishes processes that are not released, marked as drafts
  --no-history         progress page without the course over time, which comes from git
  --no-cache           makes every page anew
  --today YYYY-MM-DD   the day that decides what is due; default: today`,
    de: `Aufruf: prozessatlas portal [Ordner] -o ZIEL [Optionen]

Schreibt ein Leseportal: fertige Seiten, die ohne Server von einem Netzlaufwerk funktionieren. Zu lesen sind die freigegebenen Fassungen.
Dateien in ZIEL, die nicht vom Portal stammen, bleiben. Endet mit 0; mit 2 bei falschem Aufruf oder unlesbaren Dateien.

Optionen:
  -o, --output ZIEL    Ordner für die Seiten
  --format FORMAT      html      das Leseportal (Vorgabe)
                       markdown  eine Datei je Prozess mit Metadaten am Anfang, für die Dokumentenverwaltung
  --include-drafts     veröffentlicht auch Prozesse ohne Freigabe, als Entwurf gekennzeichnet
  --no-history         „Stand der Arbeit“ ohne Zeitverlauf, der aus git stammt
  --no-cache           macht jede Seite neu
  --today JJJJ-MM-TT   der Tag, der entscheidet, was fällig ist; sonst heute`,
  },
  async run(args, io, lang) {
    const { values, paths } = readOptions(args, {
      output: { type: 'string', short: 'o' }, format: { type: 'string', default: 'html' }, 'include-drafts': { type: 'boolean', default: false }, today: { type: 'string' },
      'no-history': { type: 'boolean', default: false }, 'no-cache': { type: 'boolean', default: false },
    });
    if (!values.output) throw new CliError({ en: 'Say where the pages go: -o OUT.', de: 'Geben Sie an, wohin die Seiten kommen: -o ZIEL.' });
    const format = oneOf('--format', values.format, FORMATS);
    const out = path.resolve(io.cwd, values.output);
    if (!isFolderOrFree(out)) throw new CliError({ en: '“{path}” is a file, not a folder.', de: '„{path}“ ist eine Datei, kein Ordner.' }, { path: values.output });
    const folder = folderOption(paths, io.cwd);
    const cache = values['no-cache'] ? undefined : cacheFolder(io.env);
    const store = new PortalStore(cache && path.join(cache, storeName(folder, out)), [engine(), lang, format, values['include-drafts']].join(' '), out, (file) => path.join(folder, file));
    const pagesInside = path.relative(folder, out) + path.sep;
    const { index, unreadable } = loadLandscape(folder, (_, file) => !file.startsWith(pagesInside), store.known);
    const source = { index, read: textReader(folder), stampOf: store.stampOf };
    const past = values['no-history'] ? undefined : await store.past(folder);
    const options = { lang, today: dayOption(values.today), includeDrafts: values['include-drafts'], past };
    const progress = progressOn(io);
    const total = [...index.profiles()].length;
    const memory = new PortalMemory(store.memory, writtenTo(out), store.renamed(index));
    const pages = format === 'markdown' ? markdownFiles(source, options) : withAssets(portalUpdate(source, options, memory), io.assets);
    const { files, changed, removed } = await write(counted(pages, (done) => progress.show(done, Math.max(done, total))), out, folder);
    if (format === 'html') store.save(index, memory);
    progress.clear();
    const gaps = missingPortalFields(index.rootOf(index.landscapes[0]!)?.data.portal ?? {}, lang);
    if (format === 'html' && gaps.length > 0) io.err(`prozessatlas: ${formatMessage(GAPS, lang, { fields: gaps.join(', ') })}\n`);
    io.out(`${formatMessage(DONE, lang, { files, output: values.output!, changed, removed })}\n`);
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};

type Files = Iterable<PortalFile | KeptPage>;

async function write(files: Files, out: string, folder: string): Promise<WrittenPortal> {
  try {
    const written = await writePortal(files, out, (from) => path.join(folder, from));
    if ('foreign' in written) throw new CliError(FOREIGN, { file: path.join(out, written.foreign) });
    return written;
  } catch (error) {
    throw error instanceof Error && 'code' in error && !(error instanceof CliError) ? notWritten(out, error) : error;
  }
}

function* withAssets(files: Files, assets: string): Generator<PortalFile | KeptPage> {
  yield* portalAssets(assets);
  yield* files;
}

function* counted(files: Files, tell: (done: number) => void): Generator<PortalFile | KeptPage> {
  let done = 0;
  for (const file of files) {
    tell(++done);
    yield file;
  }
}
