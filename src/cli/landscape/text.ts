import { entryName } from '../../core/landscape/catalog.js';
import type { ProcessSummary } from '../../core/landscape/overview.js';
import { stageKeys, stages } from '../../core/landscape/progress/stages.js';
import { missingWords, progressTexts } from '../../core/landscape/report/progress-words.js';
import { statuses, type Status } from '../../core/landscape/terms.js';
import type { TreeNode } from '../../core/landscape/tree/node.js';
import { treeOf } from '../../core/landscape/tree/tree.js';
import { formatMessage, type Lang, type Message } from '../../core/messages.js';
import { dayInWords, overdueInWords } from '../../core/time/words.js';
import type { LandscapeReport } from './report.js';

const SAID = {
  processes: { en: '{n|1 process|# processes}, {models} with a model', de: '{n|1 Prozess|# Prozesse}, davon {models} mit Modell' },
  overdue: { en: 'Overdue reviews', de: 'Überfällige Wiedervorlagen' },
  broken: { en: 'Broken references', de: 'Verweise ins Leere' },
  orphans: { en: 'Models without a profile', de: 'Modelle ohne Steckbrief' },
  units: { en: 'Coverage by unit', de: 'Stand je Organisationseinheit' },
  noUnit: { en: '(no unit)', de: '(ohne Einheit)' },
  total: { en: 'total', de: 'gesamt' },
  model: { en: 'model', de: 'Modell' },
  none: { en: 'There are no processes here.', de: 'Hier gibt es keine Prozesse.' },
  stages: { en: 'Progress', de: 'Fortschritt' },
} as const satisfies Record<string, Message>;

/** The overview for people: tree, coverage, and what needs attention. */
export function landscapeText(report: LandscapeReport, lang: Lang): string {
  const { overview, broken, index, progress } = report;
  const { processes, coverage, modelsWithoutProfile } = overview;
  const lines: string[] = [];
  const heading = (message: Message): void => { lines.push('', message[lang], '─'.repeat(message[lang].length)); };

  for (const node of treeOf(index, { lang })) printTree(node, 0, lines, lang);
  if (processes.length === 0) lines.push(SAID.none[lang]);
  else lines.push('', formatMessage(SAID.processes, lang, { n: coverage.processes, models: coverage.withModel }));

  if (processes.length > 0) {
    heading(SAID.units);
    lines.push(...coverageTable(report, lang));
  }
  if (processes.length > 0) {
    heading(SAID.stages);
    lines.push(...progressTable(report, lang));
  }
  if (progress.work.length > 0) {
    heading(progressTexts.work);
    for (const item of progress.work) lines.push(`${item.process.name}  [${stages[item.stage][lang]}]  ${missingWords(item, lang)}`);
  }
  const overdue = processes.filter(({ overdueDays }) => overdueDays > 0).sort((a, b) => b.overdueDays - a.overdueDays);
  if (overdue.length > 0) {
    heading(SAID.overdue);
    for (const process of overdue) lines.push(overdueLine(process, report, lang));
  }
  if (broken.length > 0) {
    heading(SAID.broken);
    for (const { path, message } of broken) lines.push(`${path}: ${message}`);
  }
  if (modelsWithoutProfile.length > 0) {
    heading(SAID.orphans);
    lines.push(...modelsWithoutProfile);
  }
  return `${lines.join('\n').trimStart()}\n`;
}

function printTree(node: TreeNode, depth: number, lines: string[], lang: Lang): void {
  if (node.kind === 'band') lines.push('', node.label.toUpperCase());
  else if (node.kind !== 'process') lines.push(`${'  '.repeat(depth)}${node.label}`);
  else lines.push(`${'  '.repeat(depth)}${node.number ? `${node.number} ` : ''}${node.label}  [${statuses[node.status][lang]}]`);
  for (const child of node.children) printTree(child, depth + 1, lines, lang);
}

function coverageTable({ overview, index }: LandscapeReport, lang: Lang): string[] {
  const used = (Object.keys(statuses) as Status[]).filter((status) => overview.coverage.byStatus[status] > 0);
  const root = [...index.profiles()][0]?.path ?? '';
  const rows = [...overview.units, { orgUnit: null, ...overview.coverage }].map(({ orgUnit, byStatus, processes, withModel }) => [
    orgUnit === null ? SAID.total[lang] : orgUnit === '' ? SAID.noUnit[lang] : entryName(index, orgUnit, root),
    ...used.map((status) => String(byStatus[status])), String(processes), String(withModel),
  ]);
  return table([['', ...used.map((status) => statuses[status][lang]), SAID.total[lang], SAID.model[lang]], ...rows]);
}

/** How many processes were how far, by day; today alone without git. */
function progressTable({ progress }: LandscapeReport, lang: Lang): string[] {
  return table([
    ['', ...stageKeys.map((stage) => stages[stage][lang]), SAID.total[lang]],
    ...progress.points.map(({ date, byStage, processes }) => [dayInWords(date, lang), ...stageKeys.map((stage) => String(byStage[stage])), String(processes)]),
  ]);
}

/** Columns below each other, the first one to the left. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ').trimEnd());
}

function overdueLine({ name, nextReview, overdueDays, owner, path }: ProcessSummary, { index }: LandscapeReport, lang: Lang): string {
  const who = owner ? ` · ${entryName(index, owner, path)}` : '';
  return `${dayInWords(nextReview ?? '', lang)}  ${name}${who} (${overdueInWords(overdueDays, lang)})`;
}
