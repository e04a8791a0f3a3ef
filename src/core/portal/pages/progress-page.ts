import { durationMinutes } from '../../landscape/dates.js';
import { overviewOf } from '../../landscape/overview.js';
import type { ProgressReport } from '../../landscape/progress/report.js';
import { progressReport } from '../../landscape/progress/report.js';
import { stageKeys, stages } from '../../landscape/progress/stages.js';
import { progressChart } from '../../landscape/report/progress-html.js';
import { gainLine, summaryLine } from '../../landscape/report/progress-words.js';
import { statuses } from '../../landscape/terms.js';
import type { Status } from '../../landscape/terms.js';
import type { Html } from '../html.js';
import { html, nothing, trusted } from '../html.js';
import type { PortalPage } from '../page.js';
import { pageOf } from '../page.js';
import type { Site } from '../site.js';
import { pages } from '../site.js';

const MOST_NEXT = 10;
/** States of work in the order in which they lead to a release. */
const ON_THE_WAY: readonly Status[] = ['method_approved', 'in_review', 'draft', 'recording'];

/** How far the work is, for those who pay for it: coverage by unit, times against their goals, what comes next. */
export function progressPage(site: Site): PortalPage {
  const path = pages.progress;
  const overview = overviewOf(site.index, site.today);
  const report = progressReport(site.index, site.today, site.past, overview);
  const { units, total } = report;
  const row = (name: string, { byStage, processes }: typeof total): Html => html`<tr><th scope="row">${name}</th>${stageKeys.map((stage) => html`<td class="number">${byStage[stage] || '–'}</td>`)}<td class="number">${processes}</td></tr>`;
  const next = ON_THE_WAY.flatMap((status) => overview.processes.filter((process) => process.status === status)).slice(0, MOST_NEXT);
  return pageOf(site, {
    path, title: site.say('progress'), section: 'progress', isOfToday: true,
    body: html`<h1>${site.say('progress')}</h1>
<p>${summaryLine(report, site.lang)}</p>
<p><progress max="${total.processes}" value="${total.byStage.released}" aria-label="${site.say('released')}"></progress></p>
<div class="wide" tabindex="0" role="region" aria-label="${site.say('progress')}"><table><thead><tr><th scope="col">${site.say('unit')}</th>${stageKeys.map((stage) => html`<th scope="col" class="number">${stages[stage][site.lang]}</th>`)}<th scope="col" class="number">${site.say('total')}</th></tr></thead>
<tbody>${units.map((unit) => row(unit.name || '–', unit))}${row(site.say('total'), total)}</tbody></table></div>
${course(site, report)}
${times(site)}
${next.length > 0 && html`<h2>${site.say('nextUp')}</h2><ul class="plain">${next.map(({ name, id, status }) => {
      const place = site.placeOf(id);
      return html`<li>${place === undefined ? name : html`<a href="${site.href(path, place)}">${name}</a>`} <small>${statuses[status][site.lang]}</small></li>`;
    })}</ul>`}`,
  });
}

/** Numbers over time and what became faster, as far as git tells. */
function course(site: Site, { hasHistory, points, faster }: ProgressReport): Html {
  if (!hasHistory || points.length < 2) return nothing;
  return html`<h2>${site.say('overTime')}</h2><div class="wide" tabindex="0" role="region" aria-label="${site.say('overTime')}">${trusted(progressChart(points, site.lang))}</div>
<h2>${site.say('becameFaster')}</h2>${faster.length === 0 ? html`<p>${site.say('notFaster')}</p>` : html`<ul>${faster.map((one) => html`<li>${gainLine(one, site.lang)}</li>`)}</ul>`}`;
}

/** Throughput times that have a goal, those that have reached it first. */
function times(site: Site): Html {
  const rows = site.processes.flatMap(({ profile, page }) => {
    const kpi = profile.data.kpis?.['throughputTime'];
    if (typeof kpi?.value !== 'string' || typeof kpi.target !== 'string') return [];
    return [{ name: profile.name, page, value: kpi.value, target: kpi.target, gap: (durationMinutes(kpi.value) ?? 0) - (durationMinutes(kpi.target) ?? 0) }];
  }).sort((a, b) => a.gap - b.gap);
  if (rows.length === 0) return nothing;
  return html`<h2>${site.say('faster')}</h2><div class="wide" tabindex="0" role="region" aria-label="${site.say('faster')}"><table><thead><tr><th scope="col">${site.say('process')}</th><th scope="col">${site.say('present')}</th><th scope="col">${site.say('target')}</th></tr></thead>
<tbody>${rows.map(({ name, page, value, target, gap }) => html`<tr><th scope="row">${page === undefined ? name : html`<a href="${site.href(pages.progress, page)}">${name}</a>`}</th><td>${site.duration(value)}${gap <= 0 && ' ✓'}</td><td>${site.duration(target)}</td></tr>`)}</tbody></table></div>`;
}
