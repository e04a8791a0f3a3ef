import { detailLines, mereEnd } from './lines.js';
import type { Branch, Narrative, Step } from './narrative.js';
import { PHRASES } from './phrases.js';
import { groupByRole } from './role-groups.js';

/** The narrative as CommonMark: headings, nested lists and nothing that a label could smuggle in. */
export function toMarkdown(narrative: Narrative): string {
  const { lang } = narrative;
  const blocks: string[] = [`# ${escape(narrative.title)}`, ...detailLines(narrative.details).map(escape), ...narrative.notices.map((notice) => `> ${escape(notice)}`)];
  if (narrative.participants.length > 0) {
    blocks.push(`## ${PHRASES.participants[lang]}`, narrative.participants.map(({ name, roles, details }) =>
      item(0, `**${escape(name)}**${roles.length === 0 ? '' : `: ${escape(roles.join(', '))}`}`, detailLines(details))).join('\n'));
  }
  if (narrative.messages.length > 0) {
    blocks.push(`## ${PHRASES.messages[lang]}`, narrative.messages.map(({ text }) => item(0, escape(text), [])).join('\n'));
  }
  for (const section of narrative.sections) {
    blocks.push(`## ${escape(section.title)}`, ...detailLines(section.details).map(escape));
    if (section.summary.length > 0) blocks.push(section.summary.map(({ label, text }) => `- **${escape(label)}:** ${escape(text)}`).join('\n'));
    for (const { role, steps } of groupByRole(section.steps)) {
      if (role !== '') blocks.push(`### ${escape(role)}`);
      blocks.push(steps.map((step) => stepItem(step, 0, role)).join('\n'));
    }
  }
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function stepItem(step: Step, level: number, role: string): string {
  const own = step.role || role;
  const number = step.number === '' ? '' : `**${step.number}.** `;
  const prefix = own === role ? '' : `${escape(own)}: `;
  const closing = step.closing === '' ? [] : [item(level + 1, escape(step.closing), [])];
  const next = step.next ? [item(level + 1, `→ ${escape(step.next.text)}`, [])] : [];
  return [
    item(level, number + prefix + escape(step.text), detailLines(step.details)),
    ...list(step.steps, level + 1, own),
    ...step.branches.map((branch, index) => branchItem(branch, index, level + 1, own)),
    ...closing, ...next,
  ].join('\n');
}

function branchItem(branch: Branch, index: number, level: number, role: string): string {
  const end = mereEnd(branch);
  const label = branch.text === '' ? `(${index + 1})` : `${escape(branch.text)}:`;
  const jump = end?.text ?? branch.next?.text;
  const steps = end ? [] : list(branch.steps, level + 1, role);
  return [item(level, jump === undefined ? label : `${label} ${escape(jump)}`, detailLines(branch.details)), ...steps].join('\n');
}

function list(steps: readonly Step[], level: number, role: string): string[] {
  let current = role;
  return steps.map((step) => {
    const before = current;
    current = step.role || current;
    return stepItem(step, level, before);
  });
}

/** A list item with further lines of its own. */
function item(level: number, text: string, more: readonly string[]): string {
  const indent = '  '.repeat(level);
  return [`${indent}- ${text}`, ...more.map((line) => `${indent}  ${escape(line)}`)].join('\\\n');
}

/** Every ASCII punctuation that may mean something in Markdown or HTML gets a backslash; the text reads the same. */
function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]|^(?=[-+=])|^\d+(?=[.)])|@|:(?=\/\/)|(?<=www)\./g, (match) => (/^\d/.test(match) ? match : `\\${match}`))
    .replace(/^(\d+)([.)])/, '$1\\$2');
}
