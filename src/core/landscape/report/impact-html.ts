import type { Lang } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { encodeText } from '../../draw/escape.js';
import { entryName } from '../catalog.js';
import type { AffectedProcess, Impact } from '../impact.js';
import type { LandscapeIndex } from '../landscape-index.js';
import { nameOf, resolveLink } from '../paths.js';
import { statuses } from '../terms.js';
import { checkWords, impactHeading, impactTexts as texts, useWords } from './impact-words.js';
import type { Linking } from './page.js';
import { fileLink, htmlTable, reportDocument } from './page.js';

/** What something touches, as a document of its own. */
export function impactDocument(index: LandscapeIndex, impact: Impact, lang: Lang): string {
  return reportDocument(impactHeading(impact, lang), impactBody(index, impact, lang, 'text'), lang);
}

/**
 * What a law, document, system, role, unit or term touches, as markup for a page that has the style of the reports. With
 * links, a law can be marked as changed, and a process as checked (`data-action`).
 */
export function impactBody(index: LandscapeIndex, impact: Impact, lang: Lang, linking: Linking): string {
  const { entry, processes, others, callers, ref } = impact;
  const isLaw = ref.startsWith('law:');
  const action = (name: string, label: string, path = ''): string =>
    (linking === 'links' ? ` · <a href="#" data-action="${name}" data-path="${encodeText(path)}">${encodeText(label)}</a>` : '');
  const rows = processes.map((process) => {
    const check = checkWords(process, entry?.data.changedOn, lang);
    return [
      `${fileLink(process.name, process.path, linking)}`,
      encodeText(statuses[process.status][lang]),
      encodeText(process.owner ? entryName(index, process.owner, process.path) : ''),
      ...(isLaw ? [`${check === '' ? '' : `<span${process.needsCheck ? ' class="due"' : ''}>${encodeText(check)}</span>`}${process.needsCheck && hasBasis(process) ? action('markLawChecked', texts.markChecked[lang], process.path) : ''}`] : []),
      useList(index, process, lang, linking),
      clientTexts(process, linking),
    ];
  });
  const head = [texts.process[lang], texts.status[lang], texts.owner[lang], ...(isLaw ? [texts.checkedOn[lang]] : []), texts.where[lang], texts.clientTexts[lang]];
  const list = (title: string, items: readonly string[]): string => (items.length === 0 ? '' : `<h2>${encodeText(title)}</h2>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>\n`);
  const full = entry?.data.citation && entry.data.name ? `<p class="asof">${encodeText(entry.data.name)}</p>\n` : '';
  return `<h1>${encodeText(impactHeading(impact, lang))}</h1>
${full}${isLaw && entry ? `<p>${fileLink(nameOf(entry.file.path), entry.file.path, linking)}${action('markLawChanged', texts.markChanged[lang])}</p>\n` : ''}${
  rows.length === 0 ? '' : htmlTable(texts.processes[lang], head, rows)}${
  list(texts.callers[lang], callers.map((caller) => fileLink(caller.name, caller.path, linking)))}${
  list(texts.others[lang], others.map((use) => `${fileLink(use.elementName || use.path, use.path, linking, use.elementId)} ${encodeText(useWords(use, lang))}`))}`;
}

/** The day of a check stands beside the legal basis of the profile; where only the model cites the law there is none. */
function hasBasis({ uses, path }: AffectedProcess): boolean {
  return uses.some((use) => use.path === path && use.field === 'legalBases');
}

function useList(index: LandscapeIndex, { uses, path }: AffectedProcess, lang: Lang, linking: Linking): string {
  return uses.map((use) => {
    const words = [useWords(use, lang), use.variant && formatMessage(texts.variant, lang, { unit: entryName(index, use.variant, path) })].filter(Boolean).join('; ');
    if (use.elementId) return `${fileLink(use.elementName || use.elementId, use.path, linking, use.elementId)} (${encodeText(words)})`;
    return use.path === path ? encodeText(words) : fileLink(`${nameOf(use.path)} (${words})`, use.path, linking);
  }).join('<br>');
}

function clientTexts({ clientInfo, path }: AffectedProcess, linking: Linking): string {
  return clientInfo.map(({ lang, file }) => fileLink(lang || (file ?? ''), file ? resolveLink(path, file) : undefined, linking)).join(', ');
}
