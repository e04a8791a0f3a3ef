import type { Lang, Message } from '../messages.js';
import { callersOf } from './calls.js';
import { entryName } from './catalog.js';
import type { IsoDate } from './dates.js';
import { daysBetween } from './dates.js';
import { entriesOf } from './data.js';
import type { ProfileFile } from './files.js';
import type { LandscapeIndex } from './landscape-index.js';
import { nextReview } from './lifecycle/requirements.js';
import { throughputOf } from './progress/history.js';
import { minutesInWords } from './report/progress-words.js';
import { dayInWords, overdueInWords } from '../time/words.js';
import { statuses } from './terms.js';

const TITLES = {
  status: { en: 'Status', de: 'Status' },
  owner: { en: 'Owner', de: 'Prozessverantwortliche Stelle' },
  keyUser: { en: 'Key user', de: 'Schlüsselperson' },
  trigger: { en: 'Trigger', de: 'Auslöser' },
  outcomes: { en: 'Outcomes', de: 'Ergebnisse' },
  legalBases: { en: 'Legal bases', de: 'Rechtsgrundlagen' },
  throughput: { en: 'Throughput time', de: 'Durchlaufzeit' },
  callers: { en: 'Called by', de: 'Aufgerufen von' },
  review: { en: 'Next review', de: 'Wiedervorlage' },
} as const satisfies Record<string, Message>;

/** The essentials of a profile as titles and values, without what it does not say. Values are text from the files. */
export function profileFacts(index: LandscapeIndex, profile: ProfileFile, day: IsoDate, lang: Lang): (readonly [title: string, value: string])[] {
  const { data, path } = profile;
  const named = (id: string | null | undefined): string => (id ? entryName(index, id, path) : '');
  const review = nextReview(data);
  const throughput = throughputOf(profile);
  const values: Readonly<Record<keyof typeof TITLES, string>> = {
    status: statuses[data.status ?? 'planned'][lang] + (data.version ? `, ${data.version}` : ''),
    owner: named(data.owner), keyUser: named(data.keyUser), trigger: data.trigger ?? '',
    outcomes: Array.from(entriesOf(data.outcomes), ([, outcome]) => outcome).join(' · '),
    legalBases: Array.from(entriesOf(data.legalBases), ([, { ref }]) => named(ref)).filter((name) => name !== '').join(' · '),
    throughput: throughput === undefined ? '' : minutesInWords(throughput, lang),
    callers: callersOf(index, profile).map(({ name }) => name).join(' · '),
    review: review === undefined ? '' : `${dayInWords(review, lang)}${review < day ? `, ${overdueInWords(daysBetween(review, day), lang)}` : ''}`,
  };
  return (Object.keys(TITLES) as (keyof typeof TITLES)[]).filter((key) => values[key] !== '').map((key) => [TITLES[key][lang], values[key]] as const);
}
