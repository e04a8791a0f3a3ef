import { grouped } from '../grouped.js';
import { trusted } from './html.js';
import type { Made, PortalMemory } from './memory.js';
import type { KeptPage, PortalPage } from './page.js';
import { kept } from './page.js';
import { catalogEntry, catalogPage, shownCatalogs } from './pages/catalog-pages.js';
import type { RoleParts } from './pages/role-pages.js';
import { rolePage, rolesPage } from './pages/role-pages.js';
import type { Share } from './share.js';
import { rolePartsIn, shortRolePartIn, usesIn } from './share.js';
import type { PortalEntry, Site } from './site.js';
import { pages } from './site.js';
import type { Use } from './uses.js';

/** An entry on the page of its catalogue. */
export interface MadeEntry extends Made {
  readonly html: string;
}

/** With more processes than this, the page of a role only names them: their steps are on the step cards. */
const MANY_PROCESSES = 60;

/**
 * The pages that gather from all processes what belongs to a role or a catalogue.
 *
 * @param mayDiffer Whether the processes may tell something else about an entry of a catalogue than in the run before.
 */
export function* gatheredPages(site: Site, shares: readonly Share[], memory: PortalMemory, mayDiffer: (id: string) => boolean): Generator<PortalPage | KeptPage> {
  const page = function* (path: string, isSame: boolean, make: () => PortalPage): Generator<PortalPage | KeptPage> {
    const { files } = memory.recall(site, `gathered ${path}`, () => ({ made: { pages: [path] }, files: [make()] }), isSame);
    yield* files ?? [kept(path)];
  };
  yield* page(pages.roles, memory.isSameAround, () => rolesPage(site));
  for (const role of site.entries('roles')) yield* page(role.place, !mayDiffer(role.id), () => rolePage(site, role, partsOf(role, shares)));
  const usesOf = usesAmong(shares, memory.isSameAround);
  for (const kind of shownCatalogs) {
    let isSame = memory.isSameAround;
    const entries = site.entries(kind).map((entry) => {
      const { made, files } = memory.recall(site, `entry ${entry.place}`, () => ({ made: { pages: [pages[kind]], html: catalogEntry(site, kind, entry, usesOf(entry.id)).text }, files: [] }), !mayDiffer(entry.id));
      if (files) isSame = false;
      return made;
    });
    yield* page(pages[kind], isSame, () => catalogPage(site, kind, entries.map(({ html }) => trusted(html))));
  }
}

function partsOf({ id }: PortalEntry, shares: readonly Share[]): RoleParts {
  const own = shares.filter(({ about }) => about.roles.includes(id));
  return {
    parts: own.length > MANY_PROCESSES ? own.flatMap((share) => shortRolePartIn(share, id)) : own.flatMap((share) => rolePartsIn(share).flatMap(([role, part]) => (role === id ? [part] : []))),
    onboarding: own.filter(({ about }) => about.hasNews).flatMap(({ details }) => details.onboarding.flatMap(([role, item]) => (role === id ? [item] : []))),
  };
}

/** Who uses an entry: for few entries only their users are looked at, for all of them every process once. */
function usesAmong(shares: readonly Share[], areFew: boolean): (id: string) => readonly Use[] {
  if (areFew) return (id) => shares.filter(({ about }) => about.refs.includes(id)).flatMap((share) => usesIn(share).flatMap(([ref, use]) => (ref === id ? [use] : [])));
  let all: ReadonlyMap<string, readonly (readonly [string, Use])[]> | undefined;
  return (id) => ((all ??= grouped(shares.flatMap(usesIn), ([ref]) => ref)).get(id) ?? []).map(([, use]) => use);
}
