import type { Lang, Message } from '../messages.js';
import { formatMessage } from '../messages.js';

/**
 * edit-edit: both changed one property · delete-edit: one removed what the other changed · dangling: one removed what
 * the other connects to · both-added: both added a way out of one decision.
 */
export type ConflictKind = 'edit-edit' | 'delete-edit' | 'dangling' | 'both-added' | 'unreadable';

/** A place where two versions cannot be combined without a decision. The merged text holds our side there. */
export interface Conflict {
  /** The id in the base; of what both sides added, ours. */
  readonly elementId: string;
  /** The id the element goes by in the merged text, where a version gave it another one. */
  readonly idInText?: string;
  readonly elementType: string;
  readonly property?: string;
  readonly kind: ConflictKind;
  readonly base?: string;
  readonly ours?: string;
  readonly theirs?: string;
  /** What each version says or did there, for people; absent where only a picture tells. */
  readonly oursInWords?: string;
  readonly theirsInWords?: string;
  /** For a reference to something removed: the id of what was removed. */
  readonly target?: string;
  readonly message: string;
}

/** Which version stands where a conflict was: `both` where two ways out of a decision were added. */
export interface MergeDecision {
  readonly elementId: string;
  readonly property?: string;
  readonly kind: ConflictKind;
  readonly target?: string;
  readonly take: 'ours' | 'theirs' | 'both';
}

/** What tells one conflict of a merge from the others. */
export function conflictKey({ elementId, property, kind }: Pick<Conflict, 'elementId' | 'property' | 'kind'>): string {
  return `${elementId}|${property ?? ''}|${kind}`;
}

/**
 * The id a conflict's element goes by in the text that decisions lead to: where both versions gave it another id, that is one
 * of the decisions.
 *
 * @param conflicts All conflicts of the merge without any decision.
 * @param takeOf What was decided about one of them.
 */
export function idInResult({ elementId, idInText = elementId }: Conflict, conflicts: readonly Conflict[], takeOf: (conflict: Conflict) => MergeDecision['take'] | undefined): string {
  const ids = conflicts.find((conflict) => conflict.elementId === elementId && conflict.property === 'id');
  return ids?.theirs !== undefined && takeOf(ids) === 'theirs' ? ids.theirs : idInText;
}

export const conflictMessages = {
  'edit-edit': {
    en: '{name}: both versions changed the property “{property}”: {ours} here, {theirs} there.',
    de: '{name}: beide Fassungen haben die Angabe „{property}“ geändert: hier {ours}, dort {theirs}.',
  },
  drawn: {
    en: '{name} was drawn differently by both versions.',
    de: '{name} wurde in beiden Fassungen anders gezeichnet.',
  },
  'removed-here': {
    en: '{name} was removed here and changed there.',
    de: '{name} wurde hier entfernt und dort geändert.',
  },
  'removed-there': {
    en: '{name} was changed here and removed there.',
    de: '{name} wurde hier geändert und dort entfernt.',
  },
  'dangling-here': {
    en: '{name} is connected to {target}, which was removed here.',
    de: '{name} hängt an {target}; das wurde hier entfernt.',
  },
  'dangling-there': {
    en: '{name} is connected to {target}, which was removed there.',
    de: '{name} hängt an {target}; das wurde dort entfernt.',
  },
  'lane-here': {
    en: '{name} was put into the lane {target}, which was removed here.',
    de: '{name} wurde in die Lane {target} gesetzt; die wurde hier entfernt.',
  },
  'lane-there': {
    en: '{name} was put into the lane {target}, which was removed there.',
    de: '{name} wurde in die Lane {target} gesetzt; die wurde dort entfernt.',
  },
  'uses-here': {
    en: '{name} uses {target}, which was removed here.',
    de: '{name} verwendet {target}; das wurde hier entfernt.',
  },
  'uses-there': {
    en: '{name} uses {target}, which was removed there.',
    de: '{name} verwendet {target}; das wurde dort entfernt.',
  },
  'both-added': {
    en: '{name}: both versions added a way out: {ours} here, {theirs} there.',
    de: '{name}: beide Fassungen haben einen Weg hinzugefügt: hier {ours}, dort {theirs}.',
  },
  unreadable: {
    en: '{version} cannot be read as {format} and was not merged.',
    de: '{version} lässt sich nicht als {format} lesen und wurde nicht übernommen.',
  },
} as const satisfies Record<string, Message>;

/** What a version did to an element, beside the other one's choice. */
export const sideMessages = {
  removed: { en: 'removed', de: 'entfernt' },
  changed: { en: 'changed', de: 'geändert' },
  used: { en: 'used', de: 'verwendet' },
} as const satisfies Record<string, Message>;

const VERSIONS = {
  ours: { en: 'Our version', de: 'Die eigene Fassung' },
  theirs: { en: 'The other version', de: 'Die andere Fassung' },
} as const satisfies Record<string, Message>;

/** The conflict about a whole version that cannot be read as what it should be. */
export function unreadable(side: 'ours' | 'theirs', format: 'BPMN' | 'YAML', lang: Lang): Conflict {
  const message = formatMessage(conflictMessages.unreadable, lang, { version: VERSIONS[side][lang], format });
  return { elementId: '', elementType: format === 'YAML' ? 'yaml' : '', kind: 'unreadable', message };
}
