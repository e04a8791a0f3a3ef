import type { Lang } from '../messages.js';
import { drawBpmn } from '../draw/draw.js';
import type { Highlight } from '../draw/highlight.js';
import { validateText } from '../validate/validate.js';
import { escapeText } from '../xml/characters.js';
import type { Change } from '../diff/change.js';
import type { FileDiff } from './file-diff.js';
import { groupChanges } from './file-diff.js';
import { REPORT_STYLE } from './style.js';
import { reportWords as words, stateOf, summaryOf } from './words.js';

/** Findings beyond which an approval sheet only tells their number, so that it stays on two pages. */
const MOST_FINDINGS = 12;

/**
 * The approval sheet: one self-contained page with the changes in words, both pictures, open findings, changed legal
 * bases and room to sign. Holds no script and refers to nothing outside.
 */
export function diffToHtml(files: readonly FileDiff[], lang: Lang): string {
  const changed = files.filter(({ changes }) => changes.length > 0);
  const body = changed.length === 0 ? `<p>${words.nothing[lang]}</p>` : changed.map((file, index) => article(file, index, lang)).join('\n');
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${words.title[lang]}</title>
<style>${REPORT_STYLE}</style>
</head>
<body>
<main>
<h1>${words.title[lang]}</h1>
${body}
${changed.length > 0 ? signatures(lang) : ''}
</main>
</body>
</html>
`;
}

function article(file: FileDiff, index: number, lang: Lang): string {
  return `<article>
<h2>${escapeText(file.path)}${stateOf(file, lang)}</h2>
<p class="summary">${escapeText(summaryOf(file, lang))}.</p>
${changeLists(file, lang)}
${file.isModel ? pictures(file, index, lang) + laws(file, lang) + findings(file, lang) : ''}
</article>`;
}

function changeLists(file: FileDiff, lang: Lang): string {
  return (['semantic', 'technical', 'layout', 'format'] as const).map((layer) => {
    const groups = groupChanges(file.changes, layer);
    if (groups.size === 0) return layer === 'semantic' && file.isModel ? `<p>${words.noSemantic[lang]}</p>` : '';
    const items = [...groups].map(([group, changes]) => {
      const inner = changes.map(item).join('');
      return group ? `<li><strong>${escapeText(group)}</strong><ul>${inner}</ul></li>` : inner;
    }).join('');
    const list = `<ul class="changes">${items}</ul>`;
    return layer === 'semantic' ? `<h3>${words[file.isModel ? 'semantic' : 'content'][lang]}</h3>${list}` : `<details><summary>${words[layer][lang]}</summary>${list}</details>`;
  }).join('\n');
}

function item({ kind, message }: Change): string {
  return `<li class="${kind}">${escapeText(message)}</li>`;
}

function pictures({ before, after, changes }: FileDiff, index: number, lang: Lang): string {
  const shown = changes.filter(({ layer }) => layer === 'semantic');
  const marks = (side: 'before' | 'after'): Highlight[] => shown
    .filter(({ kind, elementId }) => elementId !== '' && kind !== (side === 'before' ? 'added' : 'removed'))
    .map(({ kind, elementId }) => ({ elementId, kind }));
  const figure = (side: 'before' | 'after', text: string | undefined): string => (text === undefined ? ''
    : `<figure><figcaption>${words[side][lang]}</figcaption>${drawBpmn(text, { lang, theme: 'print', highlights: marks(side), idPrefix: `f${index}-${side}` })}</figure>`);
  return `<div class="pictures">${figure('before', before)}${figure('after', after)}</div>`;
}

function laws({ changes }: FileDiff, lang: Lang): string {
  const found = changes.filter(({ property }) => property === 'atlas:legalBasis');
  return found.length === 0 ? '' : `<h3>${words.laws[lang]}</h3><ul class="changes">${found.map(item).join('')}</ul>`;
}

function findings({ after }: FileDiff, lang: Lang): string {
  if (after === undefined) return '';
  const problems = validateText(after, { lang }).filter(({ severity }) => severity !== 'info');
  const items = problems.slice(0, MOST_FINDINGS).map(({ severity, message }) => `<li class="${severity}">${escapeText(message)}</li>`);
  if (problems.length > MOST_FINDINGS) items.push(`<li>${words.more[lang].replace('{count}', String(problems.length - MOST_FINDINGS))}</li>`);
  return `<h3>${words.findings[lang]}</h3>${items.length > 0 ? `<ul>${items.join('')}</ul>` : `<p>${words.noFindings[lang]}</p>`}`;
}

function signatures(lang: Lang): string {
  const field = (name: 'role' | 'date' | 'signature'): string => `<td>${words[name][lang]}</td>`;
  return `<section class="approval"><h2>${words.approval[lang]}</h2>
<p>☐ ${words.approve[lang]} &nbsp; ☐ ${words.changesWanted[lang]}</p>
<p class="remarks">${words.remarks[lang]}</p>
<table><tr><td class="line"></td><td class="line"></td><td class="line"></td></tr><tr>${field('role')}${field('date')}${field('signature')}</tr></table></section>`;
}
