import type { Message } from '../messages.js';
import type { TextEdit } from '../text/edits.js';
import { applyEdits } from '../text/edits.js';
import { appendItem, insertItem, moveItem, removeItems } from './edit-list.js';
import { insertPair, removePair, renameKey } from './edit-map.js';
import { replaceValue } from './edit-value.js';
import { applyToValue, differences, equalValues, fromTheEnd } from './operations.js';
import { readYaml } from './read.js';
import type { YamlDocument } from './read.js';
import type { Refusal, Slot } from './slots.js';
import { descend } from './slots.js';
import type { YamlPath, YamlValue } from './tree.js';
import { toValue } from './value.js';

/** A change of a YAML file, told by what is to be different. */
export type YamlChange =
  /** Writes a value; what is missing on the way is created. Maps and lists are compared and changed where they differ. */
  | { readonly op: 'set'; readonly path: YamlPath; readonly value: YamlValue; readonly order?: readonly string[] }
  /** Takes a pair or an item away. What is not there stays away. */
  | { readonly op: 'remove'; readonly path: YamlPath }
  /** Adds an item at the end of a list, which is created when it is missing. */
  | { readonly op: 'append'; readonly path: YamlPath; readonly value: YamlValue; readonly order?: readonly string[] }
  /** Adds an item before another one; the last step is a position. */
  | { readonly op: 'insert'; readonly path: YamlPath; readonly value: YamlValue }
  /** Moves an item within its list: afterwards it stands at the position `to`. */
  | { readonly op: 'move'; readonly path: YamlPath; readonly to: number }
  /** Gives a pair another key. */
  | { readonly op: 'rename'; readonly path: YamlPath; readonly key: string };

export type YamlEditResult = { readonly edits: readonly TextEdit[]; readonly text: string } | { readonly refused: Refusal };

/** What to tell people about a refused change. */
export const refusalMessages: Readonly<Record<Refusal, Message>> = {
  'alias': { en: 'This value is written elsewhere and used several times (“*name”); change it in the text.', de: 'Dieser Wert steht an anderer Stelle und wird mehrfach verwendet („*name“); ändern Sie ihn im Text.' },
  'broken': { en: 'The file is not valid YAML; repair it in the text first.', de: 'Die Datei ist kein gültiges YAML; reparieren Sie sie zuerst im Text.' },
  'not-found': { en: 'There is nothing in this place that could be changed.', de: 'An dieser Stelle steht nichts, was geändert werden könnte.' },
  'overlap': { en: 'The changes touch the same place; make them one after the other.', de: 'Die Änderungen betreffen dieselbe Stelle; nehmen Sie sie nacheinander vor.' },
  'not-verified': { en: 'The change cannot be made safely in this notation; make it in the text.', de: 'Die Änderung ist in dieser Schreibweise nicht sicher möglich; nehmen Sie sie im Text vor.' },
};

/**
 * Changes a YAML text by small edits; comments, order and notation of everything else stay. The result is read again and
 * compared with what was wanted: an edit that would say anything else is refused.
 *
 * @param text With or without a byte order mark.
 * @param changes All told in terms of `text`; they must not touch the same place.
 */
export function editYaml(text: string, changes: readonly YamlChange[]): YamlEditResult {
  const document = readYaml(text);
  if (document.problems.some(({ code }) => code !== 'several-documents')) return { refused: 'broken' };
  const before = toValue(document.root);
  if (before === undefined && document.root) return { refused: 'broken' };

  const edits = editsForAll(document, changes);
  if (typeof edits === 'string') return { refused: edits };
  const inOrder = sorted(edits);
  const wanted = fromTheEnd(changes).reduce<YamlValue | undefined>((value, change) => value === undefined ? value : applyToValue(value, change), before ?? null);
  if (wanted === undefined || overlap(inOrder)) return { refused: 'overlap' };

  const result = readYaml(applyEdits(document.text, inOrder));
  if (result.problems.some(({ code }) => code !== 'several-documents') || !equalValues(toValue(result.root) ?? null, wanted)) return { refused: 'not-verified' };
  const mark = text.length - document.text.length;
  return { edits: inOrder.map(({ start, end, text: by }) => ({ start: start + mark, end: end + mark, text: by })), text: text.slice(0, mark) + result.text };
}

