import type { TextEdit } from '../../text/edits.js';
import type { YamlChange } from '../../yaml/edit.js';
import { editYaml } from '../../yaml/edit.js';

/** Edits of a YAML text; none where the notation does not let the change be made safely. */
export function yamlEdits(text: string, ...changes: readonly YamlChange[]): readonly TextEdit[] {
  const result = editYaml(text, changes);
  return 'refused' in result ? [] : result.edits;
}
