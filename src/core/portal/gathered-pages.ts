import { grouped } from '../grouped.js';
import type { PortalMemory } from './memory.js';
import type { KeptPage, PortalPage } from './page.js';
import { kept } from './page.js';
import { catalogPage, shownCatalogs } from './pages/catalog-pages.js';
import { rolePage, rolesPage } from './pages/role-pages.js';
import type { Share } from './share.js';
import { rolePartsIn, usesIn } from './share.js';
import type { Site } from './site.js';
import { pages } from './site.js';

/**
 * The pages that gather from all processes what belongs to a role or a catalogue.
 *
 * @param mayDiffer Whether the processes may tell something else about an entry of a catalogue than in the run before.
 */
export function* gatheredPages(site: Site, shares: readonly Share[], memory: PortalMemory, mayDiffer: (id: string) => boolean): Generator<PortalPage | KeptPage> {
  const page = function* (path: string, ids: readonly string[], make: () => PortalPage): Generator<PortalPage | KeptPage> {
    const { files } = memory.recall(site, `gathered ${path}`, () => ({ made: { pages: [path] }, files: [make()] }), memory.isSameAround && !ids.some(mayDiffer));
    yield* files ?? [kept(path)];
  };
  yield* page(pages.roles, [], () => rolesPage(site));
  for (const role of site.entries('roles')) {
    yield* page(role.place, [role.id], () => {
      const own = shares.filter(({ roles }) => roles.includes(role.id));
      return rolePage(site, role, {
        parts: own.flatMap((share) => rolePartsIn(share, (id) => id === role.id)).map(([, part]) => part),
        onboarding: own.flatMap(({ details }) => details.onboarding.flatMap(([id, item]) => (id === role.id ? [item] : []))),
      });
    });
  }
  for (const kind of shownCatalogs) {
    const ids = new Set(site.entries(kind).map(({ id }) => id));
    yield* page(pages[kind], [...ids], () => {
      const uses = grouped(shares.flatMap((share) => usesIn(share, (ref) => ids.has(ref))), ([ref]) => ref);
      return catalogPage(site, kind, new Map([...uses].map(([ref, found]) => [ref, found.map(([, use]) => use)])));
    });
  }
}
