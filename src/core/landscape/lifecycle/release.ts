import type { YamlChange } from '../../yaml/edit.js';
import { editYaml, refusalMessages } from '../../yaml/edit.js';
import type { TextEdit } from '../../text/edits.js';
import type { Message, MessageParams } from '../../messages.js';
import { formatMessage } from '../../messages.js';
import type { YamlValue } from '../../yaml/tree.js';
import type { ProfileData } from '../data.js';
import type { IsoDate } from '../dates.js';
import { addDuration, isDate } from '../dates.js';
import type { ProfileFile } from '../files.js';
import { folderOf } from '../paths.js';
import { compareVersions } from '../versions.js';
import { keyOrder } from '../schema/schemas.js';
import type { Status } from '../terms.js';
import { statuses } from '../terms.js';
import { modelHashes, profileHash } from './hashes.js';
import type { Lifecycle } from './transitions.js';
import { transitionsFrom } from './transitions.js';
import { requiredFields } from './requirements.js';

/** What somebody decides when a process is approved. */
export interface ApprovalInput {
  /** What is approved; `method_approved` only in the life cycle of FIM. */
  readonly step: 'released' | 'method_approved';
  readonly date: IsoDate;
  /** Id of the role that decides; the owner of the process when absent. */
  readonly role?: string;
  readonly comment?: string;
  /** Which part of the version is raised, or the new version itself; `minor` when absent. */
  readonly version?: string;
  /** The next review, where the profile has no cycle. */
  readonly nextReview?: IsoDate;
  readonly lifecycle?: Lifecycle;
}

/** Why a process cannot be approved. */
export interface ReleaseObstacle {
  readonly message: Message;
  readonly params?: MessageParams;
}

/** An approval as changes of files: edits of the profile, and a copy of the model for a release. */
export interface Approval {
  readonly version: string;
  readonly edits: readonly TextEdit[];
  /** The profile afterwards. */
  readonly text: string;
  /** Where the model as it is now is to be stored; `undefined` when there is no model or nothing is released. */
  readonly snapshot: string | undefined;
}

/** The day of the next review as it is to be written, or that it follows from the cycle. */
type ReviewDay = IsoDate | 'by-cycle' | undefined;

const GOVERNANCE = ['reviewCycle', 'nextReview', 'validFrom', 'validUntil', 'until', 'approvals', 'released'];

const OBSTACLES = {
  status: {
    en: 'The process is “{from}”; from there it cannot become “{to}”. It goes one step at a time: draft, in review, released.',
    de: 'Der Prozess steht auf „{from}“; von dort führt kein Schritt zu „{to}“. Es geht Schritt für Schritt: Entwurf, in Prüfung, freigegeben.',
  },
  owner: { en: 'The process has no owner (“owner”), so nobody can approve it.', de: 'Der Prozess hat keine verantwortliche Stelle („owner“), also kann ihn niemand freigeben.' },
  role: { en: '“{role}” is no role. Approvals name roles (role:…), never people.', de: '„{role}“ ist keine Rolle. Freigaben nennen Rollen (role:…), keine Personen.' },
  date: { en: '“{date}” is not a date. Write year-month-day, such as 2027-03-01.', de: '„{date}“ ist kein Datum. Schreiben Sie Jahr-Monat-Tag, etwa 2027-03-01.' },
  version: {
    en: '“{version}” is not a version that follows the present one. Write major, minor, patch or a later version such as 1.0.0.',
    de: '„{version}“ ist keine Version, die auf die jetzige folgt. Schreiben Sie major, minor, patch oder eine spätere Version wie 1.0.0.',
  },
  nextReview: {
    en: 'It is not clear when the next review is due: set “governance.reviewCycle” or name a day that is still to come.',
    de: 'Offen ist, wann die nächste Prüfung fällig ist: Legen Sie „governance.reviewCycle“ fest oder nennen Sie einen Tag, der noch kommt.',
  },
  field: { en: 'For a release, “{field}” is missing.', de: 'Für die Freigabe fehlt „{field}“.' },
} as const satisfies Record<string, Message>;

/**
 * Approves a process: raises the version, writes the approval with its hashes, and for a release what readers see.
 * Whether the files are free of errors is asked before.
 *
 * @param text The profile as it is now.
 * @param modelText The model as it is now; `undefined` when there is none.
 * @returns The changes, or all obstacles.
 */
