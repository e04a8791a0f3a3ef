import type { Lang, Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import type { Severity } from '../../core/validate/problem.js';
import type { ReportedProblem, Summary } from '../report.js';
import { excerptsOf, type Excerpt } from './excerpt.js';
import type { ReporterFactory } from './reporter.js';

const SEVERITIES: Readonly<Record<Severity, Message>> = {
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  info: { en: 'info', de: 'Hinweis' },
};

const NOTHING: Message = { en: 'No file was checked.', de: 'Es wurde keine Datei geprüft.' };
const CLEAN: Message = { en: '{files|1 file|# files} checked: nothing to report.', de: '{files|1 Datei|# Dateien} geprüft: nichts zu melden.' };
const TOTAL: Message = { en: '{files|1 file|# files} checked: {counts}.', de: '{files|1 Datei|# Dateien} geprüft: {counts}.' };
const COUNTS: readonly (readonly [keyof Summary, Message])[] = [
  ['errors', { en: '{n|1 error|# errors}', de: '{n} Fehler' }],
  ['warnings', { en: '{n|1 warning|# warnings}', de: '{n|1 Warnung|# Warnungen}' }],
  ['infos', { en: '{n|1 info|# infos}', de: '{n|1 Hinweis|# Hinweise}' }],
];

/** ANSI styles: the codes that switch a style on and off (ECMA-48, SGR). */
const STYLES = {
  bold: [1, 22], dim: [2, 22], underline: [4, 24], red: [31, 39], yellow: [33, 39], blue: [34, 39], green: [32, 39],
} as const;
type Style = keyof typeof STYLES;

const COLOURS: Readonly<Record<Severity, Style>> = { error: 'red', warning: 'yellow', info: 'blue' };

/** The format people read: findings grouped by file with the line they are about, then how many there are. */
export const textReporter: ReporterFactory = (out, { lang, colour, read }) => {
  const styled = (style: Style, text: string): string =>
    colour && text !== '' ? `\u001b[${STYLES[style][0]}m${text}\u001b[${STYLES[style][1]}m` : text;

  const finding = ({ range, severity, message, rule, elementId }: ReportedProblem, excerpt: Excerpt): string => {
    const place = `${range.start.line}:${range.start.column}`.padEnd(8);
    const level = styled(COLOURS[severity], SEVERITIES[severity][lang].padEnd(8));
    const about = elementId === undefined ? rule : `${rule} · ${elementId}`;
    return `  ${place} ${level} ${plain(message)}  ${styled('dim', `(${plain(about)})`)}\n${sourceLine(excerpt)}`;
  };
  const sourceLine = ({ before, marked, after }: Excerpt): string =>
    before + marked + after === '' ? '' : `           ${styled('dim', plain(before))}${styled('underline', plain(marked))}${styled('dim', plain(after))}\n`;

  return {
    file({ path, problems }) {
      if (problems.length === 0) return;
      const excerptAt = excerptsOf(read(path) ?? '');
      out(`${styled('bold', plain(path))}\n${problems.map((problem) => finding(problem, excerptAt(problem.range))).join('')}\n`);
    },
    end(summary) {
      out(`${styled(summary.errors > 0 ? 'red' : summary.warnings > 0 ? 'yellow' : 'green', sum(summary, lang))}\n`);
    },
  };
};

/** What a file holds must not steer the terminal. */
function plain(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
}

function sum(summary: Readonly<Summary>, lang: Lang): string {
  const { files } = summary;
  if (files === 0) return NOTHING[lang];
  const counts = COUNTS.filter(([key]) => summary[key] > 0).map(([key, message]) => formatMessage(message, lang, { n: summary[key] }));
  return counts.length === 0 ? formatMessage(CLEAN, lang, { files }) : formatMessage(TOTAL, lang, { files, counts: counts.join(', ') });
}
