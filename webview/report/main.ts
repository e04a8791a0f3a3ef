import { reportStyle } from '../../src/core/landscape/report/page.js';
import type { FromReport, ReportAction, ToReport } from '../../src/protocol/report.js';
import { Host } from '../shared/host.js';
import './style.css';

const host = new Host<FromReport, ToReport, never>();
const report = document.getElementById('report')!;

// The same looks as the reports that leave VS Code; their colours give way to those of the theme.
const sheet = new CSSStyleSheet();
sheet.replaceSync(reportStyle);
document.adoptedStyleSheets = [sheet];

host.onMessage(({ html }) => {
  // Parsed without running anything; the host sends markup in which every text is escaped.
  report.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.title = report.querySelector('h1')?.textContent ?? '';
  requestAnimationFrame(() => { document.body.dataset['ready'] = 'true'; });
});

report.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link) return;
  event.preventDefault();
  const { path = '', elementId, action } = link.dataset;
  if (action !== undefined) host.post({ type: 'action', action: action as ReportAction, path });
  else host.post({ type: 'open', path, ...(elementId !== undefined && { elementId }) });
});

host.post({ type: 'ready' });