export function approveProcess(profile: ProfileFile, text: string, modelText: string | undefined, input: ApprovalInput): Approval | { readonly obstacles: readonly ReleaseObstacle[] } {
  const { data } = profile;
  const role = input.role ?? data.owner ?? undefined;
  const version = raised(data.version ?? '0.0.0', input.version ?? 'minor');
  const review = reviewAfter(data, input);
  const obstacles = [...obstaclesOf(data, input, role, version, review)];
  if (obstacles.length > 0 || version === undefined || role === undefined) return { obstacles };

  const snapshot = input.step === 'released' && modelText !== undefined ? `released/${profile.id}-${version}.bpmn` : undefined;
  const outside: YamlChange[] = [set(['status'], input.step), set(['version'], version)];
  // The hash is that of the profile as it stands afterwards; what is written into its governance does not count.
  const renamed = editYaml(text, outside);
  if ('refused' in renamed) return { obstacles: [{ message: refusalMessages[renamed.refused] }] };
  const approval = approvalOf(input, role, version, profileHash(renamed.text), modelText);
  const released = input.step === 'released' ? { version, date: input.date, ...(snapshot && { snapshot }) } : undefined;
  const result = editYaml(text, [...outside, ...governanceChanges(data, approval, released, review)]);
  if ('refused' in result) return { obstacles: [{ message: refusalMessages[result.refused] }] };
  return { version, ...result, snapshot: snapshot && [folderOf(profile.path), snapshot].filter((part) => part !== '').join('/') };
}

function approvalOf({ step, date, comment }: ApprovalInput, role: string, version: string, profileSha256: string, modelText: string | undefined): { [key: string]: YamlValue } {
  const hashes = modelText === undefined ? { contentSha256: profileSha256 } : modelHashes(modelText);
  return { step, role, date, decision: 'approved', ...(comment && { comment }), version, ...hashes, profileSha256 };
}

/** What is written into `governance`; an override of the next review that this approval makes stale is taken back. */
function governanceChanges({ governance }: ProfileData, approval: YamlValue, released: { [key: string]: YamlValue } | undefined, next: ReviewDay): YamlChange[] {
  const written = next === 'by-cycle' ? null : next ?? null;
  const review: { [key: string]: YamlValue } = released && written !== (governance?.nextReview ?? null) ? { nextReview: written } : {};
  if (!governance) return [set(['governance'], { ...review, approvals: [approval], ...(released && { released }) })];
  return [
    ...Object.entries(review).map(([key, value]) => set(['governance', key], value, GOVERNANCE)),
    { op: 'append', path: ['governance', 'approvals'], value: approval, order: GOVERNANCE },
    ...(released ? [set(['governance', 'released'], released, GOVERNANCE)] : []),
  ];
}

function* obstaclesOf(data: ProfileData, input: ApprovalInput, role: string | undefined, version: string | undefined, review: ReviewDay): Generator<ReleaseObstacle> {
  const status: Status = data.status ?? 'planned';
  const allowed = transitionsFrom(status, input.lifecycle ?? 'municipal', Boolean(data.governance?.released)).some(({ to }) => to === input.step);
  if (!allowed) yield { message: withTerms(OBSTACLES.status, { from: statuses[status], to: statuses[input.step] }) };
  if (!role) yield { message: OBSTACLES.owner };
  else if (!role.startsWith('role:')) yield { message: OBSTACLES.role, params: { role } };
  if (!isDate(input.date)) yield { message: OBSTACLES.date, params: { date: input.date } };
  if (version === undefined) yield { message: OBSTACLES.version, params: { version: input.version ?? data.version ?? '' } };
  if (input.step !== 'released') return;
  if (!review) yield { message: OBSTACLES.nextReview };
  // The approval itself brings what a release needs of the governance.
  for (const field of requiredFields('in_review', data)) if (field !== 'owner') yield { message: OBSTACLES.field, params: { field } };
}

/** A message with words that differ between the languages in its places. */
function withTerms(message: Message, terms: Readonly<Record<string, Message>>): Message {
  const inLang = (lang: 'en' | 'de'): string => formatMessage(message, lang, Object.fromEntries(Object.entries(terms).map(([name, term]) => [name, term[lang]])));
  return { en: inLang('en'), de: inLang('de') };
}

/** When the next review will be; `undefined` when nothing says so. */
function reviewAfter({ governance }: ProfileData, { date, nextReview }: ApprovalInput): ReviewDay {
  if (nextReview !== undefined) return isDate(nextReview) && nextReview > date ? nextReview : undefined;
  if (isDate(governance?.nextReview) && governance.nextReview > date) return governance.nextReview;
  return governance?.reviewCycle && isDate(date) && addDuration(date, governance.reviewCycle) ? 'by-cycle' : undefined;
}

/** `1.4.2` raised by a part of it, or the version that is named, when it is a later one; else `undefined`. */
function raised(version: string, by: string): string | undefined {
  const parts = /^(\d+)\.(\d+)(?:\.(\d+))?$/.exec(version)?.slice(1).map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [major, minor, patch] = parts as [number, number, number];
  switch (by) {
    case 'major': return `${major + 1}.0.0`;
    case 'minor': return `${major}.${minor + 1}.0`;
    case 'patch': return `${major}.${minor}.${patch + 1}`;
    default: return /^\d+\.\d+\.\d+$/.test(by) && compareVersions(by, version) > 0 ? by : undefined;
  }
}

function set(path: string[], value: YamlValue, order: readonly string[] = keyOrder('profile')): YamlChange {
  return { op: 'set', path, value, order };
}
