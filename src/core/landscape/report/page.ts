import type { Lang } from '../../messages.js';
import { encodeText } from '../../draw/escape.js';

/**
 * Looks of the reports. Inside VS Code its own colours hold, in a document of its own the ones given behind them. Colours
 * only underline what the words and numbers say.
 */
export const reportStyle = `
:root { color-scheme: light dark; --ink: var(--vscode-foreground, CanvasText); --line: var(--vscode-panel-border, color-mix(in srgb, CanvasText 25%, transparent)); --muted: var(--vscode-descriptionForeground, color-mix(in srgb, CanvasText 72%, transparent));
  --listed: #8a919c; --recorded: #b98a10; --drafted: #2f7fd0; --in_review: #8a5cc2; --released: #2b8a45; }
body { color: var(--ink); font: var(--vscode-font-size, 1rem)/1.5 var(--vscode-font-family, system-ui, sans-serif); max-width: 64rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; }
h1 { font-size: 1.5em; margin: .5em 0 .2em; }
h2 { font-size: 1.2em; margin: 1.6em 0 .5em; border-bottom: 1px solid var(--line); }
h3 { font-size: 1em; margin: 1.2em 0 .3em; }
.asof, .note, .facts { color: var(--muted); margin: .2em 0; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; }
th[scope="row"], td:last-child { overflow-wrap: anywhere; }
th[scope="row"], tbody td:last-child:not(.number) { min-width: 12em; }
th, td { hyphens: auto; padding: .25em .6em; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; }
thead th { hyphens: manual; }
table:has(th:nth-child(8)) { font-size: .875em; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
tfoot th, tfoot td { font-weight: 600; border-top: 2px solid var(--line); }
.listed { --hue: var(--listed); } .recorded { --hue: var(--recorded); } .drafted { --hue: var(--drafted); } .in_review { --hue: var(--in_review); } .released { --hue: var(--released); }
td.heat-1 { background: color-mix(in srgb, var(--hue) 12%, transparent); } td.heat-2 { background: color-mix(in srgb, var(--hue) 22%, transparent); }
td.heat-3 { background: color-mix(in srgb, var(--hue) 32%, transparent); } td.heat-4 { background: color-mix(in srgb, var(--hue) 42%, transparent); }
.chart { width: 100%; max-width: 48rem; height: auto; display: block; }
.chart rect { fill: var(--hue); } .chart text { fill: var(--ink); font-size: 11px; } .chart line { stroke: var(--line); }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1.2em; list-style: none; padding: 0; }
.legend li::before { content: ""; display: inline-block; width: .8em; height: .8em; margin-inline-end: .4em; background: var(--hue); border: 1px solid var(--line); }
ol.timeline { list-style: none; padding-inline-start: 1.2em; border-inline-start: 2px solid var(--line); }
ol.timeline > li { margin: 0 0 1em; position: relative; }
ol.timeline > li::before { content: ""; position: absolute; inset-inline-start: calc(-1.2em - 6px); top: .45em; width: 10px; height: 10px; border-radius: 50%; background: var(--vscode-editor-background, Canvas); border: 2px solid var(--muted); box-sizing: border-box; }
ol.timeline > li.released::before, ol.timeline > li.approved::before { background: var(--released); border-color: var(--released); }
time { font-variant-numeric: tabular-nums; font-weight: 600; }
li { padding-block: .25em; }
a { color: var(--vscode-textLink-foreground, LinkText); }
.due { font-weight: 600; border-inline-start: 3px solid var(--vscode-errorForeground, #b3261e); padding-inline-start: .4em; }
.vscode-high-contrast td[class*="heat-"] { background: none; } .vscode-high-contrast .chart rect { stroke: var(--vscode-contrastBorder); }
@media print { body { max-width: none; padding: 0; font-size: 10pt; } h2 { break-after: avoid; } tr, li { break-inside: avoid; } }
`;

/** A body as a document of its own: no scripts, nothing from elsewhere. */
export function reportDocument(title: string, body: string, lang: Lang): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${encodeText(title)}</title>
<style>${reportStyle}</style>
</head>
<body>
${body}</body>
</html>
`;
}

/** How names of processes and steps are written: as links that the page's reader follows, or as text. */
export type Linking = 'links' | 'text';

/** A name that leads to a file, or to an element of a model. */
export function fileLink(label: string, path: string | undefined, linking: Linking, elementId?: string): string {
  if (linking === 'text' || path === undefined) return encodeText(label);
  return `<a href="#" data-path="${encodeText(path)}"${elementId === undefined ? '' : ` data-element-id="${encodeText(elementId)}"`}>${encodeText(label)}</a>`;
}

/** A table with a header row and, in each row, a header cell; cells are markup. */
export function htmlTable(caption: string, head: readonly string[], rows: readonly (readonly string[])[], numbersFrom = head.length): string {
  const heads = head.map((title, column) => `<th scope="col"${column >= numbersFrom ? ' class="number"' : ''}>${encodeText(title)}</th>`).join('');
  const body = rows.map(([first = '', ...cells]) => `<tr><th scope="row">${first}</th>${cells.map((cell) => (cell.startsWith('<td') ? cell : `<td>${cell}</td>`)).join('')}</tr>`).join('\n');
  return `<table><caption class="note">${encodeText(caption)}</caption><thead><tr>${heads}</tr></thead>\n<tbody>\n${body}\n</tbody></table>\n`;
}
