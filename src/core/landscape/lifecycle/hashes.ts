import { semanticForm } from '../../bpmn/semantic-form.js';
import { sha256OfText } from '../../text/sha256.js';
import { readYaml } from '../../yaml/read.js';
import { lineEndOf } from '../../yaml/slots.js';
import { pairOf } from '../../yaml/tree.js';

/** What an approval is bound to. */
export interface ModelHashes {
  /** Of the model's text. */
  readonly contentSha256: string;
  /** Of what the process does: the same after shapes were moved. */
  readonly semanticSha256: string;
}

/** The hashes of a model. */
export function modelHashes(text: string): ModelHashes {
  return { contentSha256: sha256OfText(text), semanticSha256: sha256OfText(semanticForm(text)) };
}

/** The hash of a profile without the lines of its `governance`, which the approval itself is written into. */
export function profileHash(text: string): string {
  const { text: source, root } = readYaml(text);
  const governance = pairOf(root, 'governance');
  if (!governance) return sha256OfText(source.trimEnd());
  const end = lineEndOf(source, governance.value.end);
  return sha256OfText((source.slice(0, governance.key.start) + source.slice(end).replace(/^\r?\n/, '')).trimEnd());
}
