import { escapeAttribute, escapeText } from '../xml/characters.js';
import { gatherFacts } from './lines.js';
import type { Branch, Detail, Jump, Narrative, Section, Step } from './narrative.js';
import { PHRASES } from './phrases.js';
import { groupByRole } from './role-groups.js';

export interface HtmlOptions {
  /** A whole document with its own style sheet instead of an `article` to be put into a page. */
  readonly document?: boolean;
  /** For an article on a page with a title of its own: leaves the title out, and sections start with a heading of this level. */
  readonly headings?: 2 | 3 | 4;
  /** Start of the anchors, for several narratives on one page; default: `s`. */
  readonly anchors?: string;
  /** Where the thing leads that a detail names; `undefined` for nowhere. */
  readonly linkOf?: (detail: Detail) => string | undefined;
  /** HTML that is put behind the text of a step. */
  readonly afterStep?: (step: Step, anchor: string) => string;
}

/**
 * The narrative as HTML. Everything that tells an element carries its id in `data-element-id`, and the ids of
 * elements told along with it, such as merging gateways, in `data-covers`; cross references are
 * links to anchors on the same page. Nothing external is referenced and no script is needed.
 */
export function toHtml(narrative: Narrative, options: HtmlOptions = {}): string {
  const article = new HtmlWriter(narrative, options).article();
  if (!options.document) return article;
  return `<!doctype html>
<html lang="${narrative.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeText(narrative.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${article}
</body>
</html>
`;
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: CanvasText; background: Canvas; }
.narrative ol, .narrative ul { list-style: none; padding-inline-start: 1.5rem; }
.narrative .branches { list-style: "– "; }
.narrative .branch:not(:has(> .answer)) > .steps { padding-inline-start: 0; }
.narrative > section > ol, .narrative > section > ul { padding-inline-start: 0; }
.narrative .number { font-variant-numeric: tabular-nums; font-weight: 600; margin-inline-end: .4rem; }
.narrative .answer { font-style: italic; }
.narrative .details { font-size: .9em; opacity: .85; }
.narrative .closing, .narrative .next { margin: 0; padding-inline-start: 1.5rem; }
.narrative dt { font-weight: 600; }
.narrative :target { outline: 2px solid Highlight; outline-offset: 2px; }
@media print { body { max-width: none; margin: 0; } }
`;

/** Where each element is told in the article, as the id of an HTML element; the first step that tells it wins. */
export function stepAnchors(narrative: Narrative, prefix = 's'): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  // Anchors are counted, because an id of the model may hold anything.
  const collect = (steps: readonly Step[], before: string): void => {
    for (const [index, step] of steps.entries()) {
      const anchor = `${before}-${index + 1}`;
      for (const id of [step.elementId, ...step.covers, ...step.branches.flatMap((branch) => branch.covers)]) {
        if (id !== '' && !anchors.has(id)) anchors.set(id, anchor);
      }
      collect(step.steps, `${anchor}-s`);
      for (const [position, branch] of step.branches.entries()) collect(branch.steps, `${anchor}-b${position + 1}`);
    }
  };
  for (const [index, section] of narrative.sections.entries()) collect(section.steps, `${prefix}${index + 1}`);
  return anchors;
}

class HtmlWriter {
  private readonly anchors: ReadonlyMap<string, string>;
  /** Level of the headings of sections. */
  private readonly level: number;

  constructor(private readonly narrative: Narrative, private readonly options: HtmlOptions) {
    this.anchors = stepAnchors(narrative, options.anchors);
    this.level = options.headings ?? 2;
  }

  article(): string {
    const { narrative, level } = this;
    const { lang } = narrative;
    const parts = [this.options.headings ? '' : `<h1>${escapeText(narrative.title)}</h1>`, this.details(narrative.details), ...narrative.notices.map((notice) => `<p role="note">${escapeText(notice)}</p>`)];
    if (narrative.participants.length > 0) {
      const items = narrative.participants.map(({ elementId, name, roles, details: own }) =>
        `<li${about(elementId)}><strong>${label(name)}</strong>${roles.length === 0 ? '' : `: ${label(roles.join(', '))}`}${this.details(own)}</li>`);
      parts.push(`<section>\n<h${level}>${PHRASES.participants[lang]}</h${level}>\n<ul class="participants">\n${items.join('\n')}\n</ul>\n</section>`);
    }
    if (narrative.messages.length > 0) {
      const items = narrative.messages.map(({ elementId, text }) => `<li${about(elementId)}>${label(text)}</li>`);
      parts.push(`<section>\n<h${level}>${PHRASES.messages[lang]}</h${level}>\n<ul class="messages">\n${items.join('\n')}\n</ul>\n</section>`);
    }
    parts.push(...narrative.sections.map((section) => this.section(section)));
    return `<article class="narrative" lang="${lang}"${about(narrative.elementId)}>\n${parts.filter((part) => part !== '').join('\n')}\n</article>`;
  }

  private section(section: Section): string {
    const { level } = this;
    const facts = section.summary.map((each) => `<dt>${escapeText(each.label)}</dt><dd>${label(each.text)}</dd>`);
    const groups = groupByRole(section.steps).map(({ role, steps }) =>
      `${role === '' ? '' : `<h${level + 1} class="role">${label(role)}</h${level + 1}>\n`}<ol class="steps">\n${this.list(steps, role)}\n</ol>`);
    return [
      `<section${about(section.elementId)}>`, `<h${level}>${label(section.title)}</h${level}>`, this.details(section.details),
      facts.length === 0 ? '' : `<dl class="summary">${facts.join('')}</dl>`, ...groups, '</section>',
    ].filter((part) => part !== '').join('\n');
  }

  private list(steps: readonly Step[], role: string): string {
    let current = role;
    return steps.map((step) => {
      const before = current;
      current = step.role || current;
      return this.step(step, before);
    }).join('\n');
  }

  private step(step: Step, role: string): string {
    const own = step.role || role;
    const anchor = this.anchors.get(step.elementId);
    const number = step.number === '' ? '' : `<span class="number">${step.number}.</span> `;
    const prefix = own === role ? '' : `<span class="role">${label(own)}:</span> `;
    const steps = step.steps.length === 0 ? '' : `\n<ol class="steps">\n${this.list(step.steps, own)}\n</ol>`;
    const branches = step.branches.length === 0 ? '' : `\n<ul class="branches">\n${step.branches.map((branch) => this.branch(branch, own)).join('\n')}\n</ul>`;
    const closing = step.closing === '' ? '' : `\n<p class="closing">${label(step.closing)}</p>`;
    const next = step.next ? `\n<p class="next">→ ${this.jump(step.next)}</p>` : '';
    const id = anchor ? ` id="${anchor}"` : '';
    return `<li class="step ${step.kind}"${id}${about(step.elementId, step.covers)}>${number}${prefix}<span class="text">${this.stepText(step)}</span>${this.options.afterStep?.(step, anchor ?? '') ?? ''}${this.details(step.details)}${steps}${branches}${closing}${next}</li>`;
  }

  private branch(branch: Branch, role: string): string {
    const answer = branch.text === '' ? '' : `<span class="answer">${label(branch.text)}:</span> `;
    const steps = branch.steps.length === 0 ? '' : `\n<ol class="steps">\n${this.list(branch.steps, role)}\n</ol>`;
    return `<li class="branch"${about(branch.elementId, branch.covers)}>${answer}${branch.next ? this.jump(branch.next) : ''}${this.details(branch.details)}${steps}</li>`;
  }

  private jump(jump: Jump): string {
    const anchor = this.anchors.get(jump.elementId);
    const text = label(jump.text);
    return anchor ? `<a href="#${anchor}">${text}</a>` : text;
  }

  private details(all: readonly Detail[]): string {
    const items = gatherFacts(all).map(({ kind, label: of, details }) =>
      `<li class="${kind}">${of === '' ? '' : `<span class="label">${escapeText(of)}:</span> `}${details.map((each) => this.detailText(each)).join('; ')}</li>`);
    return items.length === 0 ? '' : `<ul class="details">${items.join('')}</ul>`;
  }

  /** A step that is named like the process it calls leads there. */
  private stepText({ text, details }: Step): string {
    const called = details.find(({ kind }) => kind === 'reference');
    return called ? this.linked(text, called) : label(text);
  }

  private detailText(detail: Detail): string {
    return this.linked(detail.text, detail);
  }

  /** A text with the thing that a detail names as a link, where that leads somewhere. */
  private linked(text: string, detail: Detail): string {
    const { subject } = detail;
    const at = subject === '' ? -1 : text.indexOf(subject);
    const href = at < 0 ? undefined : this.options.linkOf?.(detail);
    if (href === undefined) return label(text);
    return `<bdi>${escapeText(text.slice(0, at))}<a href="${escapeAttribute(href)}">${escapeText(subject)}</a>${escapeText(text.slice(at + subject.length))}</bdi>`;
  }
}

/** A text that may hold labels in any direction of writing. */
function label(text: string): string {
  return `<bdi>${escapeText(text)}</bdi>`;
}

/** Which element a part of the text tells, and which others it covers. */
function about(elementId: string, covers: readonly string[] = []): string {
  const own = elementId === '' ? '' : ` data-element-id="${escapeAttribute(elementId)}"`;
  return covers.length === 0 ? own : `${own} data-covers="${escapeAttribute(covers.join(' '))}"`;
}
