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

/** What one process adds to the pages about all of them, as plain data and each thing once: there may be thousands. */
export interface Share {
  /** Its own pages, that of the process first. */
  readonly pages: readonly string[];
  readonly name: string;
  readonly version: string;
  readonly steps: readonly (readonly [number: string, text: string, anchor: string])[];
  /** By id of a law, document or system; steps by their position. */
  readonly uses: readonly (readonly [ref: string, checkedOn: string, byHand: boolean, steps: readonly number[]])[];
  readonly roles: readonly (readonly [role: string, steps: readonly number[], changes: readonly string[]])[];
  readonly onboarding: readonly (readonly [role: string, item: OnboardingItem])[];
  /** What else it is found by. */
  readonly text: string;
}

/** What one process gives to the pages that gather several. */
export function shareOf(site: Site, content: ProcessContent): Share {
  const { profile, page, publication, steps, release } = content;
  const roles = rolesIn(content);
  return {
    pages: [page, ...roles.map((role) => cardPlace(page, role))],
    name: profile.name, version: publication.as === 'name' ? '' : publication.version,
    steps: steps.map(({ step: { number, text }, anchor }) => [number, text, anchor]),
    uses: usesOf(content),
    roles: roles.map((role) => {
      const own = steps.flatMap((step, i) => (step.role === role ? [i] : []));
      const elements = new Set(own.flatMap((i) => [steps[i]!.step.elementId, ...steps[i]!.step.covers]));
      return [role, own, release.changes.filter(({ elementId }) => elements.has(elementId)).map(({ message }) => message)];
    }),
    onboarding: onboardingIn(site, content),
    text: textOf(content),
  };
}

/** The roles of the catalogue that have steps in a process. */
export function rolesIn({ steps }: ProcessContent): string[] {
  return [...new Set(steps.flatMap(({ role }) => role ?? []))];
}

/** What the process uses of some entries of the catalogues, by id. */
export function usesIn(share: Share, isWanted: (ref: string) => boolean): [ref: string, use: Use][] {
  return share.uses.filter(([ref]) => isWanted(ref)).map(([ref, checkedOn, byHand, steps]) => [ref, { name: share.name, page: share.pages[0]!, checkedOn: checkedOn || undefined, byHand, steps: named(share, steps) }]);
}

/** What some roles do in the process. */
export function rolePartsIn(share: Share, isWanted: (role: string) => boolean): [role: string, part: RolePart][] {
  const page = share.pages[0]!;
  return share.roles.filter(([role]) => isWanted(role)).map(([role, steps, changes]) => [role, { name: share.name, page, card: cardPlace(page, role), version: share.version, steps: named(share, steps), changes }]);
}

/** The ids of the catalogues of which two states of a process do not tell the same. */
export function movedBetween(before: Share, now: Share): string[] {
  const partsIn = (share: Share): Map<string, string> => {
    const pairs = [...usesIn(share, () => true), ...rolePartsIn(share, () => true), ...share.onboarding];
    return new Map([...grouped(pairs, ([id]) => id)].map(([id, parts]) => [id, JSON.stringify(parts)]));
  };
  const [old, current] = [partsIn(before), partsIn(now)];
  return [...new Set([...old.keys(), ...current.keys()])].filter((id) => old.get(id) !== current.get(id));
}

/** What the search has to know of a process. */
export function searchEntryOf({ pages, name, text, steps }: Share): SearchEntry {
  return { kind: 'process', title: name, place: pages[0]!, text, steps: steps.flatMap(([, step, anchor]) => (step === '' ? [] : [[step, anchor]])) };
}

function named({ steps }: Share, positions: readonly number[]): NamedStep[] {
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
