import type { Message } from '../../messages.js';
import type { ProfileData } from '../data.js';

/** How far the work on a process is, in the order of the work. */
export const stages = {
  listed: { en: 'listed', de: 'benannt' },
  recorded: { en: 'recorded', de: 'aufgenommen' },
  drafted: { en: 'drafted', de: 'modelliert' },
  in_review: { en: 'in review', de: 'in Prüfung' },
  released: { en: 'released', de: 'freigegeben' },
} as const satisfies Record<string, Message>;

export type Stage = keyof typeof stages;

export const stageKeys = Object.keys(stages) as readonly Stage[];

/**
 * How far a process is: listed is planned or has a name only, recorded has trigger and outcomes, drafted a model. A released version counts
 * while a newer one is edited or the process is suspended.
 *
 * @returns `undefined` for a retired process: there is nothing left to do.
 */
export function stageOf({ status, governance, trigger, outcomes }: ProfileData, hasModel: boolean): Stage | undefined {
  if (status === 'retired') return undefined;
  if (status === 'released' || ((status === 'in_revision' || status === 'suspended') && governance?.released)) return 'released';
  if (status === 'in_review' || status === 'method_approved') return 'in_review';
  if (hasModel) return 'drafted';
  if (status === 'planned') return 'listed';
  return trigger && outcomes?.some((outcome) => outcome) ? 'recorded' : 'listed';
}
