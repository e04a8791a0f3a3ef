import type { Lang } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { encodeText } from '../../draw/escape.js';
import { dayInWords } from '../../time/words.js';
import type { StageCounts } from '../progress/coverage.js';
import type { ProgressPoint } from '../progress/history.js';
import type { ProgressReport } from '../progress/report.js';
import type { Stage } from '../progress/stages.js';
import { stageKeys, stages } from '../progress/stages.js';
import type { Linking } from './page.js';
import { fileLink, htmlTable, reportDocument } from './page.js';
import { dueLine, gainLine, missingWords, percent, progressTexts as texts, summaryLine } from './progress-words.js';

/** The report as a document of its own, one page for sponsors. */
export function progressDocument(report: ProgressReport, lang: Lang): string {
  return reportDocument(heading(report, lang), progressBody(report, lang, 'text', 10), lang);
}

/**
 * The report as markup for a page that has the style of the reports.
 *
 * @param most How many entries of a list are shown.
 * @param ownerName What the catalogue calls a role.
 */
export function progressBody(report: ProgressReport, lang: Lang, linking: Linking, most = Infinity, ownerName: (role: string, from: string) => string = (role) => role): string {
  const { date, faster, due, work, points, hasHistory } = report;
  const list = (lines: readonly string[], otherwise: string): string => {
    const more = lines.length > most ? [`<li>${encodeText(formatMessage(texts.moreDue, lang, { n: lines.length - most }))}</li>`] : [];
    return lines.length === 0 ? `<p>${encodeText(otherwise)}</p>\n` : `<ul>\n${[...lines.slice(0, most).map((line) => `<li>${line}</li>`), ...more].join('\n')}\n</ul>\n`;
  };
  const rows = work.slice(0, most).map((item) => [
    fileLink(item.process.number ? `${item.process.number} ${item.process.name}` : item.process.name, item.process.path, linking),
    encodeText(stages[item.stage][lang]),
    encodeText(item.process.owner ? ownerName(item.process.owner, item.process.path) : ''),
    encodeText(missingWords(item, lang)),
  ]);
  return `<h1>${encodeText(heading(report, lang))}</h1>
<p class="asof">${encodeText(formatMessage(texts.asOf, lang, { date: dayInWords(date, lang) }))}</p>
<h2>${texts.progress[lang]}</h2>
<p>${encodeText(summaryLine(report, lang))}</p>
${heatMap(report, lang)}<h2>${texts.overTime[lang]}</h2>
${hasHistory ? progressChart(points, lang) : `<p class="note">${encodeText(texts.noHistory[lang])}</p>\n`}<h2>${texts.faster[lang]}</h2>
${list(faster.map((one) => encodeText(gainLine(one, lang))), texts.notFaster[lang])}<h2>${texts.next[lang]}</h2>
${list(due.map((one) => fileLink(dueLine(one, lang), one.path, linking)), texts.nothingNext[lang])}<h2>${texts.work[lang]}</h2>
${work.length === 0 ? `<p>${encodeText(texts.nothingMissing[lang])}</p>\n` : htmlTable(texts.work[lang], [texts.process[lang], texts.stage[lang], texts.owner[lang], texts.missing[lang]], rows)}${
  work.length > most ? `<p class="note">${encodeText(formatMessage(texts.moreDue, lang, { n: work.length - most }))}</p>\n` : ''}`;
}

function heading({ title }: ProgressReport, lang: Lang): string {
  return title ? `${texts.title[lang]}, ${title}` : texts.title[lang];
}

/** Units and stages: the number of processes, and as the depth of the colour its share of the unit. */
function heatMap({ units, total }: ProgressReport, lang: Lang): string {
  const cells = (processes: number, byStage: StageCounts): string[] => [
    ...stageKeys.map((stage) => `<td class="number ${stage} heat-${heat(byStage[stage], processes)}">${byStage[stage]}</td>`), `<td class="number">${processes}</td>`,
  ];
  return htmlTable(texts.byUnit[lang], [texts.unit[lang], ...stageKeys.map((stage) => stages[stage][lang]), texts.total[lang]], [
    ...units.map(({ name, processes, byStage }) => [encodeText(name || texts.noUnit[lang]), ...cells(processes, byStage)]),
    [texts.total[lang], ...cells(total.processes, total.byStage)],
  ], 1);
}

/** Four steps of colour: something, a quarter, half, three quarters of the unit. */
function heat(count: number, processes: number): number {
  return count === 0 ? 0 : Math.min(4, 1 + Math.floor(percent(count, processes) / 25));
}

const CHART = { width: 720, height: 220, left: 30, bottom: 24, top: 8 } as const;

/** A column for each point of time, stacked by stage; a table beside it says the same in numbers. */
export function progressChart(points: readonly ProgressPoint[], lang: Lang): string {
  const most = Math.max(1, ...points.map(({ processes }) => processes));
  const [areaWidth, areaHeight] = [CHART.width - CHART.left, CHART.height - CHART.bottom - CHART.top];
  const step = areaWidth / points.length;
  const width = Math.min(56, step * 0.7);
  const isMonthly = new Set(points.map(({ date }) => date.slice(0, 7))).size === points.length;
  const columns = points.map(({ date, byStage }, i) => {
    const x = CHART.left + step * i + (step - width) / 2;
    let y = CHART.height - CHART.bottom;
    const parts = [...stageKeys].reverse().map((stage) => {
      const height = (byStage[stage] / most) * areaHeight;
      y -= height;
      return height === 0 ? '' : `<rect class="${stage}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
    });
    const label = i % Math.ceil(points.length / 10) === 0 || i === points.length - 1;
    return parts.join('') + (label ? `<text x="${round(x + width / 2)}" y="${CHART.height - 8}" text-anchor="middle">${encodeText(isMonthly ? monthLabel(date) : dayLabel(date, lang))}</text>` : '');
  });
  const legend = stageKeys.map((stage) => `<li class="${stage}">${encodeText(stages[stage][lang])}</li>`).join('');
  const table = htmlTable(texts.overTime[lang], [texts.date[lang], ...stageKeys.map((stage: Stage) => stages[stage][lang]), texts.total[lang]],
    points.map(({ date, byStage, processes }) => [dayInWords(date, lang), ...stageKeys.map((stage) => `<td class="number">${byStage[stage]}</td>`), `<td class="number">${processes}</td>`]), 1);
  return `<svg class="chart" viewBox="0 0 ${CHART.width} ${CHART.height}" aria-hidden="true"><text x="${CHART.left - 6}" y="${CHART.top + 10}" text-anchor="end">${most}</text>`
    + `<text x="${CHART.left - 6}" y="${CHART.height - CHART.bottom}" text-anchor="end">0</text>`
    + `<line x1="${CHART.left}" y1="${CHART.height - CHART.bottom}" x2="${CHART.width}" y2="${CHART.height - CHART.bottom}"/>${columns.join('')}</svg>\n<ul class="legend">${legend}</ul>\n${table}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function monthLabel(date: string): string {
  return `${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** Short enough to stand below a bar. */
function dayLabel(date: string, lang: Lang): string {
  return lang === 'de' ? date.split('-').reverse().join('.') : date;
}
