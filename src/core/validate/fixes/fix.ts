import { FlowEditor } from '../../bpmn/edit/flow-editor.js';
import { ModelEditor } from '../../bpmn/edit/model-editor.js';
import type { BpmnModel } from '../../bpmn/model.js';
import { readModel } from '../../bpmn/model.js';
import type { Lang, Message, MessageParams } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import type { TextEdit } from '../../text/edits.js';
import { applyEdits } from '../../text/edits.js';
import type { LandscapeRemedy } from '../landscape-rule.js';
import type { FileEdits, Fix } from '../problem.js';
import { drawAll } from '../../layout/draw-all.js';

/** What a fix is, for the pages of the rules. */
export interface FixMeta {
  readonly title: Message;
  /** Whether it may be applied without a look at it; see {@link Fix.isSafe}. */
  readonly isSafe: boolean;
}

/** A proposal of a rule for one of its findings. */
export interface Remedy {
  /** Its name in the rule's `fixes`. */
  readonly fix: string;
  readonly params?: MessageParams;
  /** Makes the change. It is called only when somebody wants to apply or see it. */
  readonly change: (flow: FlowEditor) => void;
}

interface WithFixes { readonly id: string; readonly fixes?: Readonly<Record<string, FixMeta>> }

/** The proposals of a finding as everybody sees them. */
export function toFixes(model: BpmnModel, rule: WithFixes, remedies: readonly Remedy[], lang: Lang): Fix[] {
  return remedies.map(({ fix, params, change }) => lazyFix(rule, fix, params, lang, () => editsOf(model, change)));
}

/** As {@link toFixes}, for a rule across files. */
export function toLandscapeFixes(rule: WithFixes, remedies: readonly LandscapeRemedy[], lang: Lang): Fix[] {
  return remedies.map(({ fix, params, edits, elsewhere }) => lazyFix(rule, fix, params, lang, edits ?? (() => []), elsewhere));
}

function lazyFix(rule: WithFixes, fix: string, params: MessageParams | undefined, lang: Lang, edits: () => readonly TextEdit[], elsewhere?: () => readonly FileEdits[]): Fix {
  const meta = rule.fixes?.[fix];
  if (!meta) throw new RangeError(`The rule “${rule.id}” does not declare its fix “${fix}”.`);
  return new LazyFix(formatMessage(meta.title, lang, params), meta.isSafe, edits, elsewhere);
}

function editsOf(model: BpmnModel, change: Remedy['change']): TextEdit[] {
  const flow = new FlowEditor(model);
  change(flow);
  const edits = withDiagram(model, flow, flow.finish());
  // Edits count without a byte order mark; the model counts with it.
  return model.text.charCodeAt(0) === 0xfeff ? edits.map(({ start, end, text }) => ({ start: start - 1, end: end - 1, text })) : edits;
}

/** New nodes cannot be put into the diagram of a file that has none: then all is drawn. */
function withDiagram(model: BpmnModel, flow: FlowEditor, edits: TextEdit[]): TextEdit[] {
  if (!flow.hasNewNodes || model.all('bpmndi:BPMNDiagram').length > 0) return edits;
  const text = applyEdits(model.text, edits);
  const editor = new ModelEditor(readModel(text));
  drawAll(editor);
  // The diagram stands behind everything else, so only the lengths differ.
  const shift = text.length - model.text.length;
  return [...edits, ...editor.finish().map((edit) => ({ start: edit.start - shift, end: edit.end - shift, text: edit.text }))];
}

/** A fix whose edits are worked out when they are first asked for: most findings are only read. */
class LazyFix implements Fix {
  private known: readonly TextEdit[] | undefined;
  private others: readonly FileEdits[] | undefined;

  constructor(
    readonly title: string, readonly isSafe: boolean,
    private readonly compute: () => readonly TextEdit[], private readonly computeOthers?: () => readonly FileEdits[],
  ) {}

  get edits(): readonly TextEdit[] {
    return (this.known ??= this.compute());
  }

  get elsewhere(): readonly FileEdits[] {
    return (this.others ??= this.computeOthers?.() ?? []);
  }
}
