/** The library's public face: text in, values out. Nothing here touches files, the network, VS Code or the DOM. */
export type { Lang } from './messages.js';
export { applyEdits } from './text/edits.js';
export type { TextEdit } from './text/edits.js';
export { decodeText } from './text/decode.js';
export type { DecodedText } from './text/decode.js';
export { LineIndex } from './text/line-index.js';
export type { Position } from './text/line-index.js';
export { encodable, escapeForEncoding } from './xml/encoding.js';
export { canonicalEquals } from './bpmn/canonical.js';
export { BpmnElement } from './bpmn/element.js';
export type { BpmnReference } from './bpmn/element.js';
export { BpmnModel } from './bpmn/model.js';
export { metamodel } from './bpmn/metamodel.js';
export { createTransfer, transferEdits } from './lossless/transfer.js';
export type { Transfer, TransferResult } from './lossless/transfer.js';
export type { Change, ChangeKind, ChangeLayer } from './diff/change.js';
export { diffBpmn } from './diff/diff.js';
export type { DiffOptions } from './diff/diff.js';
export type { Conflict, ConflictKind } from './merge/conflict.js';
export { mergeBpmn } from './merge/merge.js';
export type { MergeOptions, MergeResult } from './merge/merge.js';
export type { Fix, Problem, RelatedPlace, Severity, TextRange } from './validate/problem.js';
export { parseBpmn, validateText } from './validate/validate.js';
export type { ValidateOptions } from './validate/validate.js';
export { drawBpmn } from './draw/draw.js';
export type { DrawOptions } from './draw/draw.js';
export type { Highlight } from './draw/highlight.js';
export { LandscapeIndex } from './landscape/landscape-index.js';
export type { Landscape } from './landscape/landscape-index.js';
export { LandscapeValidator, validateLandscape } from './validate/landscape.js';
export type { LandscapeOptions } from './validate/landscape.js';
export { describeBpmn, toHtml, toMarkdown, toText } from './narrative/index.js';
export type {
  Branch, DescribeOptions, Detail, DetailKind, Exchange, HtmlOptions, Jump, Narrative, Participant, Section, Step, StepKind, TextOptions,
} from './narrative/index.js';
export { editYaml } from './yaml/edit.js';
export type { YamlChange, YamlEditResult } from './yaml/edit.js';
