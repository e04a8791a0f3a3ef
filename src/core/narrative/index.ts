export type { DescribeOptions } from './context.js';
export { describeBpmn, describeModel } from './describe.js';
export type { Branch, Detail, DetailKind, Exchange, Jump, Narrative, Participant, Section, Step, StepKind } from './narrative.js';
export type { HtmlOptions } from './to-html.js';
export { stepAnchors, toHtml } from './to-html.js';
export { toMarkdown } from './to-markdown.js';
export type { TextOptions } from './to-text.js';
export { toText } from './to-text.js';
