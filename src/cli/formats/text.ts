import type { Lang, Message } from '../../core/messages.js';
import { formatMessage } from '../../core/messages.js';
import type { Severity } from '../../core/validate/problem.js';
import type { ReportedProblem, Summary } from '../report.js';
import type { Reporter } from './reporter.js';

const SEVERITIES: Readonly<Record<Severity, Message>> = {
  error: { en: 'error', de: 'Fehler' },
  warning: { en: 'warning', de: 'Warnung' },
  info: { en: 'info', de: 'Hinweis' },
};

const CLEAN: Message = { en: '{files} checked: nothing to report.', de: '{files} geprüft: nichts zu melden.' };
const TOTAL: Message = { en: '{files} checked: {counts}.', de: '{files} geprüft: {counts}.' };
const FILES: readonly Message[] = [{ en: '1 file', de: '1 Datei' }, { en: '{n} files', de: '{n} Dateien' }];
const COUNTS: readonly (readonly [keyof Summary, one: Message, many: Message])[] = [
  ['errors', { en: '1 error', de: '1 Fehler' }, { en: '{n} errors', de: '{n} Fehler' }],
  ['warnings', { en: '1 warning', de: '1 Warnung' }, { en: '{n} warnings', de: '{n} Warnungen' }],
  ['infos', { en: '1 info', de: '1 Hinweis' }, { en: '{n} infos', de: '{n} Hinweise' }],
];

/** The format people read: findings grouped by file, then how many there are. */
export function textReporter(out: (text: string) => void, lang: Lang): Reporter {
  const line = ({ range, severity, message, rule, elementId }: ReportedProblem): string => {
    const place = `${range.start.line}:${range.start.column}`;
    const about = elementId === undefined ? rule : `${rule} · ${elementId}`;
    return `  ${place.padEnd(8)} ${SEVERITIES[severity][lang].padEnd(8)} ${message}  (${about})\n`;
  };
  return {
    file({ path, problems }) {
      if (problems.length > 0) out(`${path}\n${problems.map(line).join('')}\n`);
    },
    end(summary) {
      out(`${sum(summary, lang)}\n`);
    },
  };
}

function sum(summary: Readonly<Summary>, lang: Lang): string {
  const number = (n: number, one: Message, many: Message): string => formatMessage(n === 1 ? one : many, lang, { n });
  const files = number(summary.files, FILES[0]!, FILES[1]!);
  const counts = COUNTS.filter(([key]) => summary[key] > 0).map(([key, one, many]) => number(summary[key], one, many));
  return counts.length === 0 ? formatMessage(CLEAN, lang, { files }) : formatMessage(TOTAL, lang, { files, counts: counts.join(', ') });
}
