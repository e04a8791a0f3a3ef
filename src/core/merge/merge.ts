import type { BpmnModel } from '../bpmn/model.js';
import { readModel } from '../bpmn/model.js';
import { withRenamedIds } from '../bpmn/rename-ids.js';
import { transferEdits } from '../lossless/transfer.js';
import type { Lang } from '../messages.js';
import { assemble } from './assemble.js';
import { ClashWords } from './clash-words.js';
import type { Conflict, MergeDecision } from './conflict.js';
import { conflictKey, unreadable } from './conflict.js';
import { followDecisions } from './follow-theirs.js';
import { finalIds, idClashes, idsAsBefore } from './ids.js';
import { makeRoom } from './make-room.js';
import type { Decide } from './merged.js';
import { mergeVersions } from './merge-versions.js';
import { readNode } from './node.js';
import { ownership } from './ownership.js';
import { Version } from './records.js';
import { writeNode } from './write.js';

export interface MergeOptions {
  /** Language of the sentences; English when absent. */
  readonly lang?: Lang;
  /** What somebody decided about conflicts of an earlier merge of the same versions; these are no conflicts any more. */
  readonly decisions?: readonly MergeDecision[];
}

export interface MergeResult {
  /** Well-formed BPMN in the formatting of ours, without markers; our side stands where there is a conflict. */
  readonly text: string;
  /** Empty when everything was combined. */
  readonly conflicts: Conflict[];
}

/**
 * Combines two changed versions of a model with the version both came from. The unit is a property of an element, so
 * a new name here and a new place there go together; ids that a tool made anew are recognised.
 *
 * @param base Decoded text both started from; may be empty when both sides added the file.
 * @param ours Decoded text whose formatting stays.
 * @param theirs Decoded text whose changes are brought in.
 * @returns Never throws. A side that cannot be read as BPMN is a conflict, and the text is the other one's. A base that
 *   cannot be read counts as empty, so that nothing is taken for a removal.
 */
export function mergeBpmn(base: string, ours: string, theirs: string, { lang = 'en', decisions = [] }: MergeOptions = {}): MergeResult {
  if (ours === theirs || base === theirs) return { text: ours, conflicts: [] };
  if (base === ours) return { text: theirs, conflicts: [] };
  const [here, there] = [readModel(ours), readModel(theirs)];
  const whole = decisions.find(({ kind }) => kind === 'unreadable');
  if (whole) return { text: whole.take === 'theirs' ? theirs : ours, conflicts: [] };
  if (!isReadable(here)) return { text: isReadable(there) ? theirs : ours, conflicts: [unreadable('ours', 'BPMN', lang)] };
  if (!isReadable(there)) return { text: ours, conflicts: [unreadable('theirs', 'BPMN', lang)] };
  const was = readModel(base);
  return combine(isReadable(was) ? was : readModel(''), here, there, lang, decisions);
}

/** Whether a text can be merged as a model: well-formed BPMN. */
export function isMergeableBpmn(text: string): boolean {
  return isReadable(readModel(text));
}

function isReadable(model: BpmnModel): boolean {
  return model.definitions !== undefined && model.xml.problems.length === 0;
}

function combine(base: BpmnModel, here: BpmnModel, there: BpmnModel, lang: Lang, decisions: readonly MergeDecision[]): MergeResult {
  // Both added the file: ours is what the other one's ids are recognised by.
  const isNew = !base.definitions;
  const [ourIds, theirIds] = isNew ? [new Map<string, string>(), idsAsBefore(here, there)] : [idsAsBefore(base, here), idsAsBefore(base, there)];
  const [ours, theirs] = [readModel(withRenamedIds(here, ourIds)), readModel(withRenamedIds(there, theirIds))];
  const versions = [isNew ? emptyLike(ours) : base, ours, theirs].map((model) => new Version(readNode(model.definitions!.xml))) as [Version, Version, Version];
  const thingOf = ownership(...versions);
  const three = { base: versions[0], ours: versions[1], theirs: versions[2] };
  followDecisions(decisions, three, thingOf);
  const taken = new Map(decisions.map((decision) => [conflictKey(decision), decision.take]));
  const words = new ClashWords(ours, theirs, base, thingOf, lang);
  const decide: Decide = (clash) => (taken.size === 0 ? undefined : taken.get(conflictKey(words.conflict(clash))));
  const merged = mergeVersions({ ...three, thingOf, decide });
  makeRoom(merged, versions[0], versions[1]);
  const root = assemble(merged, ...versions, decide);
  const written = readModel(writeNode(root, here.definitions!.xml, there.definitions!.xml));
  const ids = isNew ? new Map<string, string>() : finalIds(written, ours, ourIds, theirIds, decide);
  const { text } = transferEdits(here.text, here.text, withRenamedIds(written, ids));
  const clashes = [...merged.clashes, ...(isNew ? [] : idClashes(base, ourIds, theirIds))];
  const conflicts = unique(clashes.map((clash) => words.conflict(clash))).filter((conflict) => !taken.has(conflictKey(conflict)))
    .map((conflict) => ({ ...conflict, ...(ids.has(conflict.elementId) && { idInText: ids.get(conflict.elementId)! }) }));
  return { text, conflicts };
}

/** Both sides added the file: then nothing was there before. */
function emptyLike({ definitions }: BpmnModel): BpmnModel {
  const { source, start, openEnd, name, selfClosing } = definitions!.xml;
  const open = source.slice(start, openEnd);
  return readModel(selfClosing ? open : `${open}</${name.qualified}>`);
}

function unique(conflicts: readonly Conflict[]): Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter((conflict) => {
    const key = JSON.stringify(conflict);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
