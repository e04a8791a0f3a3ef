import { referencesOf } from '../landscape/references.js';
import type { ProcessContent } from './content.js';
import type { Site } from './site.js';

/** A published process that uses a law, a document or a system. */
export interface Use {
  readonly name: string;
  readonly page: string;
  /** For a law: the day on which the process was last checked against it. */
  readonly checkedOn: string | undefined;
  /** Whether data are carried by hand there. */
  readonly byHand: boolean;
  readonly steps: readonly { readonly number: string; readonly text: string; readonly anchor: string }[];
}

/** Who uses what, gathered while the processes are written: by id of the catalogue. */
export class Uses {
  private readonly found = new Map<string, Use[]>();

  add(site: Site, { profile, page, model, steps }: ProcessContent): void {
    const file = model && site.index.file(model.path);
    const inModel = file?.kind === 'model' ? file.references : [];
    const byHand = new Set<string>();
    const refs = new Set<string>();
    const checks = new Map<string, string>();
    for (const { target, key, use, checkedOn } of referencesOf(profile)) {
      if (target !== 'catalog') continue;
      refs.add(key);
      if (checkedOn) checks.set(key, checkedOn);
      if (use === 'manual') byHand.add(key);
    }
    for (const { ref, use } of inModel) {
      refs.add(ref);
      if (use === 'manual') byHand.add(ref);
    }
    const byElement = new Map(steps.map((placed) => [placed.step.elementId, placed]));
    for (const ref of refs) {
      const at = [...new Set(inModel.filter((each) => each.ref === ref).map(({ elementId }) => byElement.get(elementId)))].filter((placed) => placed !== undefined);
      const use = {
        name: profile.name, page, checkedOn: checks.get(ref), byHand: byHand.has(ref),
        steps: at.map(({ step, anchor }) => ({ number: step.number, text: step.text, anchor })),
      };
      const known = this.found.get(ref);
      if (known) known.push(use);
      else this.found.set(ref, [use]);
    }
  }

  of(id: string): readonly Use[] {
    return this.found.get(id) ?? [];
  }
}
