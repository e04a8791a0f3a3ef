import assert from 'node:assert/strict';
import type { Lang } from '../../../../src/core/messages.js';
import { describeBpmn, toText } from '../../../../src/core/narrative/index.js';

/** A file with the content of one process, and what stands beside the process. */
export function model(content: string, beside = ''): string {
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:atlas="urn:prozessatlas:bpmn:1" id="D">
${beside}<process id="P" name="Antrag bearbeiten">${content}</process></definitions>`;
}

/** Sequence flows in short: `start>check check>end:ja` with `_` for a blank in a name. */
export function flows(short: string): string {
  return short.trim().split(/\s+/).map((each, index) => {
    const [, source, target, name] = /^([\w-]+)>([\w-]+)(?::(.*))?$/.exec(each)!;
    return `<sequenceFlow id="f${index}_${source}_${target}" sourceRef="${source}" targetRef="${target}"${name === undefined ? '' : ` name="${name.replace(/_/g, ' ')}"`}/>`;
  }).join('');
}

/** Tasks in short: `check=Antrag_prüfen`. */
export function tasks(short: string): string {
  return short.trim().split(/\s+/).map((each) => {
    const [id, name = ''] = each.split('=');
    return `<task id="${id}" name="${name.replace(/_/g, ' ')}"/>`;
  }).join('');
}

export interface Expected {
  readonly lang?: Lang;
  readonly references?: 'numbers' | 'names';
}

/** Compares the steps of a model, without title and indentation of the section, with what a reader should get. */
export function reads(text: string, expected: string, { lang = 'de', references = 'numbers' }: Expected = {}): void {
  const narrative = { ...describeBpmn(text, { lang }), participants: [], messages: [] };
  const stripped = { ...narrative, sections: narrative.sections.map((section) => ({ ...section, summary: [] })) };
  const lines = toText(stripped, { references }).split('\n').slice(2);
  assert.equal(lines.join('\n').trimEnd(), dedent(expected));
}

/** Takes the common indentation off a template literal. */
export function dedent(text: string): string {
  const lines = text.split('\n').filter((line, index, all) => line.trim() !== '' || (index > 0 && index < all.length - 1));
  const margin = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length));
  return lines.map((line) => line.slice(margin)).join('\n').trimEnd();
}
