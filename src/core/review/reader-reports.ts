import type { LandscapeIndex } from '../landscape/landscape-index.js';
import type { ProfileFile } from '../landscape/files.js';

/** What somebody who reads the portal has told about a process or one of its steps. */
export interface ReaderReport {
  /** Id of the process. */
  readonly process: string;
  readonly version: string;
  /** Number of the step; '' for the whole process. */
  readonly step: string;
  readonly elementId: string | undefined;
  readonly text: string;
}

const PROCESS = /^(?:Prozess|Process):.*\(([^()\s]+)\)\s*$/;
const VERSION = /^Version:\s*(.*?)\s*$/;
const STEP = /^(?:Schritt|Step):\s*(.*?)\s*$/;
const QUESTION = /^(?:Was stimmt nicht\?|What is not right\?)\s*/;
/** Where a message ends and whoever wrote it begins: names are not kept. */
const SIGNATURE = /^(?:--\s*$|(?:mit )?(?:freundlichen|besten|vielen|herzlichen) (?:gr(?:ü|ue)(?:ß|ss)en?|dank)|(?:beste|viele|freundliche|liebe|herzliche|sch(?:ö|oe)ne) gr(?:ü|ue)(?:ß|ss)e|mfg\b|vg\b|lg\b|(?:kind|best) regards|regards,|thanks,|cheers,)/i;

/**
 * Reads the reports in a text: one mail or issue, or several below each other, also quoted in an answer. They have the form in which
 * the portal begins them; what was written before a report belongs to nobody and is left out, as are greetings and names below.
 */
export function readerReports(text: string): ReaderReport[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n').map((line) => line.replace(/^(?:\s*>)+ ?/, ''));
  const starts = lines.flatMap((line, i) => (PROCESS.test(line) ? [i] : []));
  return starts.map((start, i) => readOne(lines.slice(start, starts[i + 1])));
}

function readOne(lines: readonly string[]): ReaderReport {
  const find = (pattern: RegExp): string => lines.map((line) => pattern.exec(line)?.[1]).find((value) => value !== undefined) ?? '';
  const [, step, elementId] = /^([\d.]+)\s+\(([^()\s]+)\)$/.exec(find(STEP)) ?? [];
  const asked = lines.findIndex((line) => QUESTION.test(line));
  const said = asked < 0 ? lines.filter((line) => ![PROCESS, VERSION, STEP].some((pattern) => pattern.test(line))) : lines.slice(asked);
  const end = said.findIndex((line) => SIGNATURE.test(line.trim()));
  const version = find(VERSION);
  return {
    process: find(PROCESS), version: version === '–' ? '' : version, step: step ?? '', elementId,
    text: (end < 0 ? said : said.slice(0, end)).join('\n').replace(QUESTION, '').trim(),
  };
}

/** The process that a report is about; `undefined` when the landscape does not know it. */
export function processOfReport(index: LandscapeIndex, { process }: ReaderReport): ProfileFile | undefined {
  for (const profile of index.profiles()) if (profile.id === process) return profile;
  return undefined;
}
