import { diffBpmn } from '../diff/diff.js';
import type { Site } from './site.js';

/** One change as readers are told it. */
export interface ReaderChange {
  /** '' for a change of the whole. */
  readonly elementId: string;
  readonly message: string;
}

/** What shows in the steps anyway: ways between them, and gateways that ask nothing. */
const WAYS = /Flow$|Gateway$/;

/**
 * What a process does otherwise now, for people who do not draw models: ids become names, and new ways between steps are
 * one sentence.
 *
 * @param from Path of the file that the names are seen from.
 */
export function changesForReaders(site: Site, from: string, before: string, after: string): ReaderChange[] {
  const semantic = diffBpmn(before, after, { lang: site.lang }).changes.filter(({ layer }) => layer === 'semantic');
  const isWay = ({ elementType, name, property }: (typeof semantic)[number]): boolean => WAYS.test(elementType) && (elementType.endsWith('Flow') || !name) && property !== 'conditionExpression';
  const told = semantic.filter((change) => !isWay(change)).map(({ elementId, elementType, message }) => ({ elementId, message: inWords(site, from, message, elementType === 'bpmn:Lane') }));
  return told.length === semantic.length ? told : [...told, { elementId: '', message: site.say('otherWays') }];
}

/** Names instead of ids; the kind of a step is left out where its name says what is meant. */
function inWords(site: Site, from: string, message: string, isRole: boolean): string {
  return message.replace(/\b(?:law|doc|sys|role|org|term):[\w.-]*\w/g, (id) => site.nameOf(id, from)).replace(/^[\p{L} -]+ (?=[„“])/u, '').replace(/^/, isRole ? `${site.say('role')} ` : '');
}
