import { grouped } from '../grouped.js';
import { entriesOf } from '../landscape/data.js';
import { resolveLink } from '../landscape/paths.js';
import type { ProcessContent } from './content.js';
import { cardPlace } from './pages/card-page.js';
import type { OnboardingItem, RolePart } from './pages/role-pages.js';
import type { SearchEntry } from './search/search-index.js';
import type { Site } from './site.js';
import type { Use } from './uses.js';
import { usesOf } from './uses.js';

/** A step as the pages about all processes name it. */
export interface NamedStep {
  readonly number: string;
  readonly text: string;
  readonly anchor: string;
}

/** What one process adds to the pages about all of them. There may be thousands: what few pages need may be read late. */
export interface Share {
  /** Its own pages, that of the process first. */
  readonly pages: readonly string[];
  readonly about: ShareSummary;
  /** What the search has to know of it, see {@link searchJson}. */
  readonly found: string;
  readonly details: ShareDetails;
}

/** What tells who needs the details, and what is enough for pages that name thousands of processes. */
export interface ShareSummary {
  readonly name: string;
  /** The roles with steps in it, and those that learn from it. */
  readonly roles: readonly string[];
  /** Ids of the laws, documents and systems that it uses. */
  readonly refs: readonly string[];
  /** Whether it has more to tell a role than its steps: what is new, or something to learn. */
  readonly hasNews: boolean;
}

/** What the pages of roles and catalogues take from a process, as plain data and each thing once. */
export interface ShareDetails {
  readonly version: string;
  readonly steps: readonly (readonly [number: string, text: string, anchor: string])[];
  /** By id of a law, document or system; steps by their position. */
  readonly uses: readonly (readonly [ref: string, checkedOn: string, byHand: boolean, steps: readonly number[]])[];
  readonly parts: readonly (readonly [role: string, steps: readonly number[], changes: readonly string[]])[];
  readonly onboarding: readonly (readonly [role: string, item: OnboardingItem])[];
}

/** What one process gives to the pages that gather several. */
export function shareOf(site: Site, content: ProcessContent): Share {
  const { profile, page, publication, steps, release } = content;
  const roles = rolesIn(content);
  const onboarding = onboardingIn(site, content);
  const uses = usesOf(content);
  const parts = roles.map((role): ShareDetails['parts'][number] => {
    const own = steps.flatMap((step, i) => (step.role === role ? [i] : []));
    const elements = new Set(own.flatMap((i) => [steps[i]!.step.elementId, ...steps[i]!.step.covers]));
    return [role, own, release.changes.filter(({ elementId }) => elements.has(elementId)).map(({ message }) => message)];
  });
  return {
    pages: [page, ...roles.map((role) => cardPlace(page, role))],
    about: {
      name: profile.name,
      roles: [...new Set([...roles, ...onboarding.map(([role]) => role)])],
      refs: uses.map(([ref]) => ref),
      hasNews: onboarding.length > 0 || parts.some(([, , changes]) => changes.length > 0),
    },
    found: searchJson(searchEntryOf(content)),
    details: {
      version: publication.as === 'name' ? '' : publication.version,
      steps: steps.map(({ step: { number, text }, anchor }) => [number, text, anchor]),
      uses, parts, onboarding,
    },
  };
}

/** The roles of the catalogue that have steps in a process. */
export function rolesIn({ steps }: ProcessContent): string[] {
  return [...new Set(steps.flatMap(({ role }) => role ?? []))];
}

/** What the process uses of the catalogues, by id. */
export function usesIn({ pages, about: { name }, details }: Share): [ref: string, use: Use][] {
  return details.uses.map(([ref, checkedOn, byHand, steps]) => [ref, { name, page: pages[0]!, checkedOn: checkedOn || undefined, byHand, steps: named(details, steps) }]);
}

/** What the roles do in the process. */
export function rolePartsIn({ pages, about: { name }, details }: Share): [role: string, part: RolePart][] {
  const page = pages[0]!;
  const { version } = details;
  return details.parts.map(([role, steps, changes]) => [role, { name, page, card: cardPlace(page, role), version, steps: named(details, steps), changes }]);
}

/** What a role does in the process, without the steps: all that a list of thousands of processes has room for. */
export function shortRolePartIn(share: Share, role: string): RolePart[] {
  const { pages, about } = share;
  const [page, ...cards] = pages;
  const card = cardPlace(page!, role);
  if (!cards.includes(card)) return [];
  const whole = about.hasNews ? rolePartsIn(share).find(([id]) => id === role)?.[1] : undefined;
  return [{ name: about.name, page: page!, card, version: whole?.version ?? '', steps: [], changes: whole?.changes ?? [] }];
}

/** The ids of the catalogues of which two states of a process do not tell the same. */
export function movedBetween(before: Share, now: Share): string[] {
  const partsIn = (share: Share): Map<string, string> => {
    const pairs = [...usesIn(share), ...rolePartsIn(share), ...share.details.onboarding];
    return new Map([...grouped(pairs, ([id]) => id)].map(([id, parts]) => [id, JSON.stringify(parts)]));
  };
  const [old, current] = [partsIn(before), partsIn(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter((id) => old.get(id) !== current.get(id));
}

/** An entry of the search as JSON that may stand in a script, and in a file that is read byte by byte. */
export function searchJson(entry: SearchEntry): string {
  return JSON.stringify(entry).replace(/[<\u0100-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function searchEntryOf(content: ProcessContent): SearchEntry {
  const { profile, page, steps } = content;
  return { kind: 'process', title: profile.name, place: page, text: textOf(content), steps: steps.flatMap(({ step: { text }, anchor }) => (text === '' ? [] : [[text, anchor]])) };
}

function named({ steps }: ShareDetails, positions: readonly number[]): NamedStep[] {
  return positions.map((position) => {
    const [number, text, anchor] = steps[position]!;
    return { number, text, anchor };
  });
}

function onboardingIn(site: Site, { profile, page }: ProcessContent): [string, OnboardingItem][] {
  return [...entriesOf(profile.data.onboarding)].flatMap(([, { audience, ref, stage, name }]): [string, OnboardingItem][] => {
    const target = ref ? resolveLink(profile.path, ref) : undefined;
    const place = target === undefined ? page : site.fileAt(target);
    if (!audience || place === undefined) return [];
    return [[audience, { stage: stage ?? '', name: name ?? titleOfFile(site, target) ?? profile.name, place, process: profile.name }]];
  });
}

/** The first heading of a Markdown text. */
function titleOfFile(site: Site, path: string | undefined): string | undefined {
  return path === undefined ? undefined : /^#\s+(.+)$/m.exec(site.read(path) ?? '')?.[1]?.trim();
}

function textOf({ profile: { id, data }, steps }: ProcessContent): string {
  const outcomes = [...entriesOf(data.outcomes)].map(([, outcome]) => outcome);
  const facts = new Set(steps.flatMap(({ step, lane }) => [lane, ...step.details.map(({ subject }) => subject), ...step.branches.map(({ text }) => text)]));
  return [id, data.number, data.goal, data.description, data.trigger, ...outcomes, ...facts].filter((part) => part).join(' · ');
}
