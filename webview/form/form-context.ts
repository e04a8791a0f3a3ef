import type { YamlChange } from '../../src/core/yaml/edit.js';
import type { YamlPath } from '../../src/core/yaml/tree.js';
import type { Choice } from '../../src/core/landscape/choices.js';
import type { FormProblem } from '../../src/protocol/form.js';

/** What the parts of a form need of the whole. */
export interface FormContext {
  readonly editable: boolean;
  choices(from: string): readonly Choice[];
  problemsAt(path: YamlPath): readonly FormProblem[];
  /** @param label What was changed, for screen readers. */
  change(label: string, ...changes: readonly YamlChange[]): void;
  openLink(link: string): void;
  openEntry(id: string): void;
  changeStatus(): void;
  /** Shows a linked Markdown text inside an element. */
  preview(link: string, into: HTMLElement): void;
}

/** A path as an id of the page. */
export function idOf(path: YamlPath): string {
  return `f-${path.join('.')}`;
}