/** By place; edits at one place keep their order. */
function sorted(edits: readonly TextEdit[]): TextEdit[] {
  return edits.map((edit, i) => ({ edit, i })).sort((a, b) => a.edit.start - b.edit.start || a.i - b.i).map(({ edit }) => edit);
}

function overlap(inOrder: readonly TextEdit[]): boolean {
  return inOrder.some((edit, i) => i > 0 && edit.start < inOrder[i - 1]!.end);
}

function editsForAll(document: YamlDocument, changes: readonly YamlChange[]): TextEdit[] | Refusal {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const done = editsFor(document, change, changes);
    if (typeof done === 'string') return done;
    edits.push(...done);
  }
  return edits;
}

/** @param together The changes made in one go with this one. */
function editsFor(document: YamlDocument, change: YamlChange, together: readonly YamlChange[]): TextEdit[] | Refusal {
  const { text, root } = document;
  if (!root) return change.op === 'set' || change.op === 'append' ? startDocument(text, change) : 'not-found';
  const found = descend(text, root, change.op === 'insert' ? change.path.slice(0, -1) : change.path);
  if (found === 'alias') return 'alias';
  const { slot, missing } = found;

  switch (change.op) {
    case 'set': {
      if (missing.length > 0) return addMissing(change.value, change.order);
      const current = toValue(slot.node)!;
      const smaller = slot.node.kind === 'alias' ? undefined : differences(current, change.value, change.path);
      if (!smaller) return replaceValue(text, slot, change.value);
      const edits = editsForAll(document, smaller.map((inner) => inner.op === 'set' && change.order && inner.path.length === change.path.length + 1 ? { ...inner, order: change.order } : inner));
      return typeof edits !== 'string' && overlap(sorted(edits)) ? replaceValue(text, slot, change.value) : edits;
    }
    case 'append':
      if (missing.length > 0) return addMissing([change.value], change.order);
      if (slot.node.kind === 'list') return appendItem(text, slot, change.value);
      return toValue(slot.node) === null ? replaceValue(text, slot, [change.value]) : 'not-found';
    case 'insert': {
      const position = change.path.at(-1);
      if (missing.length > 0 || slot.node.kind !== 'list' || typeof position !== 'number') return 'not-found';
      return position >= slot.node.items.length ? appendItem(text, slot, change.value) : insertItem(text, slot, position, change.value);
    }
    case 'remove':
      if (missing.length > 0) return [];
      if (!slot.parent) return 'not-found';
      return slot.parent.node.kind === 'map' ? removePair(text, slot) : removeTogether(slot.parent);
    case 'move':
      return missing.length > 0 || slot.parent?.node.kind !== 'list' ? 'not-found' : moveItem(text, slot, change.to);
    case 'rename':
      return missing.length > 0 || slot.parent?.node.kind !== 'map' ? 'not-found' : renameKey(slot, change.key);
  }

  /** Items that go from one list go with the first of them: alone, each would keep what separates it from the others. */
  function removeTogether(parent: NonNullable<Slot['parent']>): TextEdit[] {
    const goes = together.filter(({ op, path }) => op === 'remove' && path.length === change.path.length && path.slice(0, -1).every((step, i) => step === change.path[i]));
    return goes[0] === change ? removeItems(text, parent.slot, new Set(goes.map(({ path }) => Number(path.at(-1))))) : [];
  }

  /** Writes a value under keys that do not exist yet. */
  function addMissing(value: YamlValue, order: readonly string[] | undefined): TextEdit[] | Refusal {
    if (missing.some((step) => typeof step === 'number')) return 'not-found';
    const [key, ...inner] = missing as string[];
    const wrapped = inner.reduceRight<YamlValue>((held, step) => ({ [step]: held }), value);
    if (slot.node.kind === 'map') return insertPair(text, slot, key!, wrapped, order);
    return toValue(slot.node) === null ? replaceValue(text, slot, { [key!]: wrapped }) : 'not-found';
  }
}

/** Writes the first value into a text that holds none, behind its comments. */
function startDocument(text: string, { op, path, value }: YamlChange & { op: 'set' | 'append' }): TextEdit[] | Refusal {
  if (path.some((step) => typeof step === 'number')) return 'not-found';
  const content = [...path].reduceRight<YamlValue>((held, key) => ({ [key]: held }), op === 'append' ? [value] : value);
  return replaceValue(text, undefined, content);
}
