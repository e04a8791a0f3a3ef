import { entryName } from '../../core/landscape/catalog.js';
import type { AffectedProcess, Impact, Use } from '../../core/landscape/impact.js';
import { impactOf, resolveRef } from '../../core/landscape/impact.js';
import type { LandscapeIndex } from '../../core/landscape/landscape-index.js';
import { impactDocument } from '../../core/landscape/report/impact-html.js';
import { checkWords, impactHeading, impactTexts, useWords } from '../../core/landscape/report/impact-words.js';
import { statuses } from '../../core/landscape/terms.js';
import { formatMessage, type Lang, type Message } from '../../core/messages.js';
import { loadLandscape } from '../../node/landscape.js';
import { CliError, type Command } from '../command.js';
import { Exit } from '../io.js';
import { oneOf, readOptions } from '../options.js';
import { folderOption, reportUnreadable } from '../landscape/arguments.js';

const FORMATS = { text, json, html } as const satisfies Record<string, (impact: Impact, index: LandscapeIndex, lang: Lang) => string>;

const HELP: Message = {
  en: `Usage: prozessatlas impact REF [dir] [options]

Lists everything that uses a law, document, system, role, unit or term, or that calls a process: processes with their steps,
when they were last checked, texts for clients, catalogue entries. REF is an id such as law:aufenthg-18b, or the citation or
name in quotes, such as "§ 18b AufenthG". Without dir the landscape around the current folder is meant. Ends with 0; 2 when
nothing is known under REF, or for wrong usage.

Options:
  --format text|json|html   default: text`,
  de: `Aufruf: prozessatlas impact BEZUG [Ordner] [Optionen]

Nennt alles, was eine Vorschrift, ein Dokument, ein Fachverfahren, eine Rolle, eine Einheit oder einen Begriff verwendet oder
einen Prozess aufruft: Prozesse mit ihren Schritten, wann zuletzt geprüft, Informationen für Kundinnen und Kunden, Kataloge.
BEZUG ist eine Kennung wie law:aufenthg-18b oder die Fundstelle oder der Name in Anführungszeichen, etwa "§ 18b AufenthG".
Ohne Ordner ist die Prozesslandkarte um den aktuellen Ordner gemeint. Endet mit 0; mit 2, wenn unter BEZUG nichts bekannt ist,
oder bei falschem Aufruf.

Optionen:
  --format text|json|html   sonst text`,
};

export const impact: Command = {
  summary: { en: 'lists what uses a law, document, system, role or term', de: 'nennt, was eine Vorschrift, ein Dokument, ein Verfahren, eine Rolle oder einen Begriff verwendet' },
  help: HELP,
  async run(args, io, lang) {
    const { values, paths: [name, ...folders] } = readOptions(args, { format: { type: 'string', default: 'text' } });
    const format = oneOf('--format', values.format, Object.keys(FORMATS) as (keyof typeof FORMATS)[]);
    if (name === undefined) throw new CliError({ en: 'Name one law, document, system, role, term or process.', de: 'Nennen Sie eine Vorschrift, ein Dokument, ein Verfahren, eine Rolle, einen Begriff oder einen Prozess.' });
    const { index, unreadable } = loadLandscape(folderOption(folders, io.cwd));
    const ref = resolveRef(index, name);
    if (ref === undefined) throw new CliError({ en: 'Nothing is known under “{ref}”.', de: 'Unter „{ref}“ ist nichts bekannt.' }, { ref: name });
    io.out(FORMATS[format](impactOf(index, ref), index, lang));
    return reportUnreadable(unreadable, io, lang) ? Exit.failure : Exit.ok;
  },
};

function text(found: Impact, index: LandscapeIndex, lang: Lang): string {
  const { entry, processes, others, callers } = found;
  const lines = [impactHeading(found, lang)];
  for (const process of processes) lines.push('', ...processLines(process, entry?.data.changedOn, index, lang));
  if (callers.length > 0) lines.push('', impactTexts.callers[lang], ...callers.map((caller) => `  ${caller.name}  ${caller.path}`));
  if (others.length > 0) lines.push('', impactTexts.others[lang], ...others.map((use) => `  ${use.path}  ${useWords(use, lang)}`));
  return `${lines.join('\n')}\n`;
}

function processLines(process: AffectedProcess, changedOn: string | null | undefined, index: LandscapeIndex, lang: Lang): string[] {
  const { name, path, status, owner, uses, clientInfo } = process;
  const facts = [statuses[status][lang], owner && entryName(index, owner, path), checkWords(process, changedOn, lang)].filter(Boolean);
  const step = (use: Use): string => `    ${use.elementId ? `${use.elementName || use.elementId}  ` : ''}${useWords(use, lang)}${use.path === path ? '' : `  ${use.path}`}`;
  return [
    `${name}  ${path}`, `  ${facts.join(' · ')}`, ...uses.map(step),
    ...(clientInfo.length > 0 ? [`    ${formatMessage(impactTexts.texts, lang, { list: clientInfo.map((info) => info.lang).join(', ') })}`] : []),
  ];
}

function html(found: Impact, index: LandscapeIndex, lang: Lang): string {
  return impactDocument(index, found, lang);
}

function json({ ref, entry, processes, others, callers }: Impact): string {
  // Offsets mean nothing to those who do not have the text at hand.
  const report = { version: 1, ref, entry: entry?.data ?? null, processes, callers, others };
  return `${JSON.stringify(report, (key, value: unknown) => (key === 'range' ? undefined : value), 2)}\n`;
}
