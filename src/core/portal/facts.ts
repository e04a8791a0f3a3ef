import type { KpiData } from '../landscape/data.js';
import { entriesOf } from '../landscape/data.js';
import type { ProfileFile } from '../landscape/files.js';
import { nextReview } from '../landscape/lifecycle/requirements.js';
import { resolveLink } from '../landscape/paths.js';
import { languageName } from '../landscape/language-name.js';
import { clientInfoStatuses, evidences, term } from '../landscape/terms.js';
import type { PortalProcess, Site } from './site.js';

/** A value of the profile in words. */
export interface FactValue {
  readonly text: string;
  /** Where the portal tells more about it. */
  readonly place?: string | undefined;
  /** Language of what is there, when it is not that of the portal. */
  readonly lang?: string | undefined;
  readonly note?: string | undefined;
}

/** One line of the profile as readers need it. */
export interface Fact {
  readonly label: string;
  readonly values: readonly FactValue[];
}

/** The profile of a process in words, in the order in which it is read; what nobody has filled in is left out. */
export function factsOf(site: Site, { profile, publication }: PortalProcess): Fact[] {
  const { data, path } = profile;
  const entries = (ids: Iterable<string | null | undefined>): FactValue[] => [...ids].flatMap((id) => (id ? [{ text: site.nameOf(id, path), place: site.placeOf(id) }] : []));
  const refs = (list: readonly ({ readonly ref?: string | null } | null)[] | null | undefined): FactValue[] => entries([...entriesOf(list)].map(([, { ref }]) => ref));
  const office = (id: string | null | undefined): FactValue[] => (site.officeName(id, path) === undefined ? [] : entries([id]));
  const related = (by: 'callees' | 'callers'): FactValue[] => site.related(by, profile).map(({ name, page }) => ({ text: name, place: page }));
  const version = publication.as === 'name' || publication.version === '' ? undefined
    : publication.date === '' ? publication.version : site.say('versionOf', { version: publication.version, date: site.date(publication.date) });
  const facts: [string, readonly FactValue[]][] = [
    [site.say('number'), words(data.number)],
    [site.say('version'), words(version)],
    [site.say('goal'), words(data.goal)],
    [site.say('trigger'), words(data.trigger)],
    [site.say('outcomes'), [...entriesOf(data.outcomes)].map(([, text]) => ({ text }))],
    [site.say('owner'), office(data.owner)],
    [site.say('keyUser'), office(data.keyUser)],
    [site.say('unit'), refs(data.orgUnits)],
    [site.say('throughputTime'), words(duration(site, data.kpis?.['throughputTime']))],
    [site.say('nextReview'), words(site.date(nextReview(data)))],
    [site.say('laws'), refs(data.legalBases)],
    [site.say('documents'), refs(data.documents)],
    [site.say('systems'), refs(data.systems)],
    [site.say('calls'), related('callees')],
    [site.say('calledBy'), related('callers')],
    [site.say('clientInfo'), clientInfo(site, profile)],
  ];
  return facts.filter(([, values]) => values.length > 0).map(([label, values]) => ({ label, values }));
}

function words(text: string | null | undefined): FactValue[] {
  return text ? [{ text }] : [];
}

function clientInfo(site: Site, { data, path }: ProfileFile): FactValue[] {
  return [...entriesOf(data.clientInfo)].flatMap(([, { lang, file, status }]) => {
    const target = file ? resolveLink(path, file) : undefined;
    const place = target === undefined ? undefined : site.fileAt(target);
    if (place === undefined) return [];
    return [{ text: languageName(lang ?? '', site.lang), place, lang: lang ?? undefined, note: term(clientInfoStatuses, status ?? 'draft', site.lang) }];
  });
}

function duration(site: Site, kpi: KpiData | null | undefined): string | undefined {
  if (typeof kpi?.value !== 'string') return undefined;
  return `${site.duration(kpi.value)}${kpi.evidence ? ` (${term(evidences, kpi.evidence, site.lang)})` : ''}`;
}
