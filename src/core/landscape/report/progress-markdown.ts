import type { Lang } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import { dayInWords } from '../../time/words.js';
import type { StageCounts } from '../progress/coverage.js';
import type { ProgressReport } from '../progress/report.js';
import { stageKeys, stages } from '../progress/stages.js';
import { markdownTable, markdownText } from './markdown-text.js';
import { dueLine, gainLine, missingWords, progressTexts as texts, summaryLine } from './progress-words.js';

/** How much of a list a page for sponsors shows. */
const MOST = 10;

/** The report on one page, for wikis and mails. */
export function progressMarkdown(report: ProgressReport, lang: Lang): string {
  const { title, date, units, total, points, hasHistory, faster, due, work } = report;
  const counts = (processes: number, byStage: StageCounts): string[] => [...stageKeys.map((stage) => String(byStage[stage])), String(processes)];
  const head = [...stageKeys.map((stage) => stages[stage][lang]), texts.total[lang]];
  const more = (count: number): string[] => (count > MOST ? [`- ${formatMessage(texts.moreDue, lang, { n: count - MOST })}`] : []);
  const lines = [
    `# ${markdownText(title ? `${texts.title[lang]}, ${title}` : texts.title[lang])}`, '', formatMessage(texts.asOf, lang, { date: dayInWords(date, lang) }), '',
    `## ${texts.progress[lang]}`, '', summaryLine(report, lang), '',
    ...markdownTable([texts.unit[lang], ...head], [
      ...units.map(({ name, processes, byStage }) => [markdownText(name || texts.noUnit[lang]), ...counts(processes, byStage)]),
      [texts.total[lang], ...counts(total.processes, total.byStage)],
    ]), '',
    `## ${texts.overTime[lang]}`, '',
    ...(hasHistory ? markdownTable([texts.date[lang], ...head], points.map((point) => [dayInWords(point.date, lang), ...counts(point.processes, point.byStage)])) : [texts.noHistory[lang]]), '',
    `## ${texts.faster[lang]}`, '',
    ...(faster.length > 0 ? faster.slice(0, MOST).map((one) => `- ${markdownText(gainLine(one, lang))}`) : [texts.notFaster[lang]]), ...more(faster.length), '',
    `## ${texts.next[lang]}`, '',
    ...(due.length > 0 ? due.slice(0, MOST).map((one) => `- ${markdownText(dueLine(one, lang))}`) : [texts.nothingNext[lang]]), ...more(due.length), '',
    `## ${texts.work[lang]}`, '',
    ...(work.length > 0 ? work.slice(0, MOST).map((one) => `- ${markdownText(`${one.process.name} (${stages[one.stage][lang]}): ${missingWords(one, lang)}`)}`) : [texts.nothingMissing[lang]]),
    ...more(work.length),
  ];
  return `${lines.join('\n')}\n`;
}
